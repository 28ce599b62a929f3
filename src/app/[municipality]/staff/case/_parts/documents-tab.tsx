"use client";

import { useId, useState } from "react";
import type { CaseDocument, CaseFile } from "@/domain/routing/rules-case";
import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { FailedAct } from "@/ui/kit/failed-act";
import { caseMessages } from "@/ui/messages/case";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { CaseDocuments } from "@/ui/office/case-documents";
import { RefusalForm } from "@/ui/office/refusal-form";
import { SaidLine } from "@/ui/office/said-line";
import { useCaseVerbs } from "./case-verbs";

type Props = { language: Language; file: Pick<CaseFile, "documents" | "otherFiles" | "checksWith"> };

/** The documents with what an officer says of each; a rejection asks for words the applicant can act on. */
export function DocumentsTab({ language, file }: Props) {
  const [rejecting, setRejecting] = useState<CaseDocument | null>(null);
  const verbs = useCaseVerbs(language, () => setRejecting(null));
  const formId = useId();
  const [t, s] = [translator(language, caseMessages), translator(language, systemMessages)];
  const taskId = file.checksWith;
  const say = (
    document: CaseDocument,
    state: "accepted" | "rejected" | "not-needed",
    note: string | null,
  ) => {
    if (taskId) verbs.check.mutate({ taskId, documentKey: document.key, state, note });
  };
  const actsFor = (document: CaseDocument) =>
    taskId ? (
      <div className="flex flex-wrap gap-1 print:hidden">
        <Button
          type="button"
          variant="secondary"
          disabled={verbs.isBusy}
          onClick={() => say(document, "accepted", null)}
          aria-label={`${t("accepted")}: ${document.name[language]}`}
        >
          {t("accepted")}
        </Button>
        <Button
          type="button"
          variant="secondary"
          disabled={verbs.isBusy}
          onClick={() => {
            verbs.forget();
            setRejecting(document);
          }}
          aria-label={`${t("rejected")}: ${document.name[language]}`}
        >
          {t("rejected")}
        </Button>
        <Button
          type="button"
          variant="quiet"
          disabled={verbs.isBusy}
          onClick={() => say(document, "not-needed", null)}
          aria-label={`${t("notNeeded")}: ${document.name[language]}`}
        >
          {t("notNeeded")}
        </Button>
      </div>
    ) : null;
  return (
    <>
      <SaidLine said={verbs.said?.failed && !rejecting ? verbs.said : null} />
      <CaseDocuments language={language} file={file} actsFor={actsFor} />
      <Dialog
        language={language}
        open={rejecting !== null}
        title={rejecting?.name[language] ?? ""}
        onClose={() => setRejecting(null)}
        actions={
          <>
            <Button form={formId} disabled={verbs.isBusy}>
              {t("rejected")}
            </Button>
            <Button type="button" variant="secondary" onClick={() => setRejecting(null)}>
              {s("cancel")}
            </Button>
            <FailedAct words={verbs.said?.failed ? verbs.said.text : null} />
          </>
        }
      >
        {rejecting ? (
          <RefusalForm
            language={language}
            formId={formId}
            label={t("whyRejected")}
            hint={t("whyRejectedHint")}
            short
            said={rejecting.note}
            onRefuse={(note) => say(rejecting, "rejected", note)}
          />
        ) : null}
      </Dialog>
    </>
  );
}
