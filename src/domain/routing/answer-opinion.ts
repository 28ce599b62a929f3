import { and, eq, isNull } from "drizzle-orm";
import { loadStanding } from "@/domain/dossier/load-standing";
import { moveDossier } from "@/domain/dossier/move-dossier";
import { getDossierToChange } from "@/domain/dossier/reads";
import { type ConsultationRow, getConsultation } from "@/domain/dossier/reads-consultation";
import { settleConsultation } from "@/domain/dossier/settle-consultation";
import type { AnswerOpinion } from "@/domain/routing/inputs";
import { findAskedBody } from "@/domain/routing/reads-body";
import { loadOpinion } from "@/domain/routing/reads-opinion";
import { requireOutcome } from "@/domain/routing/rules";
import { requireAnswer, requireInTime } from "@/domain/routing/rules-consultation";
import { opinionLinks } from "@/domain/routing/tables";
import type { Context } from "@/domain/tenancy/rules-actor";
import { conflict } from "@/lib/errors";

const given = { answered: true as const };

/** The answer to a question an officer asked beside the workflow. */
async function answerAsked(
  context: Context,
  asked: ConsultationRow,
  { outcome, words, person }: AnswerOpinion,
) {
  const dossier = await getDossierToChange(context.tx, asked.dossierId);
  const known = await getConsultation(context.tx, asked.id);
  const said = [known.outcome, known.words, known.person].join("\n");
  if (known.state === "answered" && said === [outcome, words, person].join("\n")) return given;
  requireInTime(asked, context.now);
  const chosen = requireAnswer(asked.kind, outcome, words);
  const event = {
    kind: "consultation-answered",
    consultationId: asked.id,
    outcome: chosen,
    words,
    person,
  } as const;
  await settleConsultation(context, dossier, asked, event);
  return given;
}

/**
 * A body outside answers the one opinion of its link, and the dossier goes on. Throws not-found for a wrong secret,
 * conflict when the time is over or it was answered otherwise; the same answer given again changes nothing.
 */
export async function answerOpinion(context: Context, answer: AnswerOpinion): Promise<{ answered: true }> {
  const { secret, outcome: chosen, words, person } = answer;
  const asked = await findAskedBody(context.tx, { secret });
  if (asked) return answerAsked(context, asked, answer);
  const { dossier, task, node, state } = await loadOpinion(context, { secret }, loadStanding);
  const isGiven = task.outcome === chosen && task.record?.text === words && task.record.person === person;
  if (isGiven) return given;
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
  return given;
}
