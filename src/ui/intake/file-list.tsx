import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { Icon } from "@/ui/kit/icon";
import { intakeMessages } from "@/ui/messages/intake";
import { translator } from "@/ui/messages/translator";

export type KeptFile = { id: string; fileName: string; state: "pending" | "clean" | "refused" };

type Props = {
  language: Language;
  files: readonly KeptFile[];
  /** Where a file is taken back; without it the files stay. */
  removeAction?: string;
};

/** The files kept for one document, each with its check and a button to take it back. */
export function FileList({ language, files, removeAction }: Props) {
  const t = translator(language, intakeMessages);
  if (files.length === 0) return null;
  return (
    <section aria-label={t("filesKept")}>
      <ul>
        {files.map(({ id, fileName, state }) => (
          <li key={id}>
            <Icon name={state === "refused" ? "warning" : "document"} /> {fileName}
            {state === "pending" ? ` (${t("fileChecking")})` : null}
            {state === "refused" ? ` (${t("fileRefused")})` : null}
            {removeAction ? (
              <form method="post" action={removeAction}>
                <input type="hidden" name="file" value={id} />
                <Button variant="quiet">
                  {t("fileRemove")}
                  <span className="o-hidden"> {fileName}</span>
                </Button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
