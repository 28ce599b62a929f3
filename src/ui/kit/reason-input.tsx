import type { Language } from "@/lib/text";
import { LongTextInput } from "@/ui/kit/long-text-input";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

type Props = { id: string; language: Language; error: string | undefined };

/** The reason of an act that changes somebody else's work; sent as `reasons`. */
export function ReasonInput({ id, language, error }: Props) {
  return (
    <LongTextInput
      id={id}
      language={language}
      error={error}
      label={translator(language, systemMessages)("reason")}
      name="reasons"
      rows={2}
      required
      minLength={3}
      maxLength={1000}
    />
  );
}
