import type { CaseEntry } from "@/domain/routing/rules-case";
import { formatDate } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import type { Language } from "@/lib/text";
import type { IconName } from "@/ui/kit/icon";
import { caseMessages } from "@/ui/messages/case";
import { translator } from "@/ui/messages/translator";
import { documentWords } from "@/ui/work/document-words";

type Kind = CaseEntry["event"]["kind"];

/** What happened, by the part of the work it belongs to; the timeline is filtered by these. */
export const entryGroups: Record<Exclude<EntryGroup, "all">, readonly Kind[]> = {
  steps: [
    "registered",
    "completed",
    "taken",
    "given",
    "put-back",
    "held",
    "elapsed",
    "reminded",
    "escalated",
  ],
  applicant: ["completion-requested", "answered", "paid", "withdrawn"],
  clock: ["clock-stopped", "clock-resumed"],
  documents: ["document-checked", "issued", "revoked", "receipt-printed"],
  decision: ["decided", "closed"],
};
export type EntryGroup = "all" | "steps" | "applicant" | "clock" | "documents" | "decision";

export const entryIcons: Partial<Record<Kind, IconName>> = {
  registered: "inbox",
  completed: "tick",
  "completion-requested": "message",
  answered: "message",
  paid: "check",
  elapsed: "hourglass",
  "clock-stopped": "pause",
  "clock-resumed": "clock",
  decided: "scales",
  issued: "document",
  closed: "lock",
  given: "users",
  held: "pause",
  escalated: "warning",
  "document-checked": "search",
};

const outcomeWord = {
  approved: "outcomeApproved",
  refused: "outcomeRefused",
  withdrawn: "outcomeWithdrawn",
  closed: "outcomeClosed",
} as const;
const howWord = { counter: "paidCounter", bank: "paidBank", online: "paidOnline" } as const;

/** One entry of the history as a sentence; `documents` names the required documents by key. */
export function timelineWords(
  entry: CaseEntry,
  language: Language,
  documents: ReadonlyMap<string, string>,
): string {
  const t = translator(language, caseMessages);
  const step = entry.step?.[language] ?? t("aStep");
  const { event } = entry;
  switch (event.kind) {
    case "registered":
      return t(event.channel === "counter" ? "saidRegisteredCounter" : "saidRegisteredOnline", {
        register: event.register,
      });
    case "completed":
      return t("saidCompleted", { step, outcome: entry.outcome?.[language] ?? event.outcome });
    case "completion-requested":
      return t("saidRequested", {
        date: formatDate(event.dueOn, language, "long"),
        items: event.items.map((item) => item.name[language]).join(", "),
      });
    case "answered":
      return t("saidAnswered");
    case "paid":
      return t("saidPaid", {
        amount: formatMoney(event.amount, language),
        how: t(howWord[event.how]),
        reference: event.reference,
      });
    case "elapsed":
      return t("saidElapsed", { step });
    case "withdrawn":
      return t("saidWithdrawn");
    case "clock-stopped":
      return t(event.reason === "payment" ? "saidStoppedPayment" : "saidStoppedCompletion");
    case "clock-resumed":
      return t("saidResumed");
    case "decided":
      return t("saidDecided", { outcome: t(outcomeWord[event.outcome]) });
    case "issued":
      return t("saidIssued", { code: event.verificationCode });
    case "closed":
      return t("saidClosed", { outcome: t(outcomeWord[event.outcome]) });
    case "taken":
      return t("saidTaken", { step });
    case "given":
      return t("saidGiven", { step, name: event.toName });
    case "put-back":
      return t("saidPutBack", { step });
    case "held":
      return event.until
        ? t("saidHeld", { step, date: formatDate(event.until, language, "long") })
        : t("saidHoldOff", { step });
    case "reminded":
      return t("saidReminded", { step });
    case "escalated":
      return t("saidEscalated", { step });
    case "revoked":
      return t("saidRevoked");
    case "receipt-printed":
      return t("saidReceipt");
    case "document-checked":
      return t("saidChecked", {
        document: documents.get(event.documentKey) ?? event.documentKey,
        state: documentWords(event.state, language),
      });
  }
}

/** The reasons or words written with an entry, or null. */
export function entryReasons({ event }: CaseEntry): string | null {
  if ("reasons" in event) return event.reasons;
  if (event.kind === "document-checked") return event.note;
  if (event.kind === "completion-requested") return event.items.map((item) => item.why).join("\n");
  return null;
}

/** Who did it, in words: the office that speaks and the name, the applicant, or the system itself. */
export function entryActor(entry: CaseEntry, language: Language): string {
  const t = translator(language, caseMessages);
  if (entry.by.kind === "job") return t("bySystem");
  if (entry.by.kind === "citizen") return entry.by.name || t("byApplicant");
  if (entry.by.kind === "guest") return t("byApplicant");
  return [entry.office?.[language], entry.by.name].filter(Boolean).join(" · ");
}
