import type { Language } from "@/lib/text";
import type { Tone } from "@/ui/kit/tokens";
import { caseMessages } from "@/ui/messages/case";
import { translator } from "@/ui/messages/translator";

const looks = {
  seen: { word: "docSeen", tone: "info" },
  copied: { word: "docCopied", tone: "info" },
  "sign-later": { word: "docSignLater", tone: "warn" },
  uploaded: { word: "docUploaded", tone: "info" },
  "to-fetch": { word: "docToFetch", tone: "wait" },
  fetched: { word: "docFetched", tone: "ok" },
  missing: { word: "missing", tone: "warn" },
  accepted: { word: "accepted", tone: "ok" },
  rejected: { word: "rejected", tone: "bad" },
  "not-needed": { word: "notNeeded", tone: "neutral" },
} as const satisfies Record<string, { word: keyof typeof caseMessages.sq; tone: Tone }>;

type Known = keyof typeof looks;
const isKnown = (state: string): state is Known => Object.hasOwn(looks, state);

/** What is known of a required document, as a word. */
export function documentWords(state: string | null, language: Language): string {
  const t = translator(language, caseMessages);
  return state !== null && isKnown(state) ? t(looks[state].word) : t("docUnknown");
}

export const documentTone = (state: string | null): Tone =>
  state !== null && isKnown(state) ? looks[state].tone : "neutral";
