import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { TextInput } from "@/ui/kit/text-input";
import { counterMessages } from "@/ui/messages/counter";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

export const findNumberId = "find-number";

type Props = { language: Language; value?: string };

/** One box for every number; a plain form, so that a scanner's Enter is enough. */
export function FindNumber({ language, value }: Props) {
  const t = translator(language, counterMessages);
  return (
    <form action="/staff/counter/handover" className="flex flex-wrap items-end gap-x-2">
      <div className="min-w-44 flex-1">
        <TextInput
          id={findNumberId}
          language={language}
          name="q"
          label={t("findLabel")}
          hint={t("findHint")}
          defaultValue={value}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <Button variant="secondary" icon="search" className="mb-3.5">
        {translator(language, systemMessages)("search")}
      </Button>
    </form>
  );
}
