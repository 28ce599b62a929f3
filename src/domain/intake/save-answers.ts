import { mandateKey } from "@/domain/dossier/inputs";
import type { SaveAnswers } from "@/domain/intake/inputs";
import { getJourney } from "@/domain/intake/reads";
import { listCompanies } from "@/domain/intake/reads-mandates";
import { applicantQuestions } from "@/domain/intake/rules-applicant";
import { mandatePage, subjectPage } from "@/domain/intake/rules-business";
import { documentPage, firstOpen, typedFor, withPage } from "@/domain/intake/rules-journey";
import { saveDraft } from "@/domain/intake/save-draft";
import type { CitizenActor, GuestActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { notFound } from "@/lib/errors";

/** Pages that spoke of a business, to be looked at again when another one is meant. */
const aboutBusiness = [mandatePage, documentPage(mandateKey)];

/**
 * Keeps the answers of one page as typed, right or wrong. Returns whether something on it is wrong, and the page to
 * go on with. Throws not-found for a page this applicant is not asked.
 */
export async function saveAnswers(
  context: Context<CitizenActor | GuestActor>,
  { draftId, question: id, raw }: SaveAnswers,
): Promise<{ hasProblems: boolean; next: string }> {
  const isGuest = context.actor.kind === "guest";
  const companies = await listCompanies(context);
  const draft = await saveDraft(context, draftId, ({ applicant, raw: before, procedure }) => {
    const { audience, form } = procedure.facts;
    const about = applicantQuestions(audience, { isGuest, companies }).find((each) => each.id === id);
    if (about) {
      const after = withPage(applicant, about, raw);
      const isOther = JSON.stringify(typedFor(about, applicant)) !== JSON.stringify(typedFor(about, after));
      return { applicant: after, step: id, reopens: id === subjectPage && isOther ? aboutBusiness : [] };
    }
    const question = form.questions.find((each) => each.id === id);
    if (!question) throw notFound();
    return { raw: withPage(before, question, raw), step: id };
  });
  const { steps } = await getJourney(context, draft);
  const step = steps.find((each) => each.id === id);
  return { hasProblems: step?.kind === "question" && step.problems.length > 0, next: firstOpen(steps) };
}
