import type { ProcedureSheet } from "@/domain/publication/rules-national";
import { civilDate, formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { NoticeBox } from "@/ui/kit/notice-box";
import { procedureMessages } from "@/ui/messages/procedures";
import { translator } from "@/ui/messages/translator";
import { parts } from "@/ui/national/procedure-part";

const catalogueAddress = "/";

/** Which version this is, what stands on the page, and whether it could be published as it is. */
export function ProcedureHead({ language, sheet }: { language: Language; sheet: ProcedureSheet }) {
  const t = translator(language, procedureMessages);
  const { facts, version, publishedAt, problems } = sheet;
  const published = formatDate(civilDate(publishedAt), language, "long");
  return (
    <header className="mb-6">
      <p className="mb-2 print:hidden">
        <a href={catalogueAddress}>{t("catalogueTitle")}</a>
      </p>
      <h1>
        <span className="o-code">{facts.code}</span> {facts.title[language]}
      </h1>
      <p className="mb-3 text-text-2">
        {[t("versionIs", { version: String(version) }), t("publishedOn", { date: published })].join(" · ")}
      </p>
      {problems.length === 0 ? (
        <NoticeBox tone="ok" title={t("mayPublish")}>
          <p>{t("mayPublishText")}</p>
        </NoticeBox>
      ) : (
        <NoticeBox tone="bad" title={t("mayNotPublish")}>
          <ul className="list-disc pl-5">
            {problems.map((problem) => (
              <li key={problem.sq}>{problem[language]}</li>
            ))}
          </ul>
        </NoticeBox>
      )}
      <nav aria-label={t("contents")} className="mt-3 print:hidden">
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {Object.entries(parts).map(([id, word]) => (
            <li key={id}>
              <a href={`#${id}`} className="o-link inline-block py-1">
                {t(word)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
