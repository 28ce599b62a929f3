import { loadStanding } from "@/domain/dossier/load-standing";
import { moveDossier } from "@/domain/dossier/move-dossier";
import { lastReasons, nodeOf, requireMine, requireSettled, requireWork } from "@/domain/dossier/rules";
import type { CompleteTask } from "@/domain/routing/inputs";
import { isDoneSo, requireOutcome, requireReasons } from "@/domain/routing/rules";
import { type Context, staffOnly } from "@/domain/tenancy/rules-actor";

/**
 * Completes one's own task or opinion with an outcome of the step, and moves the dossier on. Returns where the
 * dossier stands then; the same sent again changes nothing and is told where it stands. Throws forbidden, invalid, or
 * conflict when it was done in the meantime.
 */
export async function completeTask(
  context: Context,
  { taskId, outcome: chosen, reasons, record }: CompleteTask,
) {
  const actor = staffOnly(context.actor);
  const standing = await loadStanding(context.tx, taskId);
  const { task, dossier } = standing;
  if (isDoneSo(actor, task, { outcome: chosen, reasons, record }))
    return { dossierId: dossier.id, status: dossier.status, outcome: dossier.outcome };
  requireWork(actor, task, standing);
  requireMine(actor, task);
  requireSettled(dossier, task);
  const node = nodeOf(dossier, task);
  const outcome = requireOutcome("outcomes" in node ? node.outcomes : [], chosen);
  requireReasons(outcome, reasons);
  const office = actor.posts.find((post) => post.officeId === task.officeId)?.officeCode ?? null;
  const cause = {
    kind: "completed",
    token: task.token,
    node: task.node,
    outcome: outcome.id,
    reasons,
    record,
  } as const;
  const written = lastReasons(standing.tasks);
  const { state } = await moveDossier(context, dossier, cause, { office, written });
  return { dossierId: dossier.id, status: state.status, outcome: state.outcome };
}
