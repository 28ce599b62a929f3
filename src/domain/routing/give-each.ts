import { giveTask } from "@/domain/routing/give-task";
import type { GiveEach } from "@/domain/routing/inputs";
import type { Context } from "@/domain/tenancy/rules-actor";

/** Gives each of several tasks to the colleague named beside it, all or none, each with its own entry. Returns how many. */
export async function giveEach(context: Context, { given, reasons }: GiveEach): Promise<{ given: number }> {
  // Always in the same order, so that two heads who share out the same tasks cannot lock each other out.
  const ordered = [...new Map(given.map((each) => [each.taskId, each])).values()].toSorted((a, b) =>
    a.taskId < b.taskId ? -1 : 1,
  );
  for (const each of ordered) await giveTask(context, { ...each, reasons });
  return { given: ordered.length };
}
