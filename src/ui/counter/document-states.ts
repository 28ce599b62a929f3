import type { DocumentState } from "@/ui/counter/draft";
import type { IconName } from "@/ui/kit/icon";
import type { Tone } from "@/ui/kit/tokens";

/** How a state of the checklist is said and drawn. */
export const documentLooks = {
  missing: { word: "stateMissing", tone: "warn", icon: "ring" },
  seen: { word: "stateSeen", tone: "ok", icon: "eye" },
  copied: { word: "stateCopied", tone: "ok", icon: "copies" },
  "sign-later": { word: "stateSignLater", tone: "info", icon: "pen" },
  "not-needed": { word: "stateNotNeeded", tone: "neutral", icon: "dot" },
} as const satisfies Record<DocumentState, { word: string; tone: Tone; icon: IconName }>;
