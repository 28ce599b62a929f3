import { giveTask } from "@/domain/routing/give-task";
import type { GiveTasks } from "@/domain/routing/inputs";
import type { Context } from "@/domain/tenancy/rules-actor";

/** Gives several tasks to one colleague, all or none, each with its own entry. Returns how many. Throws as giving one does. */
export async function giveTasks(
  context: Context,
  { taskIds, to, reasons }: GiveTasks,
): Promise<{ given: number }> {
  // Always in the same order, so that two heads who share out the same tasks cannot lock each other out.
  const ordered = [...new Set(taskIds)].sort();
  for (const taskId of ordered) await giveTask(context, { taskId, to, reasons });
  return { given: ordered.length };
}
