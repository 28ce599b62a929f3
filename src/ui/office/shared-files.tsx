import type { SharedAttachment } from "@/domain/routing/rules-case";
import { formatNumber } from "@/lib/money";
import type { Language } from "@/lib/text";
import { Icon } from "@/ui/kit/icon";
import { caseMessages } from "@/ui/messages/case";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  files: readonly SharedAttachment[];
  /** Where a file is read, by its identifier; without one the office's own address. */
  hrefFor?: (id: string) => string;
};

const atOffice = (id: string) => `/api/files/${id}`;

/** Files by the documents they are, for those who were asked: a file's own name may tell who applied. */
export function SharedFiles({ language, files, hrefFor = atOffice }: Props) {
  const t = translator(language, caseMessages);
  return (
    <ul>
      {files.map((file) => (
        <li key={file.id}>
          {hrefFor === atOffice ? <Icon name="document" /> : null}{" "}
          {file.state === "clean" ? (
            <a href={hrefFor(file.id)} target="_blank" rel="noopener">
              {file.name[language]}
            </a>
          ) : (
            file.name[language]
          )}{" "}
          <span className="text-caption text-text-2">
            {formatNumber(Math.max(1, Math.round(file.size / 1024)), language)} KB
            {file.state === "clean" ? "" : ` · ${t("filePending")}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
