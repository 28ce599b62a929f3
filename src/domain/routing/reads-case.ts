import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { getDossier, type LoadedDossier, listHistory, listTasks, type TaskRow } from "@/domain/dossier/reads";
import { hasActFor } from "@/domain/dossier/reads-acts";
import { listConsultations } from "@/domain/dossier/reads-consultation";
import { listHoldersAway } from "@/domain/dossier/reads-holders";
import { findPayable } from "@/domain/dossier/reads-payable";
import { isOnlyAsked, mayOpen, mayRevoke, refusalToWork, type Standing } from "@/domain/dossier/rules";
import { type Calendar, clockState } from "@/domain/dossier/rules-clock";
import { readRegister, registerOf } from "@/domain/dossier/rules-register";
import { dossiers } from "@/domain/dossier/tables";
import {
  attachments,
  completionRequests,
  documentChecks,
  issuedDocuments,
  tasks as tasksTable,
} from "@/domain/dossier/tables-work";
import type { OpenCase } from "@/domain/routing/inputs";
import { noteUnknownRegister } from "@/domain/routing/note-unknown-register";
import { listAskable } from "@/domain/routing/reads-askable";
import type { StaffContext } from "@/domain/routing/reads-queues";
import { mayDirect } from "@/domain/routing/rules";
import { actionsOf, type CaseAction } from "@/domain/routing/rules-actions";
import { askedOpinion, partsForAsked } from "@/domain/routing/rules-asked";
import type { CaseAnswer, CaseClock, CaseFile } from "@/domain/routing/rules-case";
import {
  type Around,
  actOf,
  decisionOf,
  documentsOf,
  earlierThan,
  opinionsOf,
  otherFilesOf,
  requestsOf,
  timelineOf,
} from "@/domain/routing/rules-case-parts";
import { askingDays } from "@/domain/routing/rules-consultation";
import { flagsOf } from "@/domain/routing/rules-flags";
import { nameOf } from "@/domain/routing/rules-names";
import { stepsOf } from "@/domain/routing/rules-steps";
import { getMunicipality, listHolidays, listOffices, listPresent } from "@/domain/tenancy/reads";
import type { StaffActor } from "@/domain/tenancy/rules";
import { staff } from "@/domain/tenancy/tables";
import { civilDate } from "@/lib/dates";

/** The dossier behind a number of this municipality, or null: wrong letters are as unknown as a number never given. */
async function findDossier({ tx, actor }: StaffContext, register: string): Promise<LoadedDossier | null> {
  const { letters } = await getMunicipality(tx, actor.municipalityId);
  const wanted = readRegister(register);
  if (!wanted || wanted.letters !== letters) return null;
  const [row] = await tx
    .select({ id: dossiers.id })
    .from(dossiers)
    .where(and(eq(dossiers.registerYear, wanted.year), eq(dossiers.registerNumber, wanted.number)));
  return row ? getDossier(tx, row.id) : null;
}

function clockOf(dossier: LoadedDossier, calendar: Calendar, now: Date): CaseClock {
  const state = clockState(dossier.clock, calendar, now);
  const pause = dossier.clock.pauses.find((each) => each.to === null);
  return {
    dueOn: state.dueOn,
    daysLeft: state.daysLeft,
    overdueDays: dossier.outcome === null ? state.overdueDays : 0,
    unit: dossier.clock.deadline.unit,
    pausedSince: state.paused && pause ? civilDate(new Date(pause.from)) : null,
    pausedFor: state.paused && pause ? pause.reason : null,
    silence: dossier.procedure.facts.tacitApproval === "yes" && dossier.outcome === null,
  };
}

/** Who could have each open task that this person may hand on. */
async function listColleagues({ tx, now }: StaffContext, tasks: TaskRow[]) {
  const open = tasks.filter((task) => task.open && task.kind !== "wait");
  const present = await Promise.all(
    open.map((task) => listPresent(tx, task.officeId, task.role, civilDate(now))),
  );
  return new Map(open.map((task, index) => [task.id, present[index] ?? []]));
}

async function listParts({ tx, now }: StaffContext, dossier: LoadedDossier, before: number | null) {
  const { id } = dossier;
  const [history, checks, files, requests, issued, asked] = await Promise.all([
    listHistory({ tx, now }, dossier, before),
    tx.select().from(documentChecks).where(eq(documentChecks.dossierId, id)),
    tx
      .select()
      .from(attachments)
      .where(and(eq(attachments.dossierId, id), isNull(attachments.removedAt))),
    tx
      .select()
      .from(completionRequests)
      .where(eq(completionRequests.dossierId, id))
      .orderBy(asc(completionRequests.askedAt)),
    tx
      .select()
      .from(issuedDocuments)
      .where(eq(issuedDocuments.dossierId, id))
      .orderBy(asc(issuedDocuments.eventSeq)),
    listConsultations(tx, id),
  ] as const);
  return { history, checks, files, requests, issued, asked };
}

/** The step of one's own that allows to check documents. */
const checkingTask = (actor: StaffActor, standing: Standing) =>
  standing.tasks.find(
    (task) =>
      task.assigneeId === actor.staffId &&
      task.kind !== "consultation" &&
      refusalToWork(actor, task, standing) === null,
  );

