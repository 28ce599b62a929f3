import { and, desc, eq, isNotNull } from "drizzle-orm";
import { closeTasks } from "@/domain/dossier/close-tasks";
import type { RequestedItem } from "@/domain/dossier/inputs";
import { issueDocument } from "@/domain/dossier/issue-document";
import { type Opening, openTasks } from "@/domain/dossier/open-tasks";
import type { LoadedDossier } from "@/domain/dossier/reads";
import { type ChainHead, recordEvents } from "@/domain/dossier/record-events";
import { clockState } from "@/domain/dossier/rules-clock";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import { decideMove } from "@/domain/dossier/rules-move";
import type { DossierState } from "@/domain/dossier/rules-state";
import { startWaits } from "@/domain/dossier/start-waits";
import { tasks } from "@/domain/dossier/tables-work";
import { listHolidays } from "@/domain/tenancy/reads";
import type { Context } from "@/domain/tenancy/rules-actor";
import { newId } from "@/lib/ids";
import { newTrackingCode } from "@/lib/tracking-code";

/** The reasons somebody wrote last: a signature signs what was drafted, and the decision carries those words. */
async function findReasons({ tx }: Context, dossierId: string): Promise<string | null> {
  const [row] = await tx
    .select({ reasons: tasks.reasons })
    .from(tasks)
    .where(and(eq(tasks.dossierId, dossierId), isNotNull(tasks.reasons)))
    .orderBy(desc(tasks.closedAt))
    .limit(1);
  return row?.reasons ?? null;
}

/**
 * Carries one step of the workflow out: writes its entries and the state, closes and opens tasks, starts and stops
 * what waits, and issues the document where the step does. Returns the new head and the state. Throws conflict.
 */
export async function moveDossier(
  context: Context,
  dossier: LoadedDossier,
  cause: DossierEvent,
  { items = null, office = null }: { items?: RequestedItem[] | null; office?: string | null } = {},
): Promise<{ head: ChainHead; state: DossierState }> {
  const { tx, now } = context;
  const issue = {
    documentId: newId(),
    verificationCode: newTrackingCode(context.actor.municipalityId),
    requestId: newId(),
  };
  const [holidays, written] = await Promise.all([listHolidays(tx), findReasons(context, dossier.id)]);
  const calendar = new Set(holidays);
  const reasons = cause.kind === "completed" ? (cause.reasons ?? written) : null;
  const move = decideMove(dossier, cause, { now, calendar, reasons, items, issue });
  const { effects, events, state } = move;
  const openings = effects.filter(
    (effect): effect is Opening => effect.kind === "openTask" || effect.kind === "awaitPayment",
  );
  const [head] = await Promise.all([
    recordEvents(context, dossier, { events, state, calendar, office }),
    closeTasks(context, dossier.id, effects, cause),
    startWaits(context, dossier, effects, { calendar, items, requestId: issue.requestId }),
  ]);
  // Whoever closed a step must be known before the next is handed out, or four eyes could not be kept.
  const { dueAt } = clockState(state.clock, calendar, now);
  await openTasks(context, dossier.id, dossier.procedure.workflow, openings, { calendar, dueAt });
  await issueDocument(context, head, move, issue);
  return { head, state };
}
