import { loadStanding } from "@/domain/dossier/load-standing";
import { getConsultation } from "@/domain/dossier/reads-consultation";
import { requireMine, requireWork } from "@/domain/dossier/rules";
import { settleConsultation } from "@/domain/dossier/settle-consultation";
import type { AnswerConsultation } from "@/domain/routing/inputs-consultation";
import { requireAnswer, requireInTime } from "@/domain/routing/rules-consultation";
import { type Context, staffOnly } from "@/domain/tenancy/rules-actor";

/**
 * Gives the opinion one's office was asked for; with the last one the step that asked comes back to its officer.
 * The same answer given again changes nothing. Throws forbidden, invalid, not-found for a step of the workflow, or conflict when the time is over.
 */
export async function answerConsultation(
  context: Context,
  { taskId, outcome: chosen, words }: AnswerConsultation,
): Promise<{ dossierId: string }> {
  const actor = staffOnly(context.actor);
  const standing = await loadStanding(context.tx, taskId);
  const { task, dossier } = standing;
  const isGiven = task.kind === "consultation" && task.closedBy === actor.staffId && task.outcome === chosen;
  if (isGiven && task.record?.text === words) return { dossierId: dossier.id };
  requireWork(actor, task, standing);
  requireMine(actor, task);
  const asked = await getConsultation(context.tx, taskId);
  requireInTime(asked, context.now);
  const outcome = requireAnswer(asked.kind, chosen, words);
  const office = actor.posts.find((post) => post.officeId === task.officeId)?.officeCode ?? null;
  await settleConsultation(
    context,
    dossier,
    asked,
    {
      kind: "consultation-answered",
      ...{ consultationId: taskId, outcome, words: words || null, person: actor.name },
    },
    office,
  );
  return { dossierId: dossier.id };
}
