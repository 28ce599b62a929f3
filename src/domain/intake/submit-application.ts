import { eq, sql } from "drizzle-orm";
import { getOfferedProcedure, type OfferedProcedure } from "@/domain/catalogue/reads";
import { type Opening, openTasks } from "@/domain/dossier/open-tasks";
import { chainEvents, enqueueNotices, eventBy, projection } from "@/domain/dossier/record-events";
import { chainStart, fingerprint } from "@/domain/dossier/rules-chain";
import type { Calendar } from "@/domain/dossier/rules-clock";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import { applyEvent, type DossierState, stateAtRegistration } from "@/domain/dossier/rules-state";
import { startWaits } from "@/domain/dossier/start-waits";
import { dossierEvents, dossiers, registerCounters } from "@/domain/dossier/tables";
import { documentChecks } from "@/domain/dossier/tables-work";
import type { SubmitApplication } from "@/domain/intake/inputs-submission";
import { registerPerson } from "@/domain/intake/register-person";
import { registerName, requireAnswers, requireIntake } from "@/domain/intake/rules";
import {
  getMunicipality,
  listHolidays,
  listOfficesByKind,
  listUnits,
  type OfficeForKind,
} from "@/domain/tenancy/reads";
import type { Context } from "@/domain/tenancy/rules-actor";
import { begin } from "@/domain/workflow/engine";
import type { Effect } from "@/domain/workflow/marking";
import { civilDate, endOfDay } from "@/lib/dates";
import { conflict } from "@/lib/errors";
import { readAnswers } from "@/lib/form-answers";
import type { Answers } from "@/lib/form-answers-value";
import { newId } from "@/lib/ids";
import { newTrackingCode } from "@/lib/tracking-code";

/** What the applicant takes home: the register's certificate of article 60 of law 44/2015. */
export type Receipt = {
  id: string;
  register: string;
  trackingCode: string;
  dueOn: string;
  registeredAt: Date;
};

async function findReceipt(
  { tx }: Context,
  letters: string,
  id: string,
  requestHash: string,
): Promise<Receipt | null> {
  const [known] = await tx.select().from(dossiers).where(eq(dossiers.id, id));
  if (!known) return null;
  if (known.requestHash !== requestHash) {
    throw conflict({
      sq: "Ky aplikim është dërguar tashmë me të dhëna të tjera.",
      en: "This application was already sent with other data.",
    });
  }
  const { registerYear, registerNumber, trackingCode, dueOn, registeredAt } = known;
  return {
    id,
    register: registerName(letters, registerYear, registerNumber),
    trackingCode,
    dueOn,
    registeredAt,
  };
}

/** The next number of the register; the counter's row stays locked until the commit, so there are no gaps. */
async function nextRegisterNumber({ tx, actor }: Context, year: number): Promise<number> {
  const [row] = await tx
    .insert(registerCounters)
    .values({ municipalityId: actor.municipalityId, year, lastNumber: 1 })
    .onConflictDoUpdate({
      target: [registerCounters.municipalityId, registerCounters.year],
      set: { lastNumber: sql`${registerCounters.lastNumber} + 1` },
    })
    .returning({ number: registerCounters.lastNumber });
  if (!row) throw new Error("The register gave no number");
  return row.number;
}

/** The state at registration with what its first steps bring about at once, such as a wait for payment. */
function firstState(procedure: OfferedProcedure, answers: Answers, now: Date) {
  const ground = { definition: procedure.workflow, deadline: procedure.facts.deadline, answers };
  const { effects } = begin(ground.definition, { answers });
  const following = effects.flatMap((effect): DossierEvent[] =>
    effect.kind === "stopClock" ? [{ kind: "clock-stopped", reason: effect.reason }] : [],
  );
  const state = following.reduce(
    (known, event) => applyEvent(known, event, now, ground),
    stateAtRegistration(ground, now),
  );
  return { effects, following, state };
}

type Registration = {
  input: SubmitApplication;
  procedure: OfferedProcedure;
  answers: Answers;
  requestHash: string;
  letters: string;
  calendar: Calendar;
};

function dossierRow(
  { actor, now }: Context,
  { input, procedure, answers, requestHash }: Registration,
  state: DossierState,
  personId: string | null,
) {
  return {
    municipalityId: actor.municipalityId,
    id: input.id,
    procedureCode: procedure.code,
    procedureVersion: procedure.version,
    channel: input.channel,
    personId,
    takenInBy: actor.kind === "staff" ? actor.staffId : null,
    requestHash,
    applicant: { ...input.applicant, verified: actor.kind === "citizen" },
    noticeChannel: input.noticeChannel,
    answers,
    trackingCode: newTrackingCode(actor.municipalityId),
    registeredAt: now,
    marking: state.marking,
  };
}

