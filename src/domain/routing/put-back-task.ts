import { and, eq } from "drizzle-orm";
import { loadStanding } from "@/domain/dossier/load-standing";
import { noteOnDossier } from "@/domain/dossier/note-on-dossier";
import { requireMine, requireSettled } from "@/domain/dossier/rules";
import { tasks } from "@/domain/dossier/tables-work";
import type { PutBackTask } from "@/domain/routing/inputs";
import { type Context, staffOnly } from "@/domain/tenancy/rules-actor";

/** Puts one's own task back into the queue of the office. Throws forbidden when it is not one's own. */
export async function putBackTask(
  context: Context,
  { taskId, reasons }: PutBackTask,
): Promise<{ dossierId: string }> {
  const actor = staffOnly(context.actor);
  const { task, dossier } = await loadStanding(context.tx, taskId);
  requireMine(actor, task);
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
