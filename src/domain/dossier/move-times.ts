import { and, eq } from "drizzle-orm";
import type { LoadedDossier } from "@/domain/dossier/reads";
import { type Calendar, clockDue } from "@/domain/dossier/rules-clock";
import { withinLegal } from "@/domain/dossier/rules-move";
import { timesOf, waitsFor } from "@/domain/dossier/rules-waits";
import { consultations } from "@/domain/dossier/tables-consultation";
import { tasks, timers } from "@/domain/dossier/tables-work";
import type { Context } from "@/domain/tenancy/rules-actor";

/**
 * Sets the own time of a step, and those at which it is reminded of, escalated or left, to where its waits for opinions
 * put them. Called whenever such a wait begins or ends, after its rows were written; the legal clock does not move.
 */
export async function moveTimes(
  { tx, now }: Context,
  dossier: LoadedDossier,
  taskId: string,
  calendar: Calendar,
): Promise<void> {
  const [[task], asked] = await Promise.all([
    tx.select().from(tasks).where(eq(tasks.id, taskId)).execute(),
    tx
      .select()
      .from(consultations)
      .where(and(eq(consultations.dossierId, dossier.id), eq(consultations.taskId, taskId)))
      .execute(),
  ]);
  const times = task?.open ? timesOf(dossier.procedure.workflow, task, waitsFor(asked), calendar) : null;
  if (!task || !times) return;
  const legal = clockDue(dossier.clock, calendar, now).dueAt;
  const ofStep = and(eq(timers.dossierId, dossier.id), eq(timers.token, task.token));
  await Promise.all([
    tx
      .update(tasks)
      .set({ dueAt: withinLegal(times.own, legal, now) })
      .where(and(eq(tasks.id, taskId), eq(tasks.open, true))),
    ...times.boundaries.map(({ id, firesAt }) =>
      tx
        .update(timers)
        .set({ firesAt })
        .where(and(ofStep, eq(timers.boundary, id))),
    ),
  ]);
}
