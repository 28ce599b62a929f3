import { insertOf, type Write } from "@/db/writes";
import type { Assigned } from "@/domain/dossier/assign-openings";
import type { Calendar } from "@/domain/dossier/rules-clock";
import { passesAt, usualDue, withinLegal } from "@/domain/dossier/rules-move";
import { tasks } from "@/domain/dossier/tables-work";
import type { Context } from "@/domain/tenancy/rules-actor";
import type { Duration } from "@/domain/workflow/definition";
import { newId } from "@/lib/ids";

/** Opens a task for each step that was assigned; its own time never reaches past the legal day of the whole. */
export function openTasks(
  { actor, now }: Pick<Context, "actor" | "now">,
  dossierId: string,
  assigned: Assigned[],
  legal: { calendar: Calendar; dueAt: Date },
): Write[] {
  const dueAt = (due: Duration | null) =>
    withinLegal(passesAt(due ?? usualDue, legal.calendar, now), legal.dueAt, now);
  return insertOf(
    tasks,
    assigned.map(({ opening, officeId, role, assigneeId }) => ({
      municipalityId: actor.municipalityId,
      id: newId(),
      dossierId,
      token: opening.token,
      node: opening.node,
      kind: opening.kind === "awaitPayment" ? ("payment" as const) : opening.of,
      officeId,
      role,
      open: true,
      openedAt: now,
      dueAt: dueAt(opening.due),
      assigneeId,
    })),
  );
}
