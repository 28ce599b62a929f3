import type { ReactNode } from "react";
import type { CatalogueLine } from "@/domain/publication/rules-national";
import { civilDate, formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { procedureMessages } from "@/ui/messages/procedures";
import { translator } from "@/ui/messages/translator";
import { audienceInWords, channelInWords, timeInWords } from "@/ui/national/terms";

const headCell =
  "sticky top-0 z-[1] h-(--row) border-b border-border-strong bg-surface px-2 text-left font-semibold whitespace-nowrap text-text-2 print:static print:px-1 print:whitespace-normal";
const bodyCell = "h-(--row) px-2 py-1 whitespace-nowrap print:px-1";

type Column = {
  key: keyof CatalogueLine;
  head: string;
  cell: (line: CatalogueLine) => ReactNode;
  number?: boolean;
};

function columnsIn(language: Language): Column[] {
  const t = translator(language, procedureMessages);
  return [
    {
      key: "category",
      head: t("category"),
      cell: ({ category }) => (
        <span className="block min-w-32 whitespace-normal print:min-w-0">{category[language]}</span>
      ),
    },
    {
      key: "audience",
      head: t("audience"),
      cell: ({ audience }) => (
        <span className="block min-w-24 whitespace-normal print:min-w-0">
          {audienceInWords(language, audience)}
        </span>
      ),
    },
    { key: "deadline", head: t("deadline"), cell: ({ deadline }) => timeInWords(language, deadline) },
    { key: "steps", head: t("steps"), cell: ({ steps }) => steps, number: true },
    { key: "channel", head: t("channel"), cell: ({ channel }) => channelInWords(language, channel) },
    { key: "version", head: t("version"), cell: ({ version }) => version, number: true },
    {
      key: "publishedAt",
      head: t("published"),
      cell: ({ publishedAt }) => formatDate(civilDate(publishedAt), language, "table"),
    },
  ];
}

/** The lines of the catalogue, each headed by a link to its procedure. Too wide for a phone, it scrolls. */
export function CatalogueTable({ language, lines }: { language: Language; lines: readonly CatalogueLine[] }) {
  const t = translator(language, procedureMessages);
  const columns = columnsIn(language);
  return (
    <div className="overflow-x-auto lg:overflow-x-visible print:overflow-visible">
      <table className="w-full border-collapse text-table tabular-nums print:text-[7.5pt]">
        <caption className="o-hidden">{t("catalogueTitle")}</caption>
        <thead>
          <tr>
            {[t("code"), t("procedure")].map((head) => (
              <th key={head} scope="col" className={headCell}>
                {head}
              </th>
            ))}
            {columns.map(({ key, head, number }) => (
              <th key={key} scope="col" className={number ? `${headCell} text-right` : headCell}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.code} className="border-b border-border hover:bg-surface">
              <td className={`${bodyCell} o-code`}>{line.code}</td>
              <th scope="row" className={`${bodyCell} text-left font-normal`}>
                <a
                  href={`/katalogu/${line.code}`}
                  className="o-link block min-w-52 whitespace-normal print:min-w-0"
                >
                  {line.title[language]}
                </a>
              </th>
              {columns.map(({ key, cell, number }) => (
                <td key={key} className={number ? `${bodyCell} text-right` : bodyCell}>
                  {cell(line)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
