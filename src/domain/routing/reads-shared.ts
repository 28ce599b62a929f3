import { and, asc, eq, gte, inArray, isNotNull, sql } from "drizzle-orm";
import { dossierEvents } from "@/domain/dossier/tables";
import { tasks } from "@/domain/dossier/tables-work";
import { officesLed, type StaffContext } from "@/domain/routing/reads-queues";
import { undoingOf, undoSince, undoUntil } from "@/domain/routing/rules-giving";

/** What somebody shared out: when, until when it can be taken back, and the steps that would go back. */
export type Shared = { at: string; until: string; taskIds: string[] };

/**
 * Of what the actor shared out in the offices they lead and can still take back, what went last; or null. It is read
 * from the newest entries of the open work there, so it is known on every page and at every computer.
 */
export async function findShared({ tx, actor, now }: StaffContext): Promise<Shared | null> {
  const led = officesLed(actor);
  if (led.length === 0) return null;
  const { id, assigneeId, open, officeId, municipalityId, dossierId } = tasks;
  const { seq, at, kind, by, data } = dossierEvents;
  const rows = await tx
    .select({ task: { id, assigneeId, open }, dossierId, entry: { seq, at, kind, by, data } })
    .from(tasks)
    .innerJoin(
      dossierEvents,
      and(eq(dossierEvents.municipalityId, municipalityId), eq(dossierEvents.dossierId, dossierId)),
    )
    .where(and(sql`${open}`, inArray(officeId, led), isNotNull(assigneeId), gte(at, undoSince(now))))
    .orderBy(asc(seq));
  const back = rows.filter(({ task, entry }) => {
    if (entry.kind !== "given" || entry.data.taskId !== task.id) return false;
    const history = rows.filter((row) => row.task.id === task.id).map((row) => row.entry);
    return undoingOf(history, task, actor.staffId, now).kind === "back";
  });
  const last = Math.max(...back.map(({ entry }) => entry.at.getTime()));
  const shared = back.filter(({ entry }) => entry.at.getTime() === last);
  if (shared.length === 0) return null;
  const [taskIds, moment] = [shared.map(({ task }) => task.id), new Date(last)];
  return { at: moment.toISOString(), until: undoUntil(moment).toISOString(), taskIds };
}
