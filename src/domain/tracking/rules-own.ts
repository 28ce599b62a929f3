import type { Procedure } from "@/domain/catalogue/inputs";
import type { LegalStatus } from "@/domain/dossier/inputs";
import type { DossierRow, LoadedDossier } from "@/domain/dossier/reads";
import { type Calendar, dueOn } from "@/domain/dossier/rules-clock";
import { besideWorkflow } from "@/domain/dossier/rules-consultation";
import { DossierEvent } from "@/domain/dossier/rules-events";
import { graphOf } from "@/domain/workflow/graph";
import type { Text } from "@/lib/text";

/** One of one's own applications as a line of a list. */
export type OwnLine = {
  id: string;
  register: string;
  service: Text;
  stage: LegalStatus;
  outcome: DossierRow["outcome"];
  /** The day on which the act was revoked; null while it stands, and where there is none. */
  revokedOn: string | null;
  dueOn: string;
  registeredOn: string;
  /** What the applicant must do first. */
  asked: { count: number; dueOn: string } | null;
  mustPay: boolean;
};

/** One line of an applicant's history: an office did something, or they did; never who sits there. */
export type OwnEntry = { seq: number; at: Date; office: Text | null; what: OwnHappening };

export type OwnHappening =
  | { kind: "registered" | "answered" | "withdrawn" | "resumed" | "stopped" | "taken" | "issued" | "revoked" }
  | { kind: "step"; name: Text }
  | { kind: "asked"; count: number; dueOn: string }
  | { kind: "paid"; amount: number }
  | { kind: "decided"; outcome: "approved" | "refused" }
  | { kind: "mandate"; accepted: boolean }
  | { kind: "mandate-corrected"; name: string | null; validUntil: string | null; reasons: string }
  | { kind: "closed" };

function stepName(dossier: LoadedDossier, node: string): Text | null {
  const place = graphOf(dossier.procedure.workflow).places.get(node)?.node;
  return place && "name" in place ? place.name : null;
}

/** What an entry of the history tells the applicant; null for the office's own housekeeping. */
function happeningOf(event: DossierEvent, dossier: LoadedDossier): OwnHappening | null {
  switch (event.kind) {
    case "completed": {
      const name = stepName(dossier, event.node);
      return name && { kind: "step", name };
    }
    case "completion-requested":
      return { kind: "asked", count: event.items.length, dueOn: event.dueOn };
    case "paid":
      return { kind: "paid", amount: event.amount };
    case "decided":
      return { kind: "decided", outcome: event.outcome };
    case "clock-stopped":
      // With a request for completion the same is said by the entry of the request.
      return event.reason === "payment" ? { kind: "stopped" } : null;
    case "clock-resumed":
      return { kind: "resumed" };
    case "taken":
      // Who took a question the office asks inside is its own housekeeping.
      return event.node === besideWorkflow.node ? null : { kind: "taken" };
    case "mandate-checked":
      return { kind: "mandate", accepted: event.accepted };
    case "mandate-corrected": {
      const { before, after, reasons } = event;
      const isOther = <Key extends keyof typeof after>(key: Key) =>
        before[key] === after[key] ? null : after[key];
      return { kind: event.kind, name: isOther("businessName"), validUntil: isOther("validUntil"), reasons };
    }
    case "registered":
    case "answered":
    case "withdrawn":
    case "issued":
    case "revoked":
    case "closed":
      return { kind: event.kind };
    default:
      return null;
  }
}

type Told = { seq: number; at: Date; data: Record<string, unknown>; kind: string };

/** The history in the applicant's words, oldest first. `officeOf` names the office a step belonged to. */
export function ownHistory(
  entries: readonly Told[],
  dossier: LoadedDossier,
  officeOf: (node: string) => Text | null,
): OwnEntry[] {
  let isTaken = false;
  return entries.flatMap(({ seq, at, kind, data }) => {
    const event = DossierEvent.parse({ ...data, kind });
    const what = happeningOf(event, dossier);
    if (!what || (what.kind === "taken" && isTaken)) return [];
    isTaken ||= what.kind === "taken";
    const node = "node" in event ? event.node : null;
    return [{ seq, at, office: node ? officeOf(node) : null, what }];
  });
}

/**
 * The last day to appeal: 30 days from the notice, working days for a request for information (law 119/2014), moved
 * off days nobody works (law 44/2015). Both are civil dates.
 */
export function appealUntil(
  notifiedOn: string,
  { office, legalBasis }: Pick<Procedure, "office" | "legalBasis">,
  calendar: Calendar,
): string {
  const isInformation = office === "KDI" && legalBasis.some(({ ref }) => ref.includes("119/2014"));
  return dueOn(notifiedOn, { value: 30, unit: isInformation ? "working" : "calendar" }, calendar);
}
