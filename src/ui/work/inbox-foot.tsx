import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { staffMessages } from "@/ui/messages/staff";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { KeySwitch } from "@/ui/work/key-switch";

type Props = { language: Language; onNext: (() => void) | null; onHelp: () => void };

/** Under the list: the next page, the switch of the keys and their help. */
export function InboxFoot({ language, onNext, onHelp }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-4 px-3 py-2">
      {onNext ? (
        <Button type="button" variant="secondary" onClick={onNext}>
          {translator(language, staffMessages)("nextPage")}
        </Button>
      ) : null}
      <KeySwitch language={language} />
      <Button type="button" variant="quiet" onClick={onHelp}>
        {translator(language, systemMessages)("shortcuts")} (F1)
      </Button>
    </div>
  );
}
