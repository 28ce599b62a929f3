import { MOST_CASES } from "@/domain/routing/inputs-consultation";
import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { opinionMessages } from "@/ui/messages/opinion";
import { staffMessages } from "@/ui/messages/staff";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; count: number; onAsk: () => void; onClear: () => void };

/** What can be done with the chosen cases together. */
export function SelectionBar({ language, count, onAsk, onClear }: Props) {
  const t = translator(language, opinionMessages);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-border bg-info-bg px-3 py-1.5">
      <span role="status" className="font-semibold">
        {translator(language, staffMessages)("selected", { count })}
      </span>
      <Button type="button" icon="message" disabled={count > MOST_CASES} onClick={onAsk}>
        {t("askCases")}
      </Button>
      <Button type="button" variant="quiet" icon="close" onClick={onClear}>
        {t("unselect")}
      </Button>
      {count > MOST_CASES ? (
        <p className="text-caption">{t("mostCases", { most: String(MOST_CASES) })}</p>
      ) : null}
    </div>
  );
}
