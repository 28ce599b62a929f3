import type { Tracked } from "@/domain/tracking/rules";
import { formatDate } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import type { Language } from "@/lib/text";
import { localPath } from "@/ui/citizen/local-path";
import { ButtonLink } from "@/ui/kit/button";
import { NoticeBox } from "@/ui/kit/notice-box";
import { trackMessages } from "@/ui/messages/track";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; tracked: Tracked };

function Asked({ language, tracked }: Props) {
  const t = translator(language, trackMessages);
  const { asked } = tracked;
  if (!asked) return null;
  const count = asked.documents.length + asked.others;
  return (
    <NoticeBox tone="wait" title={t("whatToDo")}>
      <p>{t("handIn", { date: formatDate(asked.dueOn, language, "long") })}</p>
      <ul>
        {asked.documents.map((name) => (
          <li key={name.sq}>{name[language]}</li>
        ))}
        {asked.others > 0 ? <li>{t("otherAnswers", { count: asked.others })}</li> : null}
      </ul>
      <p>
        {t("pausedUntil", { count })} {t("ifNothing")}
      </p>
      <p>
        <ButtonLink href={localPath(language, `/G/${tracked.code}/ploteso`)}>{t("complete")}</ButtonLink>
      </p>
    </NoticeBox>
  );
}

/** What the applicant has to do now, first of all on the page; and when it is nothing, that too. */
export function TodoBox({ language, tracked }: Props) {
  const t = translator(language, trackMessages);
  const { code, outcome } = tracked;
  if (tracked.asked) return <Asked language={language} tracked={tracked} />;
  if (tracked.toPay) {
    const { amount } = tracked.toPay;
    return (
      <NoticeBox tone="warn" title={t("whatToDo")}>
        <p>{amount === null ? t("payOrder") : t("payNow", { amount: formatMoney(amount, language) })}</p>
        {tracked.pause === "payment" ? <p>{t("payPaused")}</p> : null}
      </NoticeBox>
    );
  }
  if (outcome === null) return <p>{t("nothingToDo")}</p>;
  const decided = outcome === "approved" || outcome === "refused";
  return (
    <>
      {decided ? (
        <p>
          <ButtonLink href={localPath(language, `/G/${code}/vendimi`)}>
            {t(tracked.revoked ? "seeReasons" : "seeDecision")}
          </ButtonLink>
        </p>
      ) : null}
      {tracked.mayRate ? (
        <p>
          <a href={localPath(language, `/vleresim/${code}`)}>{t("rate")}</a>
        </p>
      ) : null}
    </>
  );
}
