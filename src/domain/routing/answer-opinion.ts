import { and, eq, isNull } from "drizzle-orm";
import { loadStanding } from "@/domain/dossier/load-standing";
import { moveDossier } from "@/domain/dossier/move-dossier";
import type { AnswerOpinion } from "@/domain/routing/inputs";
import { loadOpinion } from "@/domain/routing/reads-opinion";
import { requireOutcome } from "@/domain/routing/rules";
import { opinionLinks } from "@/domain/routing/tables";
import type { Context } from "@/domain/tenancy/rules-actor";
import { conflict } from "@/lib/errors";

/**
 * A body outside answers the one opinion of its link, and the dossier goes on. Throws not-found for a wrong secret,
 * conflict when the time is over or it was answered before.
 */
export async function answerOpinion(
  context: Context,
  { secret, outcome: chosen, words, person }: AnswerOpinion,
): Promise<{ answered: true }> {
  const { dossier, task, node, state } = await loadOpinion(context, { secret }, loadStanding);
  if (state !== "open") {
    throw conflict({
      sq: "Afati për këtë mendim ka kaluar ose përgjigjja është dhënë.",
      en: "The time for this opinion is over or it was given already.",
    });
  }
  const outcome = requireOutcome(
    node.outcomes.filter(({ id }) => id !== "unanswered"),
    chosen,
  );
  const record = { text: words, person };
  await context.tx
    .update(opinionLinks)
    .set({ answeredAt: context.now })
    .where(and(eq(opinionLinks.taskId, task.id), isNull(opinionLinks.answeredAt)));
  await moveDossier(context, dossier, {
    kind: "completed",
    token: task.token,
    node: task.node,
    outcome: outcome.id,
    reasons: null,
    record,
  });
  return { answered: true };
}
