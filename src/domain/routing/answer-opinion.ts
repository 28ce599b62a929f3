import { and, eq, isNull } from "drizzle-orm";
import { loadStanding } from "@/domain/dossier/load-standing";
import { moveDossier } from "@/domain/dossier/move-dossier";
import { getDossierToChange } from "@/domain/dossier/reads";
import type { ConsultationRow } from "@/domain/dossier/reads-consultation";
import { settleConsultation } from "@/domain/dossier/settle-consultation";
import type { AnswerOpinion } from "@/domain/routing/inputs";
import { findAskedBody } from "@/domain/routing/reads-body";
import { loadOpinion } from "@/domain/routing/reads-opinion";
import { requireOutcome } from "@/domain/routing/rules";
import { requireAnswer, requireInTime } from "@/domain/routing/rules-consultation";
import { opinionLinks } from "@/domain/routing/tables";
import type { Context } from "@/domain/tenancy/rules-actor";
import { conflict } from "@/lib/errors";

/** The answer to a question an officer asked beside the workflow. */
async function answerAsked(
  context: Context,
  asked: ConsultationRow,
  { outcome, words, person }: AnswerOpinion,
) {
  requireInTime(asked, context.now);
  const dossier = await getDossierToChange(context.tx, asked.dossierId);
  const chosen = requireAnswer(asked.kind, outcome, words);
  const event = {
    kind: "consultation-answered",
    consultationId: asked.id,
    outcome: chosen,
    words,
    person,
  } as const;
  await settleConsultation(context, dossier, asked, event);
  return { answered: true as const };
}

/**
 * A body outside answers the one opinion of its link, and the dossier goes on. Throws not-found for a wrong secret,
 * conflict when the time is over or it was answered before.
 */
export async function answerOpinion(context: Context, answer: AnswerOpinion): Promise<{ answered: true }> {
  const { secret, outcome: chosen, words, person } = answer;
  const asked = await findAskedBody(context.tx, { secret });
  if (asked) return answerAsked(context, asked, answer);
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
