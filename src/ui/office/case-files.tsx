import type { CaseAttachment } from "@/domain/routing/rules-case";
import { formatNumber } from "@/lib/money";
import type { Language } from "@/lib/text";
import { Icon } from "@/ui/kit/icon";
import { caseMessages } from "@/ui/messages/case";
import { translator } from "@/ui/messages/translator";

const stateWord = { pending: "filePending", clean: "fileClean", refused: "fileRefused" } as const;

type Props = {
  language: Language;
  files: readonly CaseAttachment[];
  /** Where a file is read, when not as one of the dossier itself. */
  hrefFor?: (id: string) => string;
};

/** Files with their size; one that is still being looked at, or was refused, cannot be opened. */
export function CaseFiles({ language, files, hrefFor = (id) => `/api/files/${id}` }: Props) {
  const t = translator(language, caseMessages);
  return (
    <ul>
      {files.map((file) => (
        <li key={file.id} className="flex flex-wrap items-center gap-x-2">
          <Icon name={file.state === "refused" ? "stop" : "document"} />
          {file.state === "clean" ? (
            <a href={hrefFor(file.id)} target="_blank" rel="noopener" className="o-link break-all">
              {file.fileName}
            </a>
          ) : (
            <span className="break-all">{file.fileName}</span>
          )}
          <span className="text-caption text-text-2">
            {formatNumber(Math.max(1, Math.round(file.size / 1024)), language)} KB
            {file.state === "clean" ? "" : ` · ${t(stateWord[file.state])}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
