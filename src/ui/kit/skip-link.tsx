import type { Language } from "@/lib/text";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

/** First stop of the keyboard; leads to the element with the id `main`. */
export function SkipLink({ language }: { language: Language }) {
  return (
    <a className="o-skip" href="#main">
      {translator(language, systemMessages)("skipToContent")}
    </a>
  );
}
