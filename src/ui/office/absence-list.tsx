import type { TeamMember } from "@/domain/routing/rules-team";
import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { Tag } from "@/ui/kit/tag";
import { absenceMessages } from "@/ui/messages/absence";
import { translator } from "@/ui/messages/translator";

type Absence = TeamMember["absences"][number];
type Props = {
  language: Language;
  absences: readonly Absence[];
  /** Today, `YYYY-MM-DD`. */
  today: string;
  isBusy: boolean;
  onRemove: (absenceId: string) => void;
  onReturn: (absenceId: string) => void;
};

/** Absences of now and to come; one that runs can end today, one to come can be taken away. */
export function AbsenceList({ language, absences, today, isBusy, onRemove, onReturn }: Props) {
  const t = translator(language, absenceMessages);
  if (absences.length === 0) return <p className="text-text-2">{t("none")}</p>;
  const day = (date: string) => formatDate(date, language, "table");
  return (
    <ul>
      {absences.map(({ id, fromOn, toOn }) => {
        const isRunning = fromOn <= today;
        const isBegun = fromOn < today;
        return (
          <li
            key={id}
            className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 border-b border-border py-1"
          >
            <span className="tabular-nums">
              {fromOn === toOn
                ? t("oneDay", { day: day(fromOn) })
                : t("days", { from: day(fromOn), to: day(toOn) })}
            </span>
            {isRunning ? <Tag tone="wait">{t("running")}</Tag> : null}
            <Button
              type="button"
              variant="quiet"
              className="ml-auto"
              disabled={isBusy}
              onClick={() => (isBegun ? onReturn(id) : onRemove(id))}
            >
              {t(isBegun ? "returned" : "remove")}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
