import type { OpenDraft } from "@/app/[municipality]/(citizen)/_parts/apply/own-draft";
import { StepPage } from "@/app/[municipality]/(citizen)/_parts/apply/step-page";
import { mandateKey } from "@/domain/dossier/inputs";
import type { DocumentStep } from "@/domain/intake/rules-journey";
import { newId } from "@/lib/ids";
import { DocumentForm } from "@/ui/intake/document-form";
import { fileProblem } from "@/ui/intake/file-problem";
import { NoticeBox } from "@/ui/kit/notice-box";
import { intakeMessages } from "@/ui/messages/intake";
import { mandateMessages } from "@/ui/messages/mandate";
import { translator } from "@/ui/messages/translator";

/** The page of one document with the files kept for it. */
export function DocumentStepPage({
  draft,
  step,
  reason,
  isUploaded,
}: {
  draft: OpenDraft;
  step: DocumentStep;
  /** Why the last file was not kept. */
  reason: string | undefined;
  isUploaded: boolean;
}) {
  const { language, to, files, subject } = draft;
  const error = fileProblem(reason, language);
  return (
    <StepPage draft={draft} step={step} errors={error ? { file: error } : {}}>
      {isUploaded ? (
        <NoticeBox tone="ok" title={translator(language, intakeMessages)("fileUploaded")} role="status" />
      ) : null}
      <DocumentForm
        language={language}
        document={step.document}
        mayComeLater={step.mayComeLater}
        files={files.filter((file) => file.documentKey === step.document.key)}
        page={to(step.id)}
        fileId={newId()}
        error={error}
      >
        {step.document.key === mandateKey && subject.kind === "business" ? (
          <p>
            {translator(language, mandateMessages)("paperShows", { name: subject.name, nipt: subject.nipt })}
          </p>
        ) : null}
      </DocumentForm>
    </StepPage>
  );
}
