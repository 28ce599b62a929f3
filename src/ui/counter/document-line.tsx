import type { Language } from "@/lib/text";
import { documentLooks } from "@/ui/counter/document-states";
import type { DocumentState } from "@/ui/counter/draft";
import { Tag } from "@/ui/kit/tag";
import { counterMessages } from "@/ui/messages/counter";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; name: string; note?: string; state: DocumentState; onCycle: () => void };

/** A document of the checklist; Space, or a press, goes to its next state. */
export function DocumentLine({ language, name, note, state, onCycle }: Props) {
  const look = documentLooks[state];
  return (
    <li>
      <button
        type="button"
        data-cycle
        className="flex min-h-(--row) w-full flex-wrap items-center justify-between gap-x-3 gap-y-1 rounded border-b border-border px-2 py-1 text-left hover:bg-sunken"
        onClick={onCycle}
      >
        <span className="min-w-0 flex-1 basis-48">
          {name}
          {note ? <span className="ml-1 text-caption text-text-2">({note})</span> : null}
        </span>
        <Tag tone={look.tone} icon={look.icon}>
          {translator(language, counterMessages)(look.word)}
        </Tag>
      </button>
    </li>
  );
}
