import type { OpenDraft } from "@/app/[municipality]/(citizen)/_parts/apply/own-draft";
import { StepPage } from "@/app/[municipality]/(citizen)/_parts/apply/step-page";
import { mandatePage } from "@/domain/intake/rules-business";
import type { QuestionStep } from "@/domain/intake/rules-journey";
import { toFormValues } from "@/lib/form-answers-data";
import { MandateNeeded } from "@/ui/intake/mandate-needed";
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
  const { language, to, around, subject } = loaded;
  const errors: Record<string, string> = {};
  for (const { field, message } of hasError ? step.problems : []) errors[field] ??= message[language];
  const state = {
    language,
    values: toFormValues(step.question, step.raw),
    errors,
    units: around.units.map((unit) => ({ value: unit, text: unit })),
  };
  return (
    <StepPage draft={loaded} step={step} errors={errors}>
      <QuestionForm question={step.question} state={state} action={`${to(step.id)}/ruaj`}>
        {step.id === mandatePage && subject.kind === "business" ? (
          <MandateNeeded language={language} business={subject} />
        ) : null}
      </QuestionForm>
    </StepPage>
  );
}
