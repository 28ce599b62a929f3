import { eq, sql } from "drizzle-orm";
import { given } from "@/db/prepared";
import { insertOf, keptWrite, type Write } from "@/db/writes";
import { enqueueJobs } from "@/domain/dossier/enqueue-jobs";
import type { EventBy } from "@/domain/dossier/inputs";
import { chainHash } from "@/domain/dossier/rules-chain";
import { type Calendar, clockDue, type Due } from "@/domain/dossier/rules-clock";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import type { DossierState } from "@/domain/dossier/rules-state";
import { dossierEvents, dossiers } from "@/domain/dossier/tables";
import type { Context } from "@/domain/tenancy/rules-actor";
import { conflict } from "@/lib/errors";

/** Where a history stands: which entry is the last, and its hash. */
export type ChainHead = { id: string; eventSeq: number; eventHash: Buffer };

/** Who writes an entry: the person, and the office that speaks for them where there is one. */
export function eventBy({ actor }: Pick<Context, "actor">, office: string | null = null): EventBy {
  switch (actor.kind) {
    case "staff":
      return { kind: "staff", id: actor.staffId, name: actor.name, office };
    case "citizen":
      return { kind: "citizen", id: actor.personId, name: actor.name, office: null };
    case "guest":
      return { kind: "guest", id: actor.sessionId, name: "", office: null };
    case "job":
      return { kind: "job", id: actor.job, name: "", office: null };
    case "holder":
      return { kind: "guest", id: `holder:${actor.dossierId}`, name: "", office: null };
    case "visitor":
      return { kind: "guest", id: "visitor", name: "", office: null };
  }
}

/** The rows of new entries, each chained to the one before, and the head they leave behind. */
export function chainEvents(
  { actor, now }: Pick<Context, "actor" | "now">,
  head: ChainHead,
  events: DossierEvent[],
  by: EventBy,
) {
  let { eventSeq, eventHash } = head;
  const rows = events.map((event) => {
    const seq = ++eventSeq;
    const previousHash = eventHash;
    eventHash = chainHash(previousHash, { dossierId: head.id, seq, at: now, by, event });
    const { kind, ...data } = event;
    return {
      municipalityId: actor.municipalityId,
      dossierId: head.id,
      seq,
      at: now,
      kind,
      by,
      data,
      previousHash,
      hash: eventHash,
    };
  });
  return { rows, head: { id: head.id, eventSeq, eventHash } };
}

/** The columns of a dossier's row that copy its state. */
export function projection(state: DossierState, { dueOn }: Due) {
  const { status, outcome, marking, clock, closedAt, consultations } = state;
  return { status, outcome, marking, clock, closedAt, consultations, dueOn };
}

/** Kinds of entry an applicant is told about; a job writes and sends the message after the commit. */
const told = new Set<DossierEvent["kind"]>([
  "registered",
  "completion-requested",
  "payment-requested",
  "reminded",
  "decided",
  "issued",
  "revoked",
  "closed",
  "withdrawn",
  "mandate-checked",
  "mandate-corrected",
]);

/** Minutes an officer has to go on with a mandate before its owner is told: asking for another one says it all. */
const mandateMinutes = 15;

/** The jobs that tell the applicant, to be written in the same transaction as the entries they tell of. */
export function noticesOf(
  municipalityId: number,
  rows: { dossierId: string; seq: number; kind: DossierEvent["kind"]; data: object }[],
): Write[] {
  const jobs = rows
    .filter(({ kind, data }) => told.has(kind) && !("accepted" in data && data.accepted === true))
    .map(({ dossierId, seq, kind }) => ({
      task: "tell-applicant" as const,
      payload: { dossierId, seq, ...(kind.startsWith("mandate-") ? { afterMinutes: mandateMinutes } : {}) },
      key: `tell:${dossierId}:${seq}`,
    }));
  return enqueueJobs(municipalityId, jobs);
}

const copyState = keptWrite((from) =>
  from
    .update(dossiers)
    .set({
      status: given("status", dossiers.status),
      outcome: given("outcome", dossiers.outcome),
      marking: given("marking", dossiers.marking),
      clock: given("clock", dossiers.clock),
      // What is not closed has no instant to be written as one.
      closedAt: sql`${sql.placeholder("closedAt")}::timestamptz`,
      consultations: given("consultations", dossiers.consultations),
      dueOn: given("dueOn", dossiers.dueOn),
      // A row that went on in the meantime would get a number that the table refuses.
      eventSeq: sql`case when ${dossiers.eventSeq} = ${given("seen", dossiers.eventSeq)} then ${given("eventSeq", dossiers.eventSeq)} else -1 end`,
      eventHash: given("eventHash", dossiers.eventHash),
    })
    .where(eq(dossiers.id, sql.placeholder("id"))),
);

/** What the refusal of a stale row means to whoever wanted to write: it must be sent along with `recordEvents`. */
export const overtaken = {
  dossiers_overtaken: () =>
    conflict({
      sq: "Praktika ndryshoi ndërkohë. Rihapeni dhe provoni përsëri.",
      en: "The case changed in the meantime. Open it again and retry.",
    }),
};

/**
 * The entries to be written into the history of a dossier with the state they lead to on its row, the new head, and when
 * the legal time runs out.
 * Written with `overtaken`, they are a conflict when somebody else wrote an entry since the dossier was read.
 */
export function recordEvents(
  context: Pick<Context, "actor" | "now">,
  dossier: ChainHead,
  change: { events: DossierEvent[]; state: DossierState; calendar: Calendar; office?: string | null },
): { writes: Write[]; head: ChainHead; due: Due } {
  const { actor, now } = context;
  const by = eventBy(context, change.office ?? null);
  const { rows, head } = chainEvents(context, dossier, change.events, by);
  const due = clockDue(change.state.clock, change.calendar, now);
  const state = projection(change.state, due);
  const copied = copyState({
    ...{ ...state, ...head },
    closedAt: state.closedAt?.toISOString() ?? null,
    seen: dossier.eventSeq,
  });
  const writes = [copied, ...insertOf(dossierEvents, rows), ...noticesOf(actor.municipalityId, rows)];
  return { writes, head, due };
}
