import { and, eq } from "drizzle-orm";
import { loadStanding } from "@/domain/dossier/load-standing";
import { noteOnDossier } from "@/domain/dossier/note-on-dossier";
import { taskActions } from "@/domain/dossier/rules";
import { tasks } from "@/domain/dossier/tables-work";
import type { GiveTask } from "@/domain/routing/inputs";
import { listPresent } from "@/domain/tenancy/reads";
import { type Context, staffOnly } from "@/domain/tenancy/rules-actor";
import { civilDate } from "@/lib/dates";
import { forbidden, invalid } from "@/lib/errors";

/**
 * Gives an open task to a colleague who holds the same post and is present: by its holder, or by whoever leads the
 * office. Throws forbidden or invalid.
 */
export async function giveTask(
  context: Context,
  { taskId, to, reasons }: GiveTask,
): Promise<{ dossierId: string }> {
  const actor = staffOnly(context.actor);
  const standing = await loadStanding(context.tx, taskId);
  const { task, dossier } = standing;
  if (!taskActions(actor, task, standing).some((action) => action.kind === "give")) {
    throw forbidden({
      sq: "Këtë hap e jep vetëm mbajtësi i tij ose përgjegjësi.",
      en: "Only its holder or the head can give this step.",
    });
  }
  const present = await listPresent(context.tx, task.officeId, task.role, civilDate(context.now));
  const colleague = present.find((each) => each.id === to);
  if (!colleague) {
    throw invalid({
      sq: "Kolegu nuk e ka këtë rol ose mungon sot.",
      en: "That colleague does not hold this role or is away today.",
    });
  }
  await Promise.all([
    context.tx
      .update(tasks)
      .set({ assigneeId: to })
      .where(and(eq(tasks.id, taskId), eq(tasks.open, true))),
    noteOnDossier(context, dossier, [
      { kind: "given", taskId, node: task.node, to, toName: colleague.fullName, reasons },
    ]),
  ]);
  return { dossierId: dossier.id };
}
