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
  const errors: Record<string, string> = {};
  for (const { field, message } of hasError ? step.problems : []) errors[field] ??= message[language];
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
