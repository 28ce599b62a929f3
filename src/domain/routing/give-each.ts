import { inLockOrder } from "@/domain/dossier/reads";
import { giveTask } from "@/domain/routing/give-task";
import type { GiveEach } from "@/domain/routing/inputs";
import type { Context } from "@/domain/tenancy/rules-actor";

/** Gives each of several tasks to the colleague named beside it, all or none, each with its own entry. Returns how many. */
export async function giveEach(context: Context, { given, reasons }: GiveEach): Promise<{ given: number }> {
  const byTask = new Map(given.map((each) => [each.taskId, each]));
  for (const taskId of await inLockOrder(context.tx, [...byTask.keys()])) {
    const each = byTask.get(taskId);
    if (each) await giveTask(context, { ...each, reasons });
  }
  return { given: byTask.size };
}
