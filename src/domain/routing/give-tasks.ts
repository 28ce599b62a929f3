import { giveEach } from "@/domain/routing/give-each";
import type { GiveTasks } from "@/domain/routing/inputs";
import type { Context } from "@/domain/tenancy/rules-actor";

/** Gives several tasks to one colleague, all or none, each with its own entry. Returns how many. Throws as giving one does. */
export async function giveTasks(
  context: Context,
  { taskIds, to, reasons }: GiveTasks,
): Promise<{ given: number }> {
  return giveEach(context, { given: taskIds.map((taskId) => ({ taskId, to })), reasons });
}
