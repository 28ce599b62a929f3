import Link from "next/link";
import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { preferencesMessages } from "@/ui/messages/preferences";
import { staffMessages } from "@/ui/messages/staff";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { useKeys } from "@/ui/office/keys";

type Props = { language: Language; onNext: (() => void) | null; onHelp: () => void };

const inForce = { letters: "keysLetters", alt: "keysAlt", off: "keysOff" } as const;

/** Under the list: the next page, which keys act, where that is chosen, and their help. */
export function InboxFoot({ language, onNext, onHelp }: Props) {
  const p = translator(language, preferencesMessages);
  const { shortcuts } = useKeys();
  return (
    <div className="flex flex-wrap items-center gap-4 px-3 py-2 text-caption">
      {onNext ? (
        <Button type="button" variant="secondary" onClick={onNext}>
          {translator(language, staffMessages)("nextPage")}
        </Button>
      ) : null}
      <Link href="/staff/preferences" className="o-link inline-flex min-h-6 items-center">
        {p("shortcuts")}: {p(inForce[shortcuts])}
      </Link>
      <Button type="button" variant="quiet" onClick={onHelp}>
        {translator(language, systemMessages)("shortcuts")} (F1)
      </Button>
    </div>
  );
}
