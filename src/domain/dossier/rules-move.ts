import type { RequestedItem } from "@/domain/dossier/inputs";
import type { LoadedDossier } from "@/domain/dossier/reads";
import { type Calendar, dueOn } from "@/domain/dossier/rules-clock";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import { applyEvent, type DossierState, groundOf, stateOf, workflowStep } from "@/domain/dossier/rules-state";
import type { Duration } from "@/domain/workflow/definition";
import { advance } from "@/domain/workflow/engine";
import { graphOf } from "@/domain/workflow/graph";
import type { Effect, Marking } from "@/domain/workflow/marking";
import { civilDate, endOfDay } from "@/lib/dates";
import { conflict } from "@/lib/errors";

/** How what a step brings about is named; a code is made only for an act that is issued. */
export type Naming = { requestId: string; newDocumentId(): string; newVerificationCode(): string };

/** What is known when a step is decided: the reasons behind a decision, and what is asked when it asks the applicant. */
export type Grounds = {
  now: Date;
  calendar: Calendar;
  reasons: string | null;
  items: RequestedItem[] | null;
  naming: Naming;
};

/** A step decided: what it brings about, the entries to write, and the state they lead to. */
export type Move = { effects: Effect[]; events: DossierEvent[]; state: DossierState };

/** The instant by which a duration that starts now has passed; days end in the evening. */
export function passesAt(duration: Duration, calendar: Calendar, now: Date): Date {
  if (duration.unit === "hours") return new Date(now.getTime() + duration.value * 3_600_000);
  return endOfDay(dueOn(civilDate(now), { value: duration.value, unit: duration.unit }, calendar));
}

/** How long a step takes where its procedure does not say. */
export const usualDue: Duration = { value: 5, unit: "working" };

/** A step's own time, which never reaches past the legal day of the whole, unless that day is already over. */
export const withinLegal = (own: Date, legalDueAt: Date, now: Date): Date =>
  legalDueAt > now && legalDueAt < own ? legalDueAt : own;

/** What the applicant is asked for: the officer's items, or the step of the procedure that waits by itself. */
export function itemsAsked(
  dossier: Pick<LoadedDossier, "procedure">,
  node: string,
  items: RequestedItem[] | null,
): RequestedItem[] {
  if (items) return items;
  const waiting = graphOf(dossier.procedure.workflow).places.get(node)?.node;
  const name = waiting && "name" in waiting ? waiting.name : dossier.procedure.facts.title;
  return [{ documentKey: null, name, why: name.sq }];
}

function consequence(
  effect: Effect,
  dossier: LoadedDossier,
  { now, calendar, reasons, items, naming }: Grounds,
): DossierEvent[] {
  switch (effect.kind) {
    case "awaitApplicant": {
      const due = civilDate(passesAt(effect.due, calendar, now));
      return [
        {
          kind: "completion-requested",
          requestId: naming.requestId,
          items: itemsAsked(dossier, effect.node, items),
          dueOn: due,
        },
      ];
    }
    case "awaitPayment":
      return [{ kind: "payment-requested", token: effect.token, node: effect.node }];
    case "stopClock":
      return [{ kind: "clock-stopped", reason: effect.reason }];
    case "startClock":
      return [{ kind: "clock-resumed" }];
    case "decide":
      return [{ kind: "decided", outcome: effect.outcome, reasons }];
    case "issueDocument":
      return [
        {
          kind: "issued",
          documentId: naming.newDocumentId(),
          verificationCode: naming.newVerificationCode(),
        },
      ];
    case "remind":
      return [{ kind: "reminded", token: effect.token, node: effect.node }];
    case "escalate":
      return [{ kind: "escalated", token: effect.token, node: effect.node }];
    case "end":
      return [{ kind: "closed", outcome: effect.outcome }];
    default:
      return [];
  }
}

/** Opinions asked from steps that are no more: nobody waits for them. */
function dropped(dossier: LoadedDossier, marking: Marking): DossierEvent[] {
  return dossier.consultations
    .filter(({ token }) => !marking.tokens.some(({ id }) => id === token))
    .map(({ id }) => ({
      kind: "consultation-revoked",
      consultationId: id,
      withStep: true,
      reasons: null,
    }));
}

/** Decides a step without touching anything. Throws conflict when it does not fit where the dossier stands. */
export function decideMove(dossier: LoadedDossier, cause: DossierEvent, grounds: Grounds): Move {
  const ground = groundOf(dossier);
  const step = workflowStep(cause);
  if (!step) throw new Error(`${cause.kind} is no step of the workflow`);
  try {
    const { effects, marking } = advance(ground.definition, dossier.marking, step, {
      answers: ground.answers,
    });
    const events = [
      cause,
      ...dropped(dossier, marking),
      ...effects.flatMap((effect) => consequence(effect, dossier, grounds)),
    ];
    const state = events.reduce(
      (known, event) => applyEvent(known, event, grounds.now, ground),
      stateOf(dossier),
    );
    return { effects, events, state };
  } catch (error) {
    if (error instanceof Error && error.name === "WorkflowError") {
      throw conflict({ sq: "Ky hap është kryer ndërkohë.", en: "This step has been done in the meantime." });
    }
    throw error;
  }
}
