import { readStanding } from "@/domain/dossier/load-standing";
import type { ListAskings } from "@/domain/routing/inputs-consultation";
import { listAskable } from "@/domain/routing/reads-askable";
import type { StaffContext } from "@/domain/routing/reads-queues";
import { type Askings, askableStep, refusalToAsk } from "@/domain/routing/rules-asking";
import { askingDays } from "@/domain/routing/rules-consultation";
import { listHolidays } from "@/domain/tenancy/reads";

/**
 * Whom one could ask from all of these steps and by when, and why some of them cannot ask. Offices that one of the steps
 * is of are left out: nobody asks their own. Throws not-found for a step that does not exist here.
 */
export async function listAskings(
  { tx, actor, now }: StaffContext,
  { taskIds }: ListAskings,
): Promise<Askings> {
  const [holidays, askable, ...standings] = await Promise.all([
    listHolidays(tx),
    listAskable(tx),
    ...taskIds.map((taskId) => readStanding(tx, taskId)),
  ]);
  const calendar = new Set(holidays);
  const known = standings.map(({ task, ...standing }) => ({
    task,
    refusal: refusalToAsk(actor, task, standing),
    days: askingDays(standing.dossier.clock, calendar, now),
  }));
  const own = new Set(known.map(({ task }) => task.officeId));
  const able = known.filter(({ refusal }) => refusal === null).map(({ days }) => days);
  return {
    offices: askable
      .filter(({ officeId }) => !own.has(officeId))
      .map(({ officeId, name }) => ({ id: officeId, name })),
    days: able.toSorted((a, b) => b.length - a.length)[0] ?? [],
    steps: known.map(({ task, refusal, days }) => askableStep(task.id, refusal, days)),
  };
}
