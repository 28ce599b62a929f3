import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import { getProcedureVersion } from "@/domain/catalogue/reads";
import type { Applicant } from "@/domain/dossier/inputs";
import {
  type DossierRow,
  getDossier,
  type LoadedDossier,
  listTasks,
  type TaskRow,
} from "@/domain/dossier/reads";
import { nodeOf, refusalToWork } from "@/domain/dossier/rules";
import { dossiers } from "@/domain/dossier/tables";
import { completionRequests, issuedDocuments, tasks } from "@/domain/dossier/tables-work";
import type { FindByNumber } from "@/domain/intake/inputs-counter";
import { registerName } from "@/domain/intake/rules";
import type { CounterCase, CounterStanding, FoundDossier } from "@/domain/intake/rules-counter";
import { readNumber } from "@/domain/intake/rules-number";
import { getMunicipality, listOffices } from "@/domain/tenancy/reads";
import type { StaffActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { persons } from "@/domain/tenancy/tables";
import { civilDate } from "@/lib/dates";

type Clerk = Context<StaffActor>;

const MOST = 12;

async function listMeant({ tx, now }: Clerk, letters: string, text: string): Promise<DossierRow[]> {
  const meant = readNumber(text);
  if (!meant || (meant.kind === "register" && meant.letters !== null && meant.letters !== letters)) return [];
  const newest = tx.select().from(dossiers);
  switch (meant.kind) {
    case "code":
      return newest.where(eq(dossiers.trackingCode, meant.code));
    case "register": {
      const year = meant.year ?? Number(civilDate(now).slice(0, 4));
      return newest.where(and(eq(dossiers.registerYear, year), eq(dossiers.registerNumber, meant.number)));
    }
    case "person": {
      const [person] = await tx
        .select({ id: persons.id })
        .from(persons)
        .where(eq(persons.personalNumber, meant.personalNumber));
      if (!person) return [];
      return newest.where(eq(dossiers.personId, person.id)).orderBy(desc(dossiers.registeredAt)).limit(MOST);
    }
  }
}

const nameOf = ({ firstName, lastName, business }: Applicant): string =>
  business ? `${business.name} (${firstName} ${lastName})` : `${firstName} ${lastName}`;

async function found(tx: Tx, letters: string, row: DossierRow): Promise<FoundDossier> {
  const { facts } = await getProcedureVersion(tx, row.procedureCode, row.procedureVersion);
  return {
    id: row.id,
    register: registerName(letters, row.registerYear, row.registerNumber),
    service: facts.title,
    applicant: nameOf(row.applicant),
    status: row.status,
    registeredOn: civilDate(row.registeredAt),
  };
}

/** The dossiers a register number, tracking code or personal number means here; latest first, at most twelve. */
export async function findDossiers(context: Clerk, { text }: FindByNumber): Promise<FoundDossier[]> {
  const { letters } = await getMunicipality(context.tx, context.actor.municipalityId);
  const rows = await listMeant(context, letters, text);
  return Promise.all(rows.map((row) => found(context.tx, letters, row)));
}

/** Acts waiting at this clerk's counter to be handed over, soonest due first, at most twelve. */
export async function listHandOvers(context: Clerk): Promise<FoundDossier[]> {
  const { tx, actor } = context;
  const counters = actor.posts.filter((post) => post.role === "front-office").map((post) => post.officeId);
  if (counters.length === 0) return [];
  const [{ letters }, rows] = await Promise.all([
    getMunicipality(tx, actor.municipalityId),
    tx
      .select({ task: tasks, dossier: dossiers })
      .from(tasks)
      .innerJoin(
        dossiers,
        and(eq(dossiers.municipalityId, tasks.municipalityId), eq(dossiers.id, tasks.dossierId)),
      )
      .where(and(eq(tasks.open, true), eq(tasks.role, "front-office"), inArray(tasks.officeId, counters)))
      .orderBy(asc(tasks.dueAt))
      .limit(MOST),
  ]);
  return Promise.all(rows.map(({ dossier }) => found(tx, letters, dossier)));
}

async function deliverStanding(
  { tx, actor }: Clerk,
  dossier: LoadedDossier,
  all: TaskRow[],
): Promise<CounterStanding | null> {
  const task = all.find((each) => {
    if (!each.open || each.kind !== "task") return false;
    const node = nodeOf(dossier, each);
    return node.kind === "task" && node.work === "deliver";
  });
  if (!task) return null;
  const node = nodeOf(dossier, task);
  const [act] = await tx
    .select({ issuedOn: issuedDocuments.issuedOn })
    .from(issuedDocuments)
    .where(and(eq(issuedDocuments.dossierId, dossier.id), isNull(issuedDocuments.revokedAt)))
    .orderBy(desc(issuedDocuments.issuedOn));
  return {
    kind: "deliver",
    taskId: task.id,
    outcome: "outcomes" in node ? (node.outcomes[0]?.id ?? "") : "",
    refused: dossier.outcome === "refused",
    issuedOn: act?.issuedOn ?? null,
    refusal: refusalToWork(actor, task, { dossier, tasks: all }),
  };
}

async function bringStanding(tx: Tx, dossierId: string): Promise<CounterStanding | null> {
  const [request] = await tx
    .select()
    .from(completionRequests)
    .where(and(eq(completionRequests.dossierId, dossierId), isNull(completionRequests.answeredAt)));
  if (!request) return null;
  const items = request.items.map(({ documentKey, name, why }) => ({ key: documentKey, name, why }));
  return { kind: "bring", dueOn: request.dueOn, items };
}

async function workStanding(tx: Tx, dossier: LoadedDossier, all: TaskRow[]): Promise<CounterStanding> {
  const task = all.find((each) => each.open);
  if (!task) {
    const on = dossier.closedAt ? civilDate(dossier.closedAt) : null;
    return { kind: "over", on };
  }
  const [node, offices] = [nodeOf(dossier, task), await listOffices(tx)];
  const office = offices.find((each) => each.id === task.officeId);
  const signs = node.kind === "task" && node.work === "signature";
  return {
    kind: task.kind === "payment" ? "unpaid" : signs ? "unsigned" : "in-work",
    step: "name" in node ? node.name : dossier.procedure.facts.title,
    office: { sq: office?.nameSq ?? "", en: office?.nameEn ?? "" },
  };
}

/** One dossier at the counter with what can be done there now. Throws not-found. */
export async function getCounterCase(context: Clerk, { id }: { id: string }): Promise<CounterCase> {
  const { tx, actor } = context;
  const dossier = await getDossier(tx, id);
  const [{ letters }, all] = await Promise.all([
    getMunicipality(tx, actor.municipalityId),
    listTasks(tx, dossier.id),
  ]);
  const standing =
    (await deliverStanding(context, dossier, all)) ??
    (await bringStanding(tx, dossier.id)) ??
    (await workStanding(tx, dossier, all));
  return {
    ...(await found(tx, letters, dossier)),
    dueOn: dossier.dueOn,
    standing,
  };
}
