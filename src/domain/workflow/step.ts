import { exitFor, type Graph, type Place } from "@/domain/workflow/graph";
import type { Effect, Marking, Token, WorkflowEvent } from "@/domain/workflow/marking";
import { depart, finish, openWalk, type Pilot, placeAt, settle, type Walk } from "@/domain/workflow/walk";
import { WorkflowError } from "@/domain/workflow/workflow-error";

/** A new marking and what must be done about it, in order. */
export type Step = { marking: Marking; effects: Effect[] };

type TokenEvent = Extract<WorkflowEvent, { token: number }>;

const before: Marking = { next: 1, tokens: [], arrived: {}, outcomes: {}, ended: null };

/** Returns the first step: one token leaves the start. */
export function firstStep(graph: Graph, pilot: Pilot): Step {
  const walk = openWalk(graph, before, pilot);
  for (const place of graph.places.values()) {
    if (place.node.kind === "start" && place.exit) walk.moving.push(place.exit);
  }
  settle(walk);
  return { marking: walk.marking, effects: walk.effects };
}

/** Returns the step this event makes; the given marking stays as it was. Throws WorkflowError when the event does not fit. */
export function nextStep(graph: Graph, marking: Marking, event: WorkflowEvent, pilot: Pilot): Step {
  if (marking.ended !== null) throw new WorkflowError("ended", null);
  const walk = openWalk(graph, marking, pilot);
  if (event.kind === "withdraw") finish(walk, "withdrawn", null);
  else if (event.kind === "close") finish(walk, "closed", event.reason);
  else happen(walk, event);
  if (walk.marking.ended === null) settle(walk);
  return { marking: walk.marking, effects: walk.effects };
}

function happen(walk: Walk, event: TokenEvent): void {
  const token = walk.marking.tokens.find(({ id }) => id === event.token);
  if (!token) throw new WorkflowError("unknown-token", null);
  const place = placeAt(walk.graph, token.at);
  if (event.kind === "complete") complete(walk, token, place, event.outcome);
  else if (event.kind === "elapsed") elapse(walk, token, place, event.boundary);
  else proceed(walk, token, place, event.kind);
}

function proceed(walk: Walk, token: Token, place: Place, outcome: "answered" | "paid"): void {
  const expected = outcome === "answered" ? "wait" : "payment";
  if (place.node.kind !== expected) throw new WorkflowError("wrong-event", place.id);
  leave(walk, { token, place, way: place.exit, outcome, how: "completed" });
}

function complete(walk: Walk, token: Token, place: Place, outcome: string): void {
  const { node } = place;
  if (node.kind !== "task" && node.kind !== "opinion") throw new WorkflowError("wrong-event", place.id);
  if (!node.outcomes.some(({ id }) => id === outcome)) throw new WorkflowError("unknown-outcome", place.id);
  leave(walk, { token, place, way: exitFor(place, outcome), outcome, how: "completed" });
}

function elapse(walk: Walk, token: Token, place: Place, id: string | null): void {
  if (id === null) {
    if (place.node.kind !== "timer") throw new WorkflowError("wrong-event", place.id);
    leave(walk, { token, place, way: place.exit, outcome: "elapsed", how: "elapsed" });
    return;
  }
  const passed = place.boundaries.get(id);
  if (!passed) throw new WorkflowError("unknown-boundary", place.id);
  const { boundary, flow, outcome } = passed;
  if (boundary.action === "leave") leave(walk, { token, place, way: flow, outcome, how: "elapsed" });
  else walk.effects.push({ kind: boundary.action, token: token.id, node: place.id, boundary: id });
}

type Leaving = {
  token: Token;
  place: Place;
  way: Place["exit"];
  outcome: string;
  how: "completed" | "elapsed";
};

function leave(walk: Walk, { token, place, way, outcome, how }: Leaving): void {
  if (!way) throw new WorkflowError("invalid-definition", place.id);
  depart(walk, token, how);
  walk.marking.outcomes[place.id] = outcome;
  conclude(walk, place, outcome);
  walk.moving.push(way);
}

/** The document is issued unless the outcome sends the work back: one that is negative and decides nothing. */
function conclude(walk: Walk, { id, node }: Place, outcome: string): void {
  if (node.kind !== "task" && node.kind !== "opinion") return;
  const chosen = node.outcomes.find((one) => one.id === outcome);
  if (!chosen) return;
  if (chosen.decides) walk.effects.push({ kind: "decide", node: id, outcome: chosen.decides });
  const issues = node.kind === "task" && node.issues === true;
  if (issues && (chosen.decides || chosen.tone !== "negative"))
    walk.effects.push({ kind: "issueDocument", node: id });
}
