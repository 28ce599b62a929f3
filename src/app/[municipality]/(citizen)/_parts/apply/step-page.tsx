import type { ReactNode } from "react";
import type { OpenDraft } from "@/app/[municipality]/(citizen)/_parts/apply/own-draft";
import { type JourneyStep, previousStep, titleOf } from "@/domain/intake/rules-journey";
import { formatDateTime } from "@/lib/dates";
import { CitizenPage } from "@/ui/citizen/citizen-page";
import { StepFoot, StepPlace } from "@/ui/intake/step-frame";
import { BackLink } from "@/ui/kit/breadcrumb";
import { ErrorSummary } from "@/ui/kit/error-summary";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

type Props = {
  draft: OpenDraft;
  step: JourneyStep;
  errors?: Readonly<Record<string, string>>;
  children: ReactNode;
};

/** The frame of one page of an application: way back, errors in focus, where one is, when it was saved. */
export function StepPage({ draft: loaded, step, errors = {}, children }: Props) {
  const { frame, language, steps, to, draft } = loaded;
  const title = `${titleOf(step)[language]} – ${draft.procedure.facts.title[language]}`;
  const isWrong = Object.keys(errors).length > 0;
  const before = previousStep(steps, step.id);
  return (
    <CitizenPage
      {...frame}
      title={isWrong ? `${translator(language, systemMessages)("errorPrefix")} ${title}` : title}
      before={<BackLink language={language} href={to(before ?? undefined)} />}
    >
      <ErrorSummary language={language} errors={errors} />
      <StepPlace
        language={language}
        service={draft.procedure.facts.title[language]}
        step={steps.findIndex(({ id }) => id === step.id) + 1}
        steps={steps.length}
      />
      {children}
      <StepFoot language={language} hub={to()} savedAt={formatDateTime(draft.savedAt, language, "long")} />
    </CitizenPage>
  );
}
