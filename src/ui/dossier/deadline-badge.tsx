import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { Tag } from "@/ui/kit/tag";
import { dossierMessages } from "@/ui/messages/dossier";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  /** Last day, `YYYY-MM-DD`, or null when there is none. */
  dueOn: string | null;
  daysLeft: number;
  overdueDays: number;
  /** In a list: the day without its year. */
  short?: boolean;
};

/** How many days before the end a deadline starts to warn. */
const SOON = 3;

/** The last day in words, shape and colour: never a date without saying how near it is. */
export function DeadlineBadge({ language, dueOn, daysLeft, overdueDays, short }: Props) {
  const t = translator(language, dossierMessages);
  if (!dueOn) return <Tag tone="neutral">{t("noDeadline")}</Tag>;
  const day = formatDate(dueOn, language, "table");
  const late = overdueDays > 0;
  const tone = late ? "bad" : daysLeft <= SOON ? "warn" : "neutral";
  return (
    <Tag tone={tone} icon={late ? "stop" : daysLeft <= SOON ? "warning" : "clock"}>
      <time dateTime={dueOn}>{short ? day.slice(0, 5) : day}</time>
      {" · "}
      {late ? t("daysLate", { count: overdueDays }) : t("daysLeft", { count: daysLeft })}
    </Tag>
  );
}
