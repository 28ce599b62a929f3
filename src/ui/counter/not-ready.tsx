import type { CounterStanding } from "@/domain/intake/rules-counter";
import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { NoticeBox } from "@/ui/kit/notice-box";
import { counterMessages } from "@/ui/messages/counter";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; standing: Exclude<CounterStanding, { kind: "deliver" | "bring" }> };

const reasons = { unpaid: "whyUnpaid", unsigned: "whyUnsigned", "in-work": "whyInWork" } as const;

/** Why nothing can be handed over, and who has the dossier. */
export function NotReady({ language, standing }: Props) {
  const t = translator(language, counterMessages);
  if (standing.kind === "over") {
    return (
      <NoticeBox tone="neutral" title={t("overTitle")}>
        {standing.on ? <p>{t("overOn", { date: formatDate(standing.on, language, "long") })}</p> : null}
      </NoticeBox>
    );
  }
  return (
    <NoticeBox tone={standing.kind === "unpaid" ? "warn" : "wait"} title={t("notReady")}>
      <p>{t(reasons[standing.kind], { step: standing.step[language] })}</p>
      <p>{t("atOffice", { office: standing.office[language] })}</p>
    </NoticeBox>
  );
}
