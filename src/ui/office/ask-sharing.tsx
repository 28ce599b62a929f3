import type { CaseFile } from "@/domain/routing/rules-case";
import type { Language } from "@/lib/text";
import { opinionMessages } from "@/ui/messages/opinion";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; file: Pick<CaseFile, "documents" | "otherFiles"> };

/** Each file of the case with who may read it: the asked offices all, bodies outside none, unless one says otherwise. */
export function AskSharing({ language, file }: Props) {
  const t = translator(language, opinionMessages);
  const files = [
    ...file.documents.flatMap((document) =>
      document.files.map((each) => ({ ...each, document: document.name[language] })),
    ),
    ...file.otherFiles.map((each) => ({ ...each, document: null })),
  ].filter((each) => each.state !== "refused");
  const head = "px-2 py-1 text-caption font-semibold text-text-2";
  return (
    <fieldset className="o-field">
      <legend className="o-field__label">{t("sharing")}</legend>
      {files.length === 0 ? <p className="o-field__hint">{t("nothingToShare")}</p> : null}
      {files.length > 0 ? (
        <table className="w-full border-collapse text-table">
          <thead>
            <tr className="border-b border-border-strong">
              <th scope="col" className={`${head} text-left`}>
                {t("document")}
              </th>
              <th scope="col" className={head}>
                {t("forOffices")}
              </th>
              <th scope="col" className={head}>
                {t("forBodies")}
              </th>
            </tr>
          </thead>
          <tbody>
            {files.map((each) => (
              <tr key={each.id} className="border-b border-border">
                <th scope="row" className="py-1.5 text-left font-normal break-words">
                  {each.document ?? each.fileName}
                  {each.document ? (
                    <span className="block text-caption break-all text-text-2">{each.fileName}</span>
                  ) : null}
                </th>
                {(["inside", "outside"] as const).map((whom) => (
                  <td key={whom} className="px-2 text-center">
                    <input
                      type="checkbox"
                      className="size-5"
                      name={whom}
                      value={each.id}
                      defaultChecked={whom === "inside"}
                      aria-label={`${t(whom === "inside" ? "forOffices" : "forBodies")}: ${each.document ?? each.fileName}`}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </fieldset>
  );
}
