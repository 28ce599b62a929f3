import type { SaveAnswers } from "@/domain/intake/inputs";
import { getJourney } from "@/domain/intake/reads";
import { applicantQuestions } from "@/domain/intake/rules-applicant";
import { firstOpen, typedFor } from "@/domain/intake/rules-journey";
import { saveDraft } from "@/domain/intake/save-draft";
import type { CitizenActor, GuestActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { notFound } from "@/lib/errors";

/**
 * Keeps the answers of one page as typed, right or wrong. Returns whether something on it is wrong, and the page to
 * go on with. Throws not-found for a page this applicant is not asked.
 */
export async function saveAnswers(
  context: Context<CitizenActor | GuestActor>,
  { draftId, question: id, raw }: SaveAnswers,
): Promise<{ hasProblems: boolean; next: string }> {
  const draft = await saveDraft(context, draftId, ({ applicant, raw: before, procedure }) => {
    const { audience, form } = procedure.facts;
    const about = applicantQuestions(audience, context.actor.kind === "guest").find((each) => each.id === id);
    if (about) return { applicant: { ...applicant, ...typedFor(about, raw) }, step: id };
    const question = form.questions.find((each) => each.id === id);
    if (!question) throw notFound();
    // A box that is no longer ticked is not sent at all, so what the page showed is replaced as a whole.
    const blank = Object.fromEntries(question.fields.map(({ key }) => [key, undefined]));
    return { raw: { ...before, ...blank, ...typedFor(question, raw) }, step: id };
  });
  const { steps } = await getJourney(context, draft);
  const step = steps.find((each) => each.id === id);
  return { hasProblems: step?.kind === "question" && step.problems.length > 0, next: firstOpen(steps) };
}
