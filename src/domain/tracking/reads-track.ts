import { and, asc, desc, eq, isNull, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import { getProcedureVersion } from "@/domain/catalogue/reads";
import { appealOf } from "@/domain/catalogue/rules-wording";
import { type DossierRow, listHistory } from "@/domain/dossier/reads";
import { findPayable } from "@/domain/dossier/reads-payable";
import { registerIn } from "@/domain/dossier/rules-history";
import { dossiers } from "@/domain/dossier/tables";
import { completionRequests, tasks } from "@/domain/dossier/tables-work";
import { countWrongGuess, mayGuess } from "@/domain/tenancy/count-wrong-guess";
import { listOffices } from "@/domain/tenancy/reads";
import type { Context } from "@/domain/tenancy/rules-actor";
import { mostAhead, namesAsked, revokedOn, stageDates, type Tracked } from "@/domain/tracking/rules";
import { feedback } from "@/domain/tracking/tables";
import { readTrackingCode } from "@/lib/tracking-code";

/** One answer for a code that is wrong, another municipality's, or nobody's. */
export type TrackAnswer = Tracked | { kind: "unknown" } | { kind: "wait" };

/** The dossier a code stands for here, or null. */
export async function findByCode(tx: Tx, text: string): Promise<DossierRow | null> {
  const reading = readTrackingCode(text);
  const code = reading.ok ? reading.code : "";
  const [row] = await tx.select().from(dossiers).where(eq(dossiers.trackingCode, code));
  return row ?? null;
}

/** A tracking code as it was typed, and the print of the address it came from. */
export type Guess = { code: string; address: string };

/**
 * The dossier a typed code stands for. Only a code that stands for nothing uses up one of the address's tries; nobody may
 * throw afterwards, or the try would not stay counted.
 */
export async function findByGuess(
  context: Context,
  { code, address }: Guess,
): Promise<{ kind: "found"; dossier: DossierRow } | { kind: "unknown" } | { kind: "wait" }> {
  const key = `track:${address}`;
  const [allowed, dossier] = await Promise.all([mayGuess(context, key), findByCode(context.tx, code)]);
  if (!allowed) return { kind: "wait" };
  if (dossier) return { kind: "found", dossier };
  await countWrongGuess(context, key);
  return { kind: "unknown" };
}

/** What the holder of a code may know. */
export async function trackByCode(context: Context, guess: Guess): Promise<TrackAnswer> {
  const found = await findByGuess(context, guess);
  return found.kind === "found" ? describe(context, found.dossier) : found;
}

/** The work of a dossier, open first and soonest first, with how much of the same queue is due before it. */
async function listWork(tx: Tx, dossierId: string) {
  // Written out: in a query over one table drizzle leaves the table's name away, and the inner one would be meant.
  const ahead = sql<number>`(select count(*)::int from (select from tasks other where other.municipality_id = tasks.municipality_id and other.office_id = tasks.office_id and other.role = tasks.role and other.open and other.due_at < tasks.due_at limit ${mostAhead + 1}) earlier)`;
  return tx
    .select({
      ...{ officeId: tasks.officeId, kind: tasks.kind, open: tasks.open },
      ...{ openedAt: tasks.openedAt, record: tasks.record, ahead },
    })
    .from(tasks)
    .where(and(eq(tasks.dossierId, dossierId), ne(tasks.kind, "consultation")))
    .orderBy(desc(tasks.open), asc(tasks.dueAt));
}

async function findOpenRequest(tx: Tx, dossierId: string) {
  const [row] = await tx
    .select({ items: completionRequests.items, dueOn: completionRequests.dueOn })
    .from(completionRequests)
    .where(and(eq(completionRequests.dossierId, dossierId), isNull(completionRequests.answeredAt)))
    .orderBy(desc(completionRequests.askedAt));
  return row ?? null;
}

async function describe({ tx, now }: Context, dossier: DossierRow): Promise<Tracked> {
  const [procedure, work, history, request, offices, rated] = await Promise.all([
    getProcedureVersion(tx, dossier.procedureCode, dossier.procedureVersion),
    listWork(tx, dossier.id),
    listHistory({ tx, now }, dossier),
    findOpenRequest(tx, dossier.id),
    listOffices(tx),
    tx.select({ stars: feedback.stars }).from(feedback).where(eq(feedback.dossierId, dossier.id)),
  ]);
  // While the applicant has to act no work is open: whoever had it last is still the office to ask.
  const current = work.find(({ open }) => open);
  const last = current ?? work.at(-1);
  const office = offices.find((each) => each.id === last?.officeId);
  const isUnpaid = work.some(({ open, kind }) => open && kind === "payment");
  const pause = dossier.clock.pauses.find(({ to }) => to === null)?.reason;
  const revoked = revokedOn(history);
  const appeal = appealOf(procedure.facts);
  return {
    kind: "found",
    code: dossier.trackingCode,
    register: registerIn(history),
    service: procedure.facts.title,
    stage: dossier.status,
    outcome: dossier.outcome,
    dueOn: dossier.dueOn,
    pause: pause === "completion" || pause === "payment" ? pause : null,
    office: office ? { name: { sq: office.nameSq, en: office.nameEn }, phone: office.phone } : null,
    ahead: current && current.kind !== "payment" ? current.ahead : null,
    asked: request ? { ...namesAsked(request.items, procedure.facts.documents), dueOn: request.dueOn } : null,
    toPay: isUnpaid ? { amount: await findPayable(tx, { ...dossier, procedure }, work) } : null,
    dates: stageDates(history),
    revoked: revoked ? { on: revoked, appealTo: appeal.body, appealWithin: appeal.limit } : null,
    mayRate: dossier.status === "closed" && rated.length === 0,
  };
}
