import { and, eq, inArray, sql } from "drizzle-orm";
import { type Opening, openTasks, passesAt } from "@/domain/dossier/open-tasks";
import { groundOf, type LoadedDossier, stateOf, type TaskRow } from "@/domain/dossier/reads";
import { type ChainHead, recordEvents } from "@/domain/dossier/record-events";
import { type Calendar, clockState } from "@/domain/dossier/rules-clock";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import { applyEvent, type DossierState, workflowStep } from "@/domain/dossier/rules-state";
import { issuedDocuments, tasks, timers } from "@/domain/dossier/tables-work";
import { listHolidays } from "@/domain/tenancy/reads";
import type { Context } from "@/domain/tenancy/rules-actor";
import type { WorkflowDefinition } from "@/domain/workflow/definition";
import { advance } from "@/domain/workflow/engine";
import type { Effect } from "@/domain/workflow/marking";
import { civilDate } from "@/lib/dates";
import { conflict } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { newTrackingCode } from "@/lib/tracking-code";

type Issue = { documentId: string; verificationCode: string };

/** The entries that follow from what a step brought about. */
function consequences(effects: Effect[], reasons: string | null, issue: Issue): DossierEvent[] {
  return effects.flatMap((effect): DossierEvent[] => {
    switch (effect.kind) {
      case "stopClock":
        return [{ kind: "clock-stopped", reason: effect.reason }];
      case "startClock":
        return [{ kind: "clock-resumed" }];
      case "decide":
        return [{ kind: "decided", outcome: effect.outcome, reasons }];
      case "issueDocument":
        return [{ kind: "issued", ...issue }];
      case "remind":
        return [{ kind: "reminded", token: effect.token, node: effect.node }];
      case "escalate":
        return [{ kind: "escalated", token: effect.token, node: effect.node }];
      case "end":
        return [{ kind: "closed", outcome: effect.outcome }];
      default:
        return [];
    }
  });
}

/** Timers that must run for the steps that now wait. */
export async function startTimers(context: Context, dossierId: string, effects: Effect[], calendar: Calendar): Promise<void> {
  const { tx, actor, now } = context;
  const rows = effects.flatMap((effect) =>
    effect.kind === "startTimer"
      ? [{ municipalityId: actor.municipalityId, dossierId, token: effect.token, boundary: effect.boundary ?? "", firesAt: passesAt(effect.after, calendar, now) }]
      : [],
  );
  if (rows.length > 0) await tx.insert(timers).values(rows);
}

async function closeWork(context: Context, dossierId: string, effects: Effect[], cause: DossierEvent): Promise<void> {
  const { tx, actor, now } = context;
  const left = effects.flatMap((effect) => (effect.kind === "closeTask" || effect.kind === "closeWait" ? [effect.token] : []));
  const done = cause.kind === "completed" || cause.kind === "paid" ? cause : null;
  const cancelled = left.filter((token) => token !== done?.token);
  const close = (tokens: number[], work: Partial<TaskRow>) =>
    tx
      .update(tasks)
      .set({ open: false, closedAt: now, ...work })
      .where(and(eq(tasks.dossierId, dossierId), inArray(tasks.token, tokens), eq(tasks.open, true)));
  const closedBy = actor.kind === "staff" ? actor.staffId : null;
  const record = done?.kind === "completed" ? done.record : null;
  const outcome = done?.kind === "completed" ? done.outcome : "paid";
  await Promise.all([
    done && close([done.token], { closedBy, outcome, record }),
    cancelled.length > 0 && close(cancelled, {}),
    left.length > 0 && tx.delete(timers).where(and(eq(timers.dossierId, dossierId), inArray(timers.token, left))),
  ]);
}

async function writeIssued(context: Context, dossierId: string, issue: Issue, change: { events: DossierEvent[]; head: ChainHead; state: DossierState }) {
  const place = change.events.findIndex((event) => event.kind === "issued");
  if (place < 0) return;
  await context.tx.insert(issuedDocuments).values({
    municipalityId: context.actor.municipalityId,
    id: issue.documentId,
    dossierId,
    verificationCode: issue.verificationCode,
    kind: change.state.outcome === "refused" ? "refused" : "approved",
    eventSeq: change.head.eventSeq - change.events.length + place + 1,
    issuedOn: civilDate(context.now),
  });
  const payload = JSON.stringify({ municipalityId: context.actor.municipalityId, documentId: issue.documentId });
  await context.tx.execute(sql`select ossis_jobs.enqueue('render-document', ${payload}::json, ${`render:${issue.documentId}`})`);
}

/** What a step brings about, decided without touching anything. Throws conflict when it does not fit where the dossier stands. */
function decideMove(dossier: LoadedDossier, cause: DossierEvent, also: DossierEvent[], now: Date, issue: Issue) {
  const ground = groundOf(dossier);
  const step = workflowStep(cause);
  if (!step) throw new Error(`${cause.kind} is no step of the workflow`);
  try {
    const { effects } = advance(ground.definition, dossier.marking, step, { answers: ground.answers });
    const reasons = cause.kind === "completed" ? cause.reasons : null;
    const events = [cause, ...also, ...consequences(effects, reasons, issue)];
    const state = events.reduce((known, event) => applyEvent(known, event, now, ground), stateOf(dossier));
    return { effects, events, state };
  } catch (error) {
    if (error instanceof Error && error.name === "WorkflowError") {
      throw conflict({ sq: "Ky hap është kryer ndërkohë.", en: "This step has been done in the meantime." });
    }
    throw error;
  }
}

/**
 * Carries one step of the workflow out: writes its entries and the state, closes and opens tasks, starts and stops
 * timers, and issues the document where the step does. Returns the new head and the state.
 */
export async function moveDossier(
  context: Context,
  dossier: LoadedDossier,
  cause: DossierEvent,
  { also = [], office = null }: { also?: DossierEvent[]; office?: string | null } = {},
): Promise<{ head: ChainHead; state: DossierState }> {
  const issue = { documentId: newId(), verificationCode: newTrackingCode() };
  const { effects, events, state } = decideMove(dossier, cause, also, context.now, issue);
  const calendar: Calendar = new Set(await listHolidays(context.tx));
  const openings = effects.filter((effect): effect is Opening => effect.kind === "openTask" || effect.kind === "awaitPayment");
  const definition: WorkflowDefinition = dossier.procedure.workflow;
  const [head] = await Promise.all([
    recordEvents(context, dossier, { events, state, calendar, office }),
    closeWork(context, dossier.id, effects, cause),
    startTimers(context, dossier.id, effects, calendar),
  ]);
  // Whoever closed a step must be known before the next is handed out, or four eyes could not be kept.
  const { dueAt } = clockState(state.clock, calendar, context.now);
  await openTasks(context, dossier.id, definition, openings, { calendar, dueAt });
  await writeIssued(context, dossier.id, issue, { events, head, state });
  return { head, state };
}
