import type { TaskRow } from "@/domain/dossier/reads";
import type { ConsultationRow } from "@/domain/dossier/reads-consultation";
import { type Calendar, clockDue } from "@/domain/dossier/rules-clock";
import { passesAt, usualDue } from "@/domain/dossier/rules-move";
import type { Duration, WorkflowDefinition } from "@/domain/workflow/definition";
import { graphOf } from "@/domain/workflow/graph";

/** A stretch of time in which a step waited for others. */
export type Wait = { from: Date; to: Date };

/**
 * When a step waited for the opinions asked from it, in order and without overlap. One that is awaited still counts
 * until its due time, so that the step's own time is known at once; it comes forward when the answer is sooner there.
 */
export function waitsFor(asked: readonly Pick<ConsultationRow, "askedAt" | "settledAt" | "dueAt">[]): Wait[] {
  const waits: Wait[] = [];
  const sorted = asked.toSorted((a, b) => a.askedAt.getTime() - b.askedAt.getTime());
  for (const { askedAt: from, settledAt, dueAt } of sorted) {
    const to = settledAt ?? dueAt;
    const last = waits.at(-1);
    if (last && from <= last.to) last.to = new Date(Math.max(last.to.getTime(), to.getTime()));
    else waits.push({ from, to });
  }
  return waits;
}

/**
 * The instant by which a duration that began at `since` has passed when waiting does not count. Days stand still while
 * the step waits and go on the day after, as those of the legal clock do; hours move by the length of the wait. What had
 * passed before the wait stays passed.
 */
export function passesAfterWaits(
  duration: Duration,
  since: Date,
  waits: readonly Wait[],
  calendar: Calendar,
): Date {
  if (duration.unit === "hours") {
    return waits.reduce(
      (due, { from, to }) => (from > due ? due : new Date(due.getTime() + to.getTime() - from.getTime())),
      passesAt(duration, calendar, since),
    );
  }
  const pauses = waits.map(({ from, to }) => ({
    from: from.toISOString(),
    to: to.toISOString(),
    reason: "opinion",
  }));
  const { value, unit } = duration;
  return clockDue({ startedAt: since.toISOString(), deadline: { value, unit }, pauses }, calendar, since)
    .dueAt;
}

/** The times of a step that waited: its own, and those of what happens to it when a boundary's time passes. */
export type StepTimes = { own: Date; boundaries: { id: string; firesAt: Date }[] };

/** Where a step's waits put its times; null for what is no step of the workflow. */
export function timesOf(
  workflow: WorkflowDefinition,
  { node: id, openedAt }: Pick<TaskRow, "node" | "openedAt">,
  waits: readonly Wait[],
  calendar: Calendar,
): StepTimes | null {
  const node = graphOf(workflow).places.get(id)?.node;
  if (node?.kind !== "task") return null;
  const passes = (duration: Duration) => passesAfterWaits(duration, openedAt, waits, calendar);
  const boundaries = workflow.boundaries.filter(({ on }) => on === id);
  return {
    own: passes(node.due ?? usualDue),
    boundaries: boundaries.map((boundary) => ({ id: boundary.id, firesAt: passes(boundary.after) })),
  };
}
