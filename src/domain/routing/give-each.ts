import { inLockOrder } from "@/domain/dossier/reads";
import { giveTask } from "@/domain/routing/give-task";
import type { GiveEach } from "@/domain/routing/inputs";
import type { Lent } from "@/domain/routing/lend-task";
import { listAbsences } from "@/domain/tenancy/reads-absences";
import type { Context } from "@/domain/tenancy/rules-actor";
import { civilDate } from "@/lib/dates";
import { invalid } from "@/lib/errors";

/** The absence in which tasks are lent. Throws invalid unless it lasts or is to come, and all of them are that person's. */
async function requireAbsence(
  { tx, now }: Context,
  { given, absenceId }: GiveEach & { absenceId: string },
): Promise<Lent> {
  const absence = (await listAbsences(tx, civilDate(now))).find(({ id }) => id === absenceId);
  if (!absence || given.some(({ from }) => from !== absence.staffId)) {
    throw invalid({
      sq: "Kjo mungesë nuk është e personit që i ka këto hapa, ose ka mbaruar.",
      en: "This is not an absence of whoever has these steps, or it is over.",
    });
  }
  return { ownerId: absence.staffId, absenceId };
}

/** Gives each of several tasks to the colleague named beside it, all or none, each with its own entry. Returns how many. */
export async function giveEach(context: Context, input: GiveEach): Promise<{ given: number }> {
  const { given, reasons, absenceId } = input;
  const lent = absenceId === null ? null : await requireAbsence(context, { ...input, absenceId });
  const byTask = new Map(given.map((each) => [each.taskId, each]));
  for (const taskId of await inLockOrder(context.tx, [...byTask.keys()])) {
    const each = byTask.get(taskId);
    if (each) await giveTask(context, { ...each, reasons }, lent);
  }
  return { given: byTask.size };
}
