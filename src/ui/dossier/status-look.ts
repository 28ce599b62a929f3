import type { LegalStatus } from "@/domain/dossier/inputs";
import type { IconName } from "@/ui/kit/icon";
import type { Tone } from "@/ui/kit/tokens";
import type { dossierMessages } from "@/ui/messages/dossier";

export type Stage = "draft" | "sent" | LegalStatus;

export type StatusName =
  | Stage
  | "approved"
  | "approved-partly"
  | "refused"
  | "approved-by-silence"
  | "withdrawn"
  | "discontinued"
  | "checking"
  | "waiting-opinion"
  | "waiting-signature"
  | "waiting-payment"
  | "suspended"
  | "ready-for-collection"
  | "handed-over"
  | "valid"
  | "expired"
  | "revoked"
  | "not-found"
  | "task-not-started"
  | "task-in-progress"
  | "task-completed"
  | "task-cannot-start"
  | "task-problem"
  | "paid"
  | "unpaid"
  | "refunded"
  | "failed";

type Look = { word: keyof typeof dossierMessages.sq; tone: Tone; icon?: IconName };

/** The word, colour and shape of every state a person can see. */
export const statusLooks = {
  draft: { word: "stageDraft", tone: "neutral", icon: "pen" },
  sent: { word: "stageSent", tone: "info", icon: "arrow" },
  registered: { word: "stageRegistered", tone: "info", icon: "document" },
  "in-completion": { word: "stageWaitingForYou", tone: "wait" },
  "in-review": { word: "stageReview", tone: "info", icon: "hourglass" },
  decided: { word: "stageDecided", tone: "ok", icon: "scales" },
  closed: { word: "stageClosed", tone: "neutral", icon: "lock" },
  approved: { word: "approved", tone: "ok" },
  "approved-partly": { word: "approvedPartly", tone: "ok" },
  refused: { word: "refused", tone: "bad" },
  "approved-by-silence": { word: "approvedBySilence", tone: "special" },
  withdrawn: { word: "withdrawn", tone: "neutral", icon: "undo" },
  discontinued: { word: "discontinued", tone: "neutral", icon: "stop" },
  checking: { word: "checking", tone: "info", icon: "search" },
  "waiting-opinion": { word: "waitingOpinion", tone: "wait", icon: "message" },
  "waiting-signature": { word: "waitingSignature", tone: "wait", icon: "pen" },
  "waiting-payment": { word: "waitingPayment", tone: "warn" },
  suspended: { word: "suspended", tone: "wait" },
  "ready-for-collection": { word: "readyForCollection", tone: "ok", icon: "inbox" },
  "handed-over": { word: "handedOver", tone: "ok" },
  valid: { word: "valid", tone: "ok" },
  expired: { word: "expired", tone: "warn" },
  revoked: { word: "revoked", tone: "bad" },
  "not-found": { word: "notFound", tone: "neutral", icon: "search" },
  "task-not-started": { word: "taskNotStarted", tone: "neutral" },
  "task-in-progress": { word: "taskInProgress", tone: "info", icon: "pen" },
  "task-completed": { word: "taskCompleted", tone: "ok" },
  "task-cannot-start": { word: "taskCannotStart", tone: "neutral", icon: "lock" },
  "task-problem": { word: "taskProblem", tone: "bad" },
  paid: { word: "paid", tone: "ok" },
  unpaid: { word: "unpaid", tone: "warn" },
  refunded: { word: "refunded", tone: "neutral", icon: "undo" },
  failed: { word: "failed", tone: "bad" },
} as const satisfies Record<StatusName, Look>;
