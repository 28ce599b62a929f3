import { and, eq } from "drizzle-orm";
import { loadStanding } from "@/domain/dossier/load-standing";
import { noteOnDossier } from "@/domain/dossier/note-on-dossier";
import { requireMine, requireSettled, requireWork } from "@/domain/dossier/rules";
import { tasks } from "@/domain/dossier/tables-work";
import type { HoldTask } from "@/domain/routing/inputs";
import { type Context, staffOnly } from "@/domain/tenancy/rules-actor";
import { startOfDay } from "@/lib/dates";
import { invalid } from "@/lib/errors";

/**
 * Puts one's own task aside until a day, with a reason, or takes it up again. The legal clock does not stop. What is put
 * aside so already stays as it is. Throws forbidden, invalid, or conflict while opinions are awaited.
 */
export async function holdTask(
  context: Context,
  { taskId, until, reasons }: HoldTask,
): Promise<{ dossierId: string }> {
  const actor = staffOnly(context.actor);
  const standing = await loadStanding(context.tx, taskId);
  const { task, dossier } = standing;
  requireMine(actor, task);
  requireWork(actor, task, standing);
  requireSettled(dossier, task);
  if (until !== null && !reasons)
    throw invalid({ sq: "Shkruani pse e shtyni.", en: "Write why you put it off." });
  const heldUntil = until === null ? null : startOfDay(until);
  if (heldUntil && heldUntil <= context.now) {
    throw invalid({ sq: "Zgjidhni një ditë në të ardhmen.", en: "Choose a day in the future." });
  }
  const holdReason = until === null ? null : reasons;
  if (task.heldUntil?.getTime() === heldUntil?.getTime() && task.holdReason === holdReason)
    return { dossierId: dossier.id };
  await Promise.all([
    context.tx
      .update(tasks)
      .set({ heldUntil, holdReason })
      .where(and(eq(tasks.id, taskId), eq(tasks.open, true))),
    noteOnDossier(context, dossier, [{ kind: "held", taskId, node: task.node, until, reasons }]),
  ]);
  return { dossierId: dossier.id };
}
