import type { ReactNode } from "react";
import type { CaseDocument, CaseFile } from "@/domain/routing/rules-case";
import type { Language } from "@/lib/text";
import { EmptyState } from "@/ui/kit/empty-state";
import { Tag } from "@/ui/kit/tag";
import { caseMessages } from "@/ui/messages/case";
import { translator } from "@/ui/messages/translator";
import { CaseFiles } from "@/ui/office/case-files";
import { documentTone, documentWords } from "@/ui/office/document-words";

type Props = {
  language: Language;
  file: Pick<CaseFile, "documents" | "otherFiles">;
  actsFor: (document: CaseDocument) => ReactNode;
};

/** The documents the procedure asks for: state, remark, files, and beside each what can be said of it. */
export function CaseDocuments({ language, file, actsFor }: Props) {
  const t = translator(language, caseMessages);
  if (file.documents.length + file.otherFiles.length === 0) return <EmptyState title={t("noDocuments")} />;
  return (
    <>
      <ul>
        {file.documents.map((document) => (
          <li
            key={document.key}
            className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-border py-2.5"
          >
            <div className="min-w-0 flex-1 basis-72">
              <p className="font-semibold">{document.name[language]}</p>
              <p className="text-caption text-text-2">
                {[document.conditional && t("onlyIfNeeded"), document.heldBy && t("heldByState")]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
              <CaseFiles language={language} files={document.files} />
              {document.note ? <p className="mt-1 border-l-4 border-border pl-2">{document.note}</p> : null}
            </div>
            <Tag tone={documentTone(document.state)}>{documentWords(document.state, language)}</Tag>
            {actsFor(document)}
          </li>
        ))}
      </ul>
      {file.otherFiles.length > 0 ? (
        <section className="mt-4">
          <h3>{t("otherFiles")}</h3>
          <CaseFiles language={language} files={file.otherFiles} />
        </section>
      ) : null}
    </>
  );
}
