import type { LegalStatus, RequestedItem } from "@/domain/dossier/inputs";
import { civilDate } from "@/lib/dates";
import type { Text } from "@/lib/text";

/** How many cases before one's own are counted; beyond it says "more than". */
export const mostAhead = 100;

/** The civil dates on which an application reached each stage. */
export type StageDates = Partial<Record<LegalStatus | "sent", string>>;

const stageOf: Record<string, LegalStatus> = {
  registered: "registered",
  taken: "in-review",
  given: "in-review",
  completed: "in-review",
  decided: "decided",
  closed: "closed",
};

/** When each stage was first reached, out of the history; nothing else of it is shown without sign-in. */
export function stageDates(history: { kind: string; at: Date }[]): StageDates {
  const dates: StageDates = {};
  for (const { kind, at } of history) {
    const stage = stageOf[kind];
    if (stage) dates[stage] ??= civilDate(at);
    if (kind === "registered") dates.sent = civilDate(at);
  }
  return dates;
}

/** The day (civil date) on which the act issued last was revoked; null while it stands, and where none was issued. */
export function revokedOn(
  history: { kind: string; at: Date; data: Record<string, unknown> }[],
): string | null {
  const issued = history.findLast(({ kind }) => kind === "issued");
  const revoked = history.find(
    ({ kind, data }) => kind === "revoked" && data.documentId === issued?.data.documentId,
  );
  return revoked ? civilDate(revoked.at) : null;
}

/** What is asked of the applicant as anybody may read it: documents of the catalogue by name, the rest only counted. */
export type AskedNames = { documents: Text[]; others: number };

/** The officer's own words may speak of a person, so they wait behind the proof. */
export function namesAsked(items: RequestedItem[], known: { key: string; name: Text }[]): AskedNames {
  const documents = items.flatMap(
    ({ documentKey }) => known.find(({ key }) => key === documentKey)?.name ?? [],
  );
  return { documents, others: items.length - documents.length };
}

/** Everything a tracking code opens: where the application stands, and nothing about whose it is. */
export type Tracked = {
  kind: "found";
  code: string;
  register: string;
  service: Text;
  stage: LegalStatus;
  outcome: "approved" | "refused" | "withdrawn" | "closed" | null;
  dueOn: string;
  pause: "completion" | "payment" | null;
  office: { name: Text; phone: string | null } | null;
  /** Open work of the same queue that is due earlier; one more than the most that is counted means "more". */
  ahead: number | null;
  asked: (AskedNames & { dueOn: string }) | null;
  /** What is to be paid now, in whole leks; the amount is null where only the payment order says it. */
  toPay: { amount: number | null } | null;
  dates: StageDates;
  /** The day on which the act was revoked, to whom one may appeal and within which time; null while it stands. */
  revoked: { on: string; appealTo: Text; appealWithin: Text } | null;
  mayRate: boolean;
};

/** One asked thing with what was uploaded for it since. `key` names it in forms and on its files. */
export type AskedItem = RequestedItem & {
  key: string;
  files: { id: string; fileName: string; state: "pending" | "clean" | "refused" }[];
};

export type AskedCompletion = { service: Text; dueOn: string; items: AskedItem[] };
