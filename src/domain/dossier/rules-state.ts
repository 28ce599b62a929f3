import type { Deadline } from "@/domain/catalogue/inputs";
import type { LegalStatus } from "@/domain/dossier/inputs";
import type { DossierRow, LoadedDossier } from "@/domain/dossier/reads";
import { type Clock, pauseClock, resumeClock, startClock } from "@/domain/dossier/rules-clock";
import type { OpenConsultation } from "@/domain/dossier/rules-consultation";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import type { WorkflowDefinition } from "@/domain/workflow/definition";
import { advance, begin } from "@/domain/workflow/engine";
import type { Marking, WorkflowEvent } from "@/domain/workflow/marking";

/** What is fixed for a dossier while its history runs: the version it stays on, and its answers. */
export type Ground = { definition: WorkflowDefinition; deadline: Deadline; answers: Record<string, unknown> };

/** The state a history adds up to; the row of the dossier is a copy of it. */
export type DossierState = {
  status: LegalStatus;
  outcome: "approved" | "refused" | "withdrawn" | "closed" | null;
  marking: Marking;
  clock: Clock;
  closedAt: Date | null;
  consultations: OpenConsultation[];
};

/** The state of a dossier at its registration. */
export function stateAtRegistration(ground: Ground, at: Date): DossierState {
  return {
    status: "registered",
    outcome: null,
    marking: begin(ground.definition, { answers: ground.answers }).marking,
    clock: startClock(ground.deadline, at),
    closedAt: null,
    consultations: [],
  };
}

/** The step an event makes in the workflow, or null when it makes none. */
export function workflowStep(event: DossierEvent): WorkflowEvent | null {
  switch (event.kind) {
    case "completed":
      return { kind: "complete", token: event.token, outcome: event.outcome };
    case "answered":
      return { kind: "answered", token: event.token };
    case "paid":
      return { kind: "paid", token: event.token };
    case "elapsed":
      return { kind: "elapsed", token: event.token, boundary: event.boundary };
    case "withdrawn":
      return { kind: "withdraw" };
    default:
      return null;
  }
}

/** The state after one more event. Throws a WorkflowError when the event does not fit the state. */
export function applyEvent(state: DossierState, event: DossierEvent, at: Date, ground: Ground): DossierState {
  const step = workflowStep(event);
  if (step) {
    const marking = advance(ground.definition, state.marking, step, { answers: ground.answers }).marking;
    return { ...state, marking, status: state.status === "registered" ? "in-review" : state.status };
  }
  switch (event.kind) {
    case "clock-stopped":
      return {
        ...state,
        clock: pauseClock(state.clock, event.reason, at),
        status: event.reason === "completion" && state.outcome === null ? "in-completion" : state.status,
      };
    case "clock-resumed":
      return {
        ...state,
        clock: resumeClock(state.clock, at),
        status: state.status === "in-completion" ? "in-review" : state.status,
      };
    case "decided":
      return { ...state, outcome: event.outcome, status: "decided" };
    case "closed":
      return { ...state, outcome: event.outcome, status: "closed", closedAt: at };
    case "consultation-asked": {
      const { consultationId: id, token, dueAt } = event;
      return { ...state, consultations: [...state.consultations, { id, token, dueAt }] };
    }
    case "consultation-answered":
    case "consultation-lapsed":
    case "consultation-revoked":
      return {
        ...state,
        consultations: state.consultations.filter(({ id }) => id !== event.consultationId),
      };
    case "taken":
    case "given":
      return state.status === "registered" ? { ...state, status: "in-review" } : state;
    default:
      return state;
  }
}

/** The state a whole history adds up to, the first entry being the registration. */
export function replayEvents(
  ground: Ground,
  history: { at: Date; event: DossierEvent }[],
): DossierState | null {
  const [first, ...rest] = history;
  if (first?.event.kind !== "registered") return null;
  return rest.reduce(
    (state, { at, event }) => applyEvent(state, event, at, ground),
    stateAtRegistration(ground, first.at),
  );
}

/** What the state of a dossier rests on. */
export function groundOf(dossier: LoadedDossier): Ground {
  return {
    definition: dossier.procedure.workflow,
    deadline: dossier.procedure.facts.deadline,
    answers: dossier.answers,
  };
}

/** The state as copied onto the row. */
export function stateOf(dossier: DossierRow): DossierState {
  const { status, outcome, marking, clock, closedAt, consultations } = dossier;
  return { status, outcome, marking, clock, closedAt, consultations };
}
