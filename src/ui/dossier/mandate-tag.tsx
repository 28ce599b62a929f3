import type { MandateState } from "@/domain/intake/rules-mandate";
import type { Language } from "@/lib/text";
import { Tag } from "@/ui/kit/tag";
import type { Tone } from "@/ui/kit/tokens";
import { mandateMessages } from "@/ui/messages/mandate";
import { translator } from "@/ui/messages/translator";

const looks = {
  accepted: { word: "stateAccepted", tone: "ok" },
  unchecked: { word: "stateUnchecked", tone: "wait" },
  refused: { word: "stateRefused", tone: "bad" },
  expired: { word: "stateExpired", tone: "warn" },
} as const satisfies Record<MandateState, { word: keyof typeof mandateMessages.sq; tone: Tone }>;

/** Where a mandate stands, in a word, a shape and a colour. */
export function MandateTag({ language, state }: { language: Language; state: MandateState }) {
  const { word, tone } = looks[state];
  return <Tag tone={tone}>{translator(language, mandateMessages)(word)}</Tag>;
}
