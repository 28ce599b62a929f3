import type { OpenDraft } from "@/app/[municipality]/(citizen)/_parts/apply/own-draft";
import { StepPage } from "@/app/[municipality]/(citizen)/_parts/apply/step-page";
import type { StepSigns } from "@/app/[municipality]/(citizen)/_parts/apply/step-screen";
import type { DocumentStep } from "@/domain/intake/rules-journey";
import { newId } from "@/lib/ids";
import { DocumentForm } from "@/ui/intake/document-form";
import { fileProblem } from "@/ui/intake/file-problem";
import { NoticeBox } from "@/ui/kit/notice-box";
import { intakeMessages } from "@/ui/messages/intake";
import { translator } from "@/ui/messages/translator";

/** The page of one document with the files kept for it. */
export function DocumentStepPage({
  draft,
  step,
  signs,
}: {
  draft: OpenDraft;
  step: DocumentStep;
  signs: StepSigns;
}) {
  const { language, to, files } = draft;
  const error = fileProblem(signs.gabim, language);
  return (
    <StepPage draft={draft} step={step} errors={error ? { file: error } : {}}>
      {signs.ngarkuar ? (
        <NoticeBox tone="ok" title={translator(language, intakeMessages)("fileUploaded")} role="status" />
      ) : null}
      <DocumentForm
        language={language}
        document={step.document}
        files={files.filter((file) => file.documentKey === step.document.key)}
        page={to(step.id)}
        fileId={newId()}
        error={error}
      />
    </StepPage>
  );
}