/** Whom an officer may ask for an opinion and by when; null when none of their actions is to ask. */
async function askingOf(
  { tx, now }: StaffContext,
  { dossier, tasks }: Standing,
  actions: readonly CaseAction[],
  calendar: Calendar,
): Promise<CaseFile["asking"]> {
  const action = actions.find(({ kind }) => kind === "consult");
  const from = tasks.find(({ id }) => id === action?.taskId);
  if (!from) return null;
  const others = (await listAskable(tx)).filter(({ officeId }) => officeId !== from.officeId);
  return {
    offices: others.map(({ officeId, name }) => ({ id: officeId, name })),
    days: askingDays(dossier.clock, calendar, now),
  };
}

/** What the forms of the actions need beside the dossier itself. */
async function formsOf(
  context: StaffContext,
  standing: Standing,
  actions: readonly CaseAction[],
  calendar: Calendar,
): Promise<Pick<CaseFile, "asking" | "payable" | "checksWith">> {
  const { dossier, tasks } = standing;
  const pays = actions.some(({ kind }) => kind === "record-payment");
  return {
    asking: await askingOf(context, standing, actions, calendar),
    payable: pays ? await findPayable(context.tx, dossier, tasks) : null,
    checksWith: checkingTask(context.actor, standing)?.id ?? null,
  };
}

async function listAround(
  { tx, now }: StaffContext,
  dossier: LoadedDossier,
  tasks: TaskRow[],
): Promise<Around> {
  const involved = tasks.flatMap((task) => [task.assigneeId, task.closedBy]).filter((id) => id !== null);
  const [offices, people] = await Promise.all([
    listOffices(tx),
    tx.select({ id: staff.id, name: staff.fullName }).from(staff).where(inArray(staff.id, involved)),
  ]);
  const names = offices.map(({ id, code, nameSq, nameEn, phone }) => ({
    id,
    code,
    name: { sq: nameSq, en: nameEn },
    phone,
  }));
  return { dossier, now, offices: names, people: new Map(people.map((person) => [person.id, person.name])) };
}

async function readFile(
  context: StaffContext,
  dossier: LoadedDossier,
  tasks: TaskRow[],
  { before, hasAct, ...around }: Around & { before: number | null; hasAct: boolean },
): Promise<CaseFile> {
  const { tx, actor, now } = context;
  const [municipality, holidays, all, colleagues, away] = await Promise.all([
    getMunicipality(tx, actor.municipalityId),
    listHolidays(tx),
    listParts(context, dossier, before),
    listColleagues(context, tasks),
    listHoldersAway(context, eq(tasksTable.dossierId, dossier.id)),
  ]);
  const { history, checks, files, requests, issued, asked } = isOnlyAsked(actor, tasks, hasAct)
    ? partsForAsked(actor, all)
    : all;
  const calendar = new Set(holidays);
  const standing = { dossier, tasks, away };
  const actions = actionsOf(actor, standing, { calendar, now, colleagues });
  const { id, trackingCode, channel, noticeChannel, applicant, status, outcome, answers, procedure } =
    dossier;
  const directs = (taskId: string) => tasks.some((task) => task.id === taskId && mayDirect(actor, task));
  return {
    ...{ id, trackingCode, channel, noticeChannel, applicant, status, outcome, answers, actions },
    register: registerOf(municipality.letters, dossier),
    service: procedure.facts.title,
    applicantName: nameOf(applicant),
    registeredAt: dossier.registeredAt.toISOString(),
    today: civilDate(now),
    clock: clockOf(dossier, calendar, now),
    flags: flagsOf(dossier, civilDate(now)),
    questions: procedure.facts.form.questions,
    documents: documentsOf(procedure.facts.documents, checks, files),
    otherFiles: otherFilesOf(procedure.facts.documents, files),
    steps: stepsOf(procedure.workflow, dossier.marking, tasks, answers),
    opinions: [
      ...opinionsOf(tasks, around),
      ...asked.map((row) => askedOpinion(row, around, { files, directs })),
    ],
    requests: requestsOf(requests),
    decision: decisionOf(history, around),
    ...{ issued: issued.map(actOf), revokes: mayRevoke(actor, tasks) },
    timeline: timelineOf(history, around),
    earlier: earlierThan(history),
    ...(await formsOf(context, standing, actions, calendar)),
    offices: Object.fromEntries(around.offices.map((office) => [office.id, office.name])),
    people: Object.fromEntries(around.people),
  };
}

/**
 * Everything a member of staff sees of one dossier, by its register number. A number that does not exist here is
 * answered like one of another municipality and leaves a security event; one outside the person's scope names the
 * offices that can help.
 */
export async function getCase(
  context: StaffContext,
  { register, before = null }: OpenCase,
): Promise<CaseAnswer> {
  const dossier = await findDossier(context, register);
  if (!dossier) {
    await noteUnknownRegister(context, register);
    return { kind: "unknown" };
  }
  const tasks = await listTasks(context.tx, dossier.id);
  const around = await listAround(context, dossier, tasks);
  const hasAct = await hasActFor(context.actor, { tx: context.tx, dossierId: dossier.id, tasks });
  if (mayOpen(context.actor, tasks, hasAct))
    return { kind: "open", file: await readFile(context, dossier, tasks, { ...around, before, hasAct }) };
  const holding = new Set(tasks.filter((task) => task.open).map((task) => task.officeId));
  const helpers = around.offices.filter((office) => holding.has(office.id));
  return { kind: "refused", helpers: helpers.map(({ name, phone }) => ({ office: name, phone })) };
}
