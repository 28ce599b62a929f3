import type { Language } from "@/lib/text";
import { LongTextInput } from "@/ui/kit/long-text-input";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

/** The reason of an act that changes somebody else's work; sent as `reasons`. */
export function ReasonInput({ id, language }: { id: string; language: Language }) {
  return (
    <LongTextInput
      id={id}
      language={language}
      label={translator(language, systemMessages)("reason")}
      name="reasons"
      rows={2}
      required
      minLength={3}
      maxLength={1000}
    />
  );
}
