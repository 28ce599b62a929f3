import { redirect } from "next/navigation";
import { CheckStep } from "@/app/[municipality]/(citizen)/_parts/apply/check-step";
import { DocumentStepPage } from "@/app/[municipality]/(citizen)/_parts/apply/document-step";
import { type OpenDraft, openDraft } from "@/app/[municipality]/(citizen)/_parts/apply/own-draft";
import { QuestionStepPage } from "@/app/[municipality]/(citizen)/_parts/apply/question-step";
import { leadNowhere } from "@/app/[municipality]/(citizen)/_parts/visit";
import { firstOpen, visitable } from "@/domain/intake/rules-journey";

/** What the address says besides the page: that it has an error, or that a file arrived. */
export type StepSigns = { gabim?: string; ngarkuar?: string };

/** Any page of an application. Nobody skips ahead: what is not open yet leads to the first page that is. */
export async function StepScreen({ id, step: page, signs }: { id: string; step: string; signs: StepSigns }) {
  const draft: OpenDraft = await openDraft(id);
  const { steps, to, language } = draft;
  const isKnown = page === "vazhdo" || steps.some((step) => step.id === page);
  if (!isKnown) return leadNowhere(language);
  const step = visitable(steps, page);
  if (!step) redirect(to(firstOpen(steps)));
  if (step.kind === "question")
    return <QuestionStepPage draft={draft} step={step} hasError={signs.gabim !== undefined} />;
  if (step.kind === "document") {
    const isUploaded = signs.ngarkuar !== undefined;
    return <DocumentStepPage draft={draft} step={step} reason={signs.gabim} isUploaded={isUploaded} />;
  }
  return <CheckStep draft={draft} hasError={signs.gabim !== undefined} />;
}
