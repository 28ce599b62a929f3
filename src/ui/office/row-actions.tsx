import type { InboxRow } from "@/domain/routing/rules-inbox";
import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { staffMessages } from "@/ui/messages/staff";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  row: InboxRow;
  onTake: () => void;
  onHold: () => void;
  onRelease: () => void;
};

/** What can be done with a row without opening it. */
export function RowActions({ language, row, onTake, onHold, onRelease }: Props) {
  const t = translator(language, staffMessages);
  if (row.kind === "wait" || row.awaits > 0) return null;
  if (!row.assigneeId) {
    return (
      <Button type="button" variant="secondary" onClick={onTake}>
        {t("claim")}
      </Button>
    );
  }
  return (
    <Button type="button" variant="secondary" onClick={row.heldUntil ? onRelease : onHold}>
      {t(row.heldUntil ? "holdOff" : "hold")}
    </Button>
  );
}
