import type { Business } from "@/domain/intake/rules-business";
import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { NoticeBox } from "@/ui/kit/notice-box";
import { SummaryList } from "@/ui/kit/summary-list";
import { mandateMessages } from "@/ui/messages/mandate";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; business: Business };

/** Why the application cannot go on without a new paper, and what lets it go on. */
function WhyNow({ language, business: { company } }: Props) {
  const t = translator(language, mandateMessages);
  if (company?.state === "expired" && company.validUntil !== null) {
    const date = formatDate(company.validUntil, language, "long");
    return (
      <NoticeBox tone="bad" title={t("expiredTitle")}>
        <p>{t("expiredText", { date })}</p>
      </NoticeBox>
    );
  }
  if (company?.state === "refused") {
    return (
      <NoticeBox tone="bad" title={t("refusedTitle")}>
        <p>{t("refusedText")}</p>
        <p>
          <strong>{company.refusal}</strong>
        </p>
        <p>{t("refusedHow")}</p>
      </NoticeBox>
    );
  }
  return <p>{t("neededOnce")}</p>;
}

/** The business one is about to act for, whose word its name is, and why a paper is asked for. */
export function MandateNeeded({ language, business }: Props) {
  const t = translator(language, mandateMessages);
  const rows = [
    { key: "name", label: t("name"), value: business.name },
    { key: "nipt", label: t("nipt"), value: <span className="o-code">{business.nipt}</span> },
  ];
  return (
    <>
      <WhyNow language={language} business={business} />
      <section aria-label={t("company")}>
        <SummaryList language={language} rows={rows} />
        <p className="o-small">{t(business.isNameChecked ? "nameChecked" : "nameStated")}</p>
      </section>
    </>
  );
}
