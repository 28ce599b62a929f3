import { and, eq } from "drizzle-orm";
import { loadStanding } from "@/domain/dossier/load-standing";
import { noteOnDossier } from "@/domain/dossier/note-on-dossier";
import { listHoldersAway } from "@/domain/dossier/reads-holders";
import { requireWork, taskActions } from "@/domain/dossier/rules";
import { tasks } from "@/domain/dossier/tables-work";
import type { TaskReference } from "@/domain/routing/inputs";
import { type Context, staffOnly } from "@/domain/tenancy/rules-actor";
import { conflict } from "@/lib/errors";

/**
 * Takes an open task: from the office's queue, or, for whoever leads the office, from a colleague who is away
 * or left.
 * Taking what one already has changes nothing. Throws forbidden or conflict.
 */
export async function takeTask(context: Context, { taskId }: TaskReference): Promise<{ dossierId: string }> {
  const actor = staffOnly(context.actor);
  const [loaded, away] = await Promise.all([
    loadStanding(context.tx, taskId),
    listHoldersAway(context, eq(tasks.id, taskId)),
  ]);
  const standing = { ...loaded, away };
  const { task, dossier } = standing;
  requireWork(actor, task, standing);
  if (task.assigneeId === actor.staffId) return { dossierId: dossier.id };
  if (!taskActions(actor, task, standing).some((action) => action.kind === "take")) {
    throw conflict({
      sq: "Hapin e ka marrë ndërkohë një koleg.",
      en: "A colleague has taken the step in the meantime.",
    });
  }
  await Promise.all([
    context.tx
      .update(tasks)
      .set({ assigneeId: actor.staffId })
      .where(and(eq(tasks.id, taskId), eq(tasks.open, true))),
    noteOnDossier(context, dossier, [{ kind: "taken", taskId, node: task.node }]),
  ]);
  return { dossierId: dossier.id };
}
