import type { OpenDraft } from "@/app/[municipality]/(citizen)/_parts/apply/own-draft";
import { StepPage } from "@/app/[municipality]/(citizen)/_parts/apply/step-page";
import { knownAnswers } from "@/domain/intake/rules-applicant";
import type { QuestionStep } from "@/domain/intake/rules-journey";
import { toFormValues } from "@/lib/form-answers-data";
import { QuestionForm } from "@/ui/intake/question-form";

/** One question with what was typed before, right or wrong. */
export function QuestionStepPage({
  draft: loaded,
  step,
  hasError,
}: {
  draft: OpenDraft;
  step: QuestionStep;
  hasError: boolean;
}) {
  const { language, to, draft, around } = loaded;
  const found = hasError ? step.problems.map(({ field, message }) => [field, message[language]]) : [];
  const errors: Record<string, string> = Object.fromEntries(found);
  const known = step.about === "request" ? knownAnswers(step.question, draft.applicant) : {};
  const state = {
    language,
    values: toFormValues(step.question, { ...known, ...step.raw }),
    errors,
    units: around.units.map((unit) => ({ value: unit, text: unit })),
  };
  return (
    <StepPage draft={loaded} step={step} errors={errors}>
      <QuestionForm question={step.question} state={state} action={`${to(step.id)}/ruaj`} />
    </StepPage>
  );
}
