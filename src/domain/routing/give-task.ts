import { and, eq } from "drizzle-orm";
import { loadStanding } from "@/domain/dossier/load-standing";
import { noteOnDossier } from "@/domain/dossier/note-on-dossier";
import type { TaskRow } from "@/domain/dossier/reads";
import { listHoldersAway } from "@/domain/dossier/reads-holders";
import { mayOpen, refusalToWork, type Standing, taskActions } from "@/domain/dossier/rules";
import { tasks } from "@/domain/dossier/tables-work";
import type { GiveTask } from "@/domain/routing/inputs";
import { type Lent, lendTask } from "@/domain/routing/lend-task";
import { asTaker } from "@/domain/routing/rules";
import { type Colleague, listPresent } from "@/domain/tenancy/reads";
import type { StaffActor } from "@/domain/tenancy/rules";
import { type Context, staffOnly } from "@/domain/tenancy/rules-actor";
import { civilDate } from "@/lib/dates";
import { conflict, forbidden, invalid } from "@/lib/errors";

/** The colleague, present and allowed to do the step. Throws invalid. */
async function requireTaker(
  { tx, now }: Context,
  actor: StaffActor,
  { task, ...standing }: Standing & { task: TaskRow },
  to: string,
): Promise<Colleague> {
  const present = await listPresent(tx, task.officeId, task.role, civilDate(now));
  const colleague = present.find(({ id }) => id === to);
  if (!colleague) {
    throw invalid({
      sq: "Kolegu nuk e ka këtë rol ose mungon sot.",
      en: "That colleague does not hold this role or is away today.",
    });
  }
  const refusal = refusalToWork(asTaker(actor, colleague, task), task, standing);
  if (refusal) throw invalid(refusal);
  return colleague;
}

/**
 * Gives an open task to a colleague who holds the same post, is present and may work on it: by its holder, or by
 * whoever leads the office, who takes it from a present colleague only with reasons. Giving it to whoever has it changes
 * nothing. What is `lent` goes back untouched when the absence is over. Throws forbidden, invalid, or conflict when it is not with whom it was seen with.
 */
export async function giveTask(
  context: Context,
  { taskId, from, to, reasons }: GiveTask,
  lent: Lent | null = null,
): Promise<{ dossierId: string }> {
  const actor = staffOnly(context.actor);
  const [loaded, away] = await Promise.all([
    loadStanding(context.tx, taskId),
    listHoldersAway(context, eq(tasks.id, taskId)),
  ]);
  const standing = { ...loaded, away };
  const { task, dossier } = standing;
  if (task.open && task.assigneeId === to && mayOpen(actor, standing.tasks)) return { dossierId: dossier.id };
  const action = taskActions(actor, task, standing).find((each) => each.kind === "give");
  if (!action) {
    throw forbidden({
      sq: "Këtë hap e jep vetëm mbajtësi i tij ose përgjegjësi.",
      en: "Only its holder or the head can give this step.",
    });
  }
  if (task.assigneeId !== from) {
    throw conflict({
      sq: "Hapi ndërroi dorë ndërkohë. Shihni përsëri kush e ka.",
      en: "The step changed hands in the meantime. Look again who has it.",
    });
  }
  if (action.needsReasons && !reasons) {
    throw invalid({
      sq: "Kolegu është në punë: shkruani pse ia merrni hapin.",
      en: "The colleague is here: write why you take the step from them.",
    });
  }
  const { fullName: toName } = await requireTaker(context, actor, standing, to);
  const [head] = await Promise.all([
    noteOnDossier(context, dossier, [{ kind: "given", taskId, node: task.node, from, to, toName, reasons }]),
    context.tx
      .update(tasks)
      .set({ assigneeId: to })
      .where(and(eq(tasks.id, taskId), eq(tasks.open, true))),
  ]);
  if (lent) await lendTask(context, { ...lent, taskId, holderId: to, eventSeq: head.eventSeq });
  return { dossierId: dossier.id };
}
