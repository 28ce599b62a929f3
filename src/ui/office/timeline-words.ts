import type { CaseEntry } from "@/domain/routing/rules-case";
import { civilDate, formatDate } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import type { Language } from "@/lib/text";
import type { IconName } from "@/ui/kit/icon";
import { caseMessages } from "@/ui/messages/case";
import { mandateMessages } from "@/ui/messages/mandate";
import { opinionMessages } from "@/ui/messages/opinion";
import { translator } from "@/ui/messages/translator";
import { documentWords } from "@/ui/office/document-words";
import { correctionWords } from "@/ui/office/mandate-words";

type Kind = CaseEntry["event"]["kind"];

/** What happened, by the part of the work it belongs to; the timeline is filtered by these. */
export const entryGroups: Record<Exclude<EntryGroup, "all">, readonly Kind[]> = {
  steps: [
    "registered",
    "completed",
    "taken",
    "given",
    "put-back",
    "returned",
    "held",
    "elapsed",
    "reminded",
    "escalated",
    "consultation-asked",
    "consultation-answered",
    "consultation-lapsed",
    "consultation-revoked",
    "consultation-reminded",
  ],
  applicant: ["completion-requested", "answered", "payment-requested", "paid", "withdrawn"],
  clock: ["clock-stopped", "clock-resumed"],
  documents: [
    "document-checked",
    "mandate-checked",
    "mandate-corrected",
    "issued",
    "revoked",
    "receipt-printed",
  ],
  decision: ["decided", "closed"],
};
export type EntryGroup = "all" | "steps" | "applicant" | "clock" | "documents" | "decision";

export const entryIcons: Partial<Record<Kind, IconName>> = {
  registered: "inbox",
  completed: "tick",
  "completion-requested": "message",
  answered: "message",
  "payment-requested": "message",
  paid: "check",
  elapsed: "hourglass",
  "clock-stopped": "pause",
  "clock-resumed": "clock",
  decided: "scales",
  issued: "document",
  revoked: "warning",
  closed: "lock",
  given: "users",
  returned: "undo",
  held: "pause",
  escalated: "warning",
  "document-checked": "search",
  "mandate-checked": "search",
  "mandate-corrected": "search",
  "consultation-asked": "message",
  "consultation-answered": "message",
  "consultation-lapsed": "hourglass",
  "consultation-revoked": "undo",
};

const outcomeWord = {
  approved: "outcomeApproved",
  refused: "outcomeRefused",
  withdrawn: "outcomeWithdrawn",
  closed: "outcomeClosed",
} as const;
const howWord = { counter: "paidCounter", bank: "paidBank", online: "paidOnline" } as const;

type Consulting = Extract<CaseEntry["event"], { consultationId: string }>;
const answerWord = { positive: "positive", negative: "negative", given: "given" } as const;
const lapsedWord = {
  ignore: "silentIgnored",
  positive: "silentPositive",
  return: "silentReturned",
} as const;

/** What happened to an opinion an officer asked; `name` is the office or body that was asked. */
function consultationWords(event: Consulting, name: string, language: Language): string {
  const t = translator(language, opinionMessages);
  switch (event.kind) {
    case "consultation-asked": {
      const { question } = event;
      return t("saidAsked", {
        name,
        date: formatDate(civilDate(new Date(event.dueAt)), language, "long"),
        question,
      });
    }
    case "consultation-answered":
      return t("saidAnswered", { name, outcome: t(answerWord[event.outcome]) });
    case "consultation-lapsed":
      return t("saidLapsed", { name, silence: t(lapsedWord[event.silence]) });
    case "consultation-revoked":
      return t(event.withStep ? "saidDropped" : "saidRevoked", { name });
    case "consultation-reminded":
      return t("saidReminded", { name });
  }
}

type Returned = Extract<CaseEntry["event"], { kind: "returned" }>;

/** A step that is back with whom it was shared out from, or in the queue. */
function returnedWords({ why, toName }: Returned, step: string, language: Language): string {
  const t = translator(language, caseMessages);
  if (why === "absence-over") return t("saidReturned", { step, name: toName ?? "" });
  return toName === null ? t("saidUndoneQueue", { step }) : t("saidUndone", { step, name: toName });
}

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
    case "payment-requested":
      return t("saidToPay", { step });
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
    case "returned":
      return returnedWords(event, step, language);
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
    case "consultation-asked":
    case "consultation-answered":
    case "consultation-lapsed":
    case "consultation-revoked":
    case "consultation-reminded":
      return consultationWords(event, step, language);
    case "receipt-printed":
      return t("saidReceipt");
    case "document-checked":
      return t("saidChecked", {
        document: documents.get(event.documentKey) ?? event.documentKey,
        state: documentWords(event.state, language),
      });
    case "mandate-checked":
      return translator(language, mandateMessages)(event.accepted ? "saidAccepted" : "saidRefused");
    case "mandate-corrected":
      return correctionWords(event, language);
  }
}

/** The reasons or words written with an entry, or null. */
export function entryReasons({ event }: CaseEntry): string | null {
  if ("reasons" in event) return event.reasons;
  if (event.kind === "consultation-answered") return event.words;
  if (event.kind === "document-checked") return event.note;
  if (event.kind === "completion-requested") return event.items.map((item) => item.why).join("\n");
  return null;
}

/** Who answered for a body outside through its link, as they signed; null for everything an applicant does. */
function bodyPerson(event: CaseEntry["event"]): string | null {
  if (event.kind === "consultation-answered") return event.person;
  if (event.kind !== "completed") return null;
  return typeof event.record.person === "string" ? event.record.person : null;
}

/** Who did it, in words: the office that speaks and the name, the applicant, or the system itself. */
export function entryActor(entry: CaseEntry, language: Language): string {
  const t = translator(language, caseMessages);
  if (entry.by.kind === "job") return t("bySystem");
  if (entry.by.kind === "citizen") return entry.by.name || t("byApplicant");
  if (entry.by.kind === "guest") return bodyPerson(entry.event) ?? t("byApplicant");
  return [entry.office?.[language], entry.by.name].filter(Boolean).join(" · ");
}
