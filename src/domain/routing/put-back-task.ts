import { and, eq } from "drizzle-orm";
import { loadStanding } from "@/domain/dossier/load-standing";
import { noteOnDossier } from "@/domain/dossier/note-on-dossier";
import { refusalToWork, requireMine, requireSettled, requireWork } from "@/domain/dossier/rules";
import { tasks } from "@/domain/dossier/tables-work";
import type { PutBackTask } from "@/domain/routing/inputs";
import { type Context, staffOnly } from "@/domain/tenancy/rules-actor";

/**
 * Puts one's own open task back into the queue of the office; one that lies there stays as it is. Throws forbidden when
 * it is not one's own or was done.
 */
export async function putBackTask(
  context: Context,
  { taskId, reasons }: PutBackTask,
): Promise<{ dossierId: string }> {
  const actor = staffOnly(context.actor);
  const standing = await loadStanding(context.tx, taskId);
  const { task, dossier } = standing;
  const isQueued = task.assigneeId === null && refusalToWork(actor, task, standing) === null;
  if (isQueued) return { dossierId: dossier.id };
  requireMine(actor, task);
  requireWork(actor, task, standing);
  requireSettled(dossier, task);
  await Promise.all([
    context.tx
      .update(tasks)
      .set({ assigneeId: null, heldUntil: null, holdReason: null })
      .where(and(eq(tasks.id, taskId), eq(tasks.open, true))),
    noteOnDossier(context, dossier, [{ kind: "put-back", taskId, node: task.node, reasons }]),
  ]);
  return { dossierId: dossier.id };
}
