import type { ReactNode } from "react";
import type { RequiredDocument } from "@/domain/catalogue/inputs";
import type { Language } from "@/lib/text";
import { FileList, type KeptFile } from "@/ui/intake/file-list";
import { Button } from "@/ui/kit/button";
import { FileInput } from "@/ui/kit/file-input";
import { controlId } from "@/ui/kit/form-state";
import { intakeMessages } from "@/ui/messages/intake";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  document: RequiredDocument;
  /** False for a document without which the application cannot be sent. */
  mayComeLater: boolean;
  files: readonly KeptFile[];
  /** The address of this page; its forms are sent below it. */
  page: string;
  /** An identifier for the file to come, so that sending twice keeps one. */
  fileId: string;
  error?: string;
  /** What the document must show. */
  children?: ReactNode;
};

/** One document: choose a file, see what is kept, go on – or say that it comes later. */
export function DocumentForm(props: Props) {
  const { language, document, mayComeLater, files, page, fileId, error, children } = props;
  const t = translator(language, intakeMessages);
  const word = translator(language, systemMessages);
  const hasFile = files.some((file) => file.state !== "refused");
  return (
    <>
      <h1>{document.name[language]}</h1>
      {document.conditional ? <p>{t("ifItConcernsYou")}</p> : null}
      {children}
      <FileList language={language} files={files} removeAction={`${page}/hiq`} />
      <form method="post" action={`${page}/ngarko`} encType="multipart/form-data" noValidate>
        <input type="hidden" name="id" value={fileId} />
        <FileInput
          id={controlId("file")}
          name="file"
          language={language}
          label={t(hasFile ? "fileAnother" : "fileChoose")}
          hint={t("fileRules")}
          error={error}
        />
        <div className="o-actions">
          <Button icon="upload" variant={hasFile ? "secondary" : "primary"}>
            {word("upload")}
          </Button>
        </div>
      </form>
      {hasFile ? (
        <form method="post" action={`${page}/ruaj`}>
          <div className="o-actions">
            <Button>{word("continue")}</Button>
          </div>
        </form>
      ) : null}
      {hasFile || !mayComeLater ? null : (
        <form method="post" action={`${page}/ruaj`}>
          <p className="o-small">{t("bringLaterHint")}</p>
          <div className="o-actions">
            <Button variant="secondary" name="later" value="1">
              {t("bringLater")}
            </Button>
            {document.conditional ? <Button variant="secondary">{t("notForMe")}</Button> : null}
          </div>
        </form>
      )}
    </>
  );
}
