import type { ReactNode } from "react";
import type { Language } from "@/lib/text";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

export type SummaryRow = { key: string; label: string; value: ReactNode | null; changeHref?: string };

/** Answers with a link to change each; an empty answer says so. */
export function SummaryList({ language, rows }: { language: Language; rows: readonly SummaryRow[] }) {
  const t = translator(language, systemMessages);
  return (
    <dl className="o-summary">
      {rows.map((row) => (
        <div className="o-summary__row" key={row.key}>
          <dt className="o-summary__key">{row.label}</dt>
          {row.value === null || row.value === "" ? (
            <dd className="o-summary__value o-summary__value--empty">{t("notProvided")}</dd>
          ) : (
            <dd className="o-summary__value">{row.value}</dd>
          )}
          {row.changeHref ? (
            <dd className="o-summary__action o-screen-only">
              <a href={row.changeHref}>
                {t("change")}
                <span className="o-hidden">: {row.label}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
