import { and, eq, sql } from "drizzle-orm";
import { insertRows } from "@/db/insert-rows";
import type { Tx } from "@/db/lease";
import { given, prepared } from "@/db/prepared";
import type { EventBy } from "@/domain/dossier/inputs";
import { chainHash } from "@/domain/dossier/rules-chain";
import { type Calendar, clockState } from "@/domain/dossier/rules-clock";
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
export function projection(state: DossierState, calendar: Calendar, now: Date) {
  const { status, outcome, marking, clock, closedAt, consultations } = state;
  return {
    status,
    outcome,
    marking,
    clock,
    closedAt,
    consultations,
    dueOn: clockState(clock, calendar, now).dueOn,
  };
}

/** Kinds of entry an applicant is told about; a job writes and sends the message after the commit. */
const told = new Set<DossierEvent["kind"]>([
  "registered",
  "completion-requested",
  "payment-requested",
  "reminded",
  "decided",
  "issued",
  "closed",
  "withdrawn",
  "mandate-checked",
]);

/** Adds the jobs that tell the applicant, in the same transaction as the entries they tell of. */
export async function enqueueNotices(
  tx: Tx,
  rows: { municipalityId: number; dossierId: string; seq: number; kind: string }[],
): Promise<void> {
  for (const { municipalityId, dossierId, seq, kind } of rows) {
    if (!told.has(kind as DossierEvent["kind"])) continue;
    const payload = JSON.stringify({ municipalityId, dossierId, seq });
    await tx.execute(
      sql`select ossis_jobs.enqueue('tell-applicant', ${payload}::json, ${`tell:${municipalityId}:${dossierId}:${seq}`})`,
    );
  }
}

const copyState = prepared((tx) =>
  tx
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
      eventSeq: given("eventSeq", dossiers.eventSeq),
      eventHash: given("eventHash", dossiers.eventHash),
    })
    .where(and(eq(dossiers.id, sql.placeholder("id")), eq(dossiers.eventSeq, sql.placeholder("seen"))))
    .returning({ id: dossiers.id }),
);

/**
 * Writes entries into the history of a dossier and copies the state they lead to onto its row, in that order.
 * Throws conflict when somebody else wrote an entry since the dossier was read.
 */
export async function recordEvents(
  context: Context,
  dossier: ChainHead,
  change: { events: DossierEvent[]; state: DossierState; calendar: Calendar; office?: string | null },
): Promise<ChainHead> {
  const { tx, now } = context;
  const { rows, head } = chainEvents(
    context,
    dossier,
    change.events,
    eventBy(context, change.office ?? null),
  );
  const state = projection(change.state, change.calendar, now);
  const changed = copyState(tx).execute({
    ...{ ...state, ...head },
    closedAt: state.closedAt?.toISOString() ?? null,
    seen: dossier.eventSeq,
  });
  const [updated] = await Promise.all([
    changed,
    insertRows(tx, dossierEvents, rows),
    enqueueNotices(tx, rows),
  ]);
  if (updated.length === 0) {
    throw conflict({
      sq: "Praktika ndryshoi ndërkohë. Rihapeni dhe provoni përsëri.",
      en: "The case changed in the meantime. Open it again and retry.",
    });
  }
  return head;
}