async function writeDossier(
  context: Context,
  registration: Registration,
  personId: string | null,
): Promise<{ receipt: Receipt; effects: Effect[] }> {
  const { tx, actor, now } = context;
  const { input, procedure, calendar, letters } = registration;
  const { effects, following, state } = firstState(procedure, registration.answers, now);
  const registerYear = Number(civilDate(now).slice(0, 4));
  const registerNumber = await nextRegisterNumber(context, registerYear);
  const register = registerName(letters, registerYear, registerNumber);
  const registered: DossierEvent = {
    kind: "registered",
    register,
    channel: input.channel,
    procedure: procedure.code,
    version: procedure.version,
    requestHash: registration.requestHash,
  };
  const chained = chainEvents(
    context,
    { id: input.id, eventSeq: 0, eventHash: chainStart },
    [registered, ...following],
    eventBy(context),
  );
  const row = {
    ...dossierRow(context, registration, state, personId),
    ...projection(state, calendar, now),
    registerYear,
    registerNumber,
    eventSeq: chained.head.eventSeq,
    eventHash: chained.head.eventHash,
  };
  const checks = input.documents.map(({ key, state: found }) => ({
    municipalityId: actor.municipalityId,
    dossierId: input.id,
    documentKey: key,
    state: found,
    checkedAt: now,
    checkedBy: eventBy(context).id,
  }));
  await Promise.all([
    tx.insert(dossiers).values(row),
    tx.insert(dossierEvents).values(chained.rows),
    checks.length > 0 && tx.insert(documentChecks).values(checks),
    enqueueNotices(tx, chained.rows),
  ]);
  return {
    receipt: { id: input.id, register, trackingCode: row.trackingCode, dueOn: row.dueOn, registeredAt: now },
    effects,
  };
}

/** The person's row: the one signed in, or the one the counter names; a guest proved only an address, and gets none. */
async function personOf(context: Context, { applicant }: SubmitApplication): Promise<string | null> {
  const { actor } = context;
  if (actor.kind === "guest") return null;
  return actor.kind === "citizen" ? actor.personId : registerPerson(context, applicant);
}

async function startWork(
  context: Context,
  { input, procedure, calendar }: Registration,
  { dueOn }: Receipt,
  effects: Effect[],
  offices: OfficeForKind[],
): Promise<void> {
  const openings = effects.filter(
    (effect): effect is Opening => effect.kind === "openTask" || effect.kind === "awaitPayment",
  );
  const legal = { calendar, dueAt: endOfDay(dueOn) };
  const asked = { calendar, items: null, requestId: newId() };
  await Promise.all([
    openTasks(context, input.id, procedure.workflow, openings, legal, offices),
    startWaits(context, { id: input.id, procedure }, effects, asked),
  ]);
}

/**
 * Registers an application: number, tracking code, first tasks, history and notice in one transaction. Sending the
 * same identifier again returns the same receipt. Throws invalid, forbidden, or conflict for other content under it.
 */
export async function submitApplication(context: Context, input: SubmitApplication): Promise<Receipt> {
  const { tx, actor, now } = context;
  const requestHash = fingerprint(input);
  const [procedure, offices, holidays, units, municipality] = await Promise.all([
    getOfferedProcedure(tx, input.procedure),
    listOfficesByKind(tx),
    listHolidays(tx),
    listUnits(tx),
    getMunicipality(tx, actor.municipalityId),
    // Sent twice at the same moment: the second waits here, and then finds the receipt of the first.
    tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${input.id}, ${actor.municipalityId}))`),
  ]);
  requireIntake(actor, input, procedure);
  const { letters } = municipality;
  const before = await findReceipt(context, letters, input.id, requestHash);
  if (before) return before;
  const around = { units: units.map((unit) => unit.name), today: civilDate(now) };
  const { answers, problems } = readAnswers(procedure.facts.form, input.answers, around);
  requireAnswers(problems, input.channel);
  const registration = { input, procedure, answers, requestHash, letters, calendar: new Set(holidays) };
  const { receipt, effects } = await writeDossier(context, registration, await personOf(context, input));
  await startWork(context, registration, receipt, effects, offices);
  return receipt;
}
