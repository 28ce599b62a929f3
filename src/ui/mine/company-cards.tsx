import type { Company } from "@/domain/intake/rules-mandate";
import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { localPath } from "@/ui/citizen/local-path";
import { MandateTag } from "@/ui/dossier/mandate-tag";
import { mandateMessages } from "@/ui/messages/mandate";
import { translator } from "@/ui/messages/translator";

function untilWords({ state, validUntil }: Company, language: Language): string {
  const t = translator(language, mandateMessages);
  if (validUntil === null) return t("noEnd");
  const date = formatDate(validUntil, language, "long");
  return t(state === "expired" ? "wasValidUntil" : "validUntil", { date });
}

/** The businesses somebody acts for: until when, what the office says, and the way to stop it. */
export function CompanyCards({ language, companies }: { language: Language; companies: readonly Company[] }) {
  const t = translator(language, mandateMessages);
  if (companies.length === 0) return null;
  return (
    <section aria-label={t("myCompanies")}>
      <h2>{t("myCompanies")}</h2>
      <ul className="o-cards">
        {companies.map((company) => (
          <li key={company.nipt} className="o-card">
            <h3 className="o-card__title">{company.name}</h3>
            <p className="o-code">{company.nipt}</p>
            <p>
              <MandateTag language={language} state={company.state} />
            </p>
            {company.refusal ? <p>{company.refusal}</p> : null}
            {company.corrected ? (
              <p>
                {t("officeCorrected", { date: formatDate(company.corrected.on, language, "long") })}{" "}
                {company.corrected.reasons}
              </p>
            ) : null}
            <p className="o-small">
              {untilWords(company, language)}.
              {company.state === "expired" || company.state === "refused" ? ` ${t("renewHow")}` : null}
            </p>
            <p>
              <a href={localPath(language, `/une/biznesi/${company.nipt}/hiq`)}>
                {t("remove")}
                <span className="o-hidden">: {company.name}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
