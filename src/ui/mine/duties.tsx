import type { OwnLine } from "@/domain/tracking/rules-own";
import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { localPath } from "@/ui/citizen/local-path";
import { NoticeBox } from "@/ui/kit/notice-box";
import { mineMessages } from "@/ui/messages/mine";
import { translator } from "@/ui/messages/translator";

/** What the applicant has to do first, one box each. */
export function Duties({ language, lines }: { language: Language; lines: readonly OwnLine[] }) {
  const t = translator(language, mineMessages);
  const duties = lines.filter((line) => line.asked || line.mustPay);
  return (
    <section aria-label={t("toDo")}>
      <h2>{t("toDo")}</h2>
      {duties.length === 0 ? <p>{t("nothingToDo")}</p> : null}
      {duties.map((line) => {
        const page = localPath(language, `/une/praktika/${line.register}`);
        const service = line.service[language];
        if (!line.asked)
          return (
            <NoticeBox key={line.id} tone="wait" title={t("payNow", { service })}>
              <p>{t("payNowHow")}</p>
              <p>
                <a href={page}>{line.register}</a>
              </p>
            </NoticeBox>
          );
        const { count, dueOn } = line.asked;
        return (
          <NoticeBox key={line.id} tone="wait" title={t("sendMissing", { service })}>
            <p>{t("sendMissingBy", { count, date: formatDate(dueOn, language, "long") })}</p>
            <p>
              <a href={`${page}/ploteso`}>
                {t("sendWhatIsMissing")} <span className="o-hidden">{line.register}</span>
              </a>
            </p>
          </NoticeBox>
        );
      })}
    </section>
  );
}
