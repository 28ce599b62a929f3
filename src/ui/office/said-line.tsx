import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { Icon } from "@/ui/kit/icon";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

/** How an act went; with `undo` where it can be taken back for some minutes. */
export type Said = { text: string; failed: boolean; undo?: { language: Language; act: () => void } } | null;

/** One line that says how the last act went; it stays until the next one. */
export function SaidLine({ said }: { said: Said }) {
  const look = "flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1.5 font-semibold";
  const undo = said?.undo;
  return (
    <div className={said ? `${look} ${said.failed ? "bg-bad-bg text-bad" : "bg-ok-bg text-ok"}` : ""}>
      <p role="status" className="flex items-center gap-2">
        {said ? (
          <>
            <Icon name={said.failed ? "warning" : "tick"} />
            <span>{said.text}</span>
          </>
        ) : null}
      </p>
      {undo ? (
        <Button type="button" variant="secondary" icon="undo" onClick={undo.act}>
          {translator(undo.language, systemMessages)("undo")}
        </Button>
      ) : null}
    </div>
  );
}
