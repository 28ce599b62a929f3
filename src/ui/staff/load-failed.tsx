import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { NoticeBox } from "@/ui/kit/notice-box";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; title: string; words: string; onRetry: () => void };

/** A staff screen whose data did not come: what went wrong and one button, instead of a list that would look empty. */
export function LoadFailed({ language, title, words, onRetry }: Props) {
  return (
    <div className="mx-auto max-w-6xl p-3">
      <h1 className="mb-2">{title}</h1>
      <NoticeBox tone="bad" title={words} role="alert" />
      <Button type="button" variant="secondary" onClick={onRetry}>
        {translator(language, systemMessages)("tryAgain")}
      </Button>
    </div>
  );
}
