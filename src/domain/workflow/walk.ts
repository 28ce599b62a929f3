import type { Ending, Flow } from "@/domain/workflow/definition";
import { doorOf, type Graph, isGateway, isJoin, type Place, stopsClock } from "@/domain/workflow/graph";
import type { Departure, Effect, Marking, Token } from "@/domain/workflow/marking";
import { WorkflowError } from "@/domain/workflow/workflow-error";

/** Decides which flows a split takes; `visit` hears of every node a token comes to. */
export type Pilot = {
  pick: (place: Place, outcomes: Marking["outcomes"]) => Flow[];
  visit?: (place: Place) => void;
};

/** One event being carried out on a marking of its own. */
export type Walk = { graph: Graph; pilot: Pilot; marking: Marking; effects: Effect[]; moving: Flow[] };

const MAX_MOVES = 10_000;

/** Returns a walk over a copy of the marking. */
export function openWalk(graph: Graph, marking: Marking, pilot: Pilot): Walk {
  const { next, tokens, arrived, outcomes, ended } = marking;
  const copy = { next, tokens: [...tokens], arrived: { ...arrived }, outcomes: { ...outcomes }, ended };
  return { graph, pilot, marking: copy, effects: [], moving: [] };
}

/** Returns the node of this id. Throws `invalid-definition` when the marking names a node the definition has not. */
export function placeAt(graph: Graph, id: string): Place {
  const place = graph.places.get(id);
  if (!place) throw new WorkflowError("invalid-definition", id);
  return place;
}

/** Takes a token off its node, closing its work and starting the clock when it was the last to hold it. */
export function depart(walk: Walk, token: Token, how: Departure): void {
  const { marking, effects, graph } = walk;
  const place = placeAt(graph, token.at);
  const isTask = place.node.kind === "task" || place.node.kind === "opinion";
  marking.tokens = marking.tokens.filter(({ id }) => id !== token.id);
  effects.push({ kind: isTask ? "closeTask" : "closeWait", token: token.id, node: token.at, how });
  if (stopsClock(place) && !isClockStopped(walk)) effects.push({ kind: "startClock", token: token.id });
}

/** Ends the dossier now: whatever still waits is cancelled. */
export function finish(walk: Walk, outcome: Ending, reason: string | null): void {
  for (const token of walk.marking.tokens) depart(walk, token, "cancelled");
  walk.marking.arrived = {};
  walk.moving = [];
  walk.marking.ended = outcome;
  walk.effects.push({ kind: "end", outcome, reason });
}

/**
 * Moves every token on until all of them wait. An end consumes its token. A refused, closed or withdrawn end ends the
 * dossier at once and cancels the rest; an approved one waits, and the dossier ends approved with its last token.
 * Throws `endless` past 10,000 moves.
 */
export function settle(walk: Walk): void {
  let moves = 0;
  do {
    for (let flow = walk.moving.shift(); flow; flow = walk.moving.shift()) {
      if (++moves > MAX_MOVES) throw new WorkflowError("endless", flow.to);
      arrive(walk, flow);
    }
  } while (walk.marking.ended === null && passInclusiveJoin(walk));
  const { tokens, arrived, ended } = walk.marking;
  const isEmpty = tokens.length === 0 && Object.keys(arrived).length === 0;
  if (isEmpty && ended === null) finish(walk, "approved", null);
}

function arrive(walk: Walk, flow: Flow): void {
  const place = placeAt(walk.graph, flow.to);
  const { node } = place;
  walk.pilot.visit?.(place);
  if (isJoin(place)) arriveAtJoin(walk, place, flow);
  else if (isGateway(node)) split(walk, place);
  else if (node.kind !== "end") rest(walk, place);
  else if (node.outcome !== "approved") finish(walk, node.outcome, null);
}

function arriveAtJoin(walk: Walk, join: Place, flow: Flow): void {
  const arrived = [...arrivedAt(walk.marking, join), doorOf(walk.graph, flow)];
  walk.marking.arrived[join.id] = arrived;
  if (join.node.kind === "parallel" && join.doors.every((door) => arrived.includes(door))) pass(walk, join);
}

/** Takes one token from each door that has one and sends one on. */
function pass(walk: Walk, join: Place): void {
  const left = [...arrivedAt(walk.marking, join)];
  for (const door of new Set(left)) left.splice(left.indexOf(door), 1);
  if (left.length > 0) walk.marking.arrived[join.id] = left;
  else delete walk.marking.arrived[join.id];
  split(walk, join);
}

function split(walk: Walk, place: Place): void {
  const isChoice = place.outs.length > 1 && place.node.kind !== "parallel";
  walk.moving.push(...(isChoice ? walk.pilot.pick(place, walk.marking.outcomes) : place.outs));
}

function passInclusiveJoin(walk: Walk): boolean {
  const ready = walk.graph.inclusiveJoins.find((join) => isReady(walk, join));
  if (ready) pass(walk, ready);
  return ready !== undefined;
}

/** BPMN 2.0, 13.4.3: a token elsewhere holds the join back when it can reach a door still empty but none that is filled. */
function isReady({ marking }: Walk, join: Place): boolean {
  const filled = new Set(arrivedAt(marking, join));
  if (filled.size === 0) return false;
  const elsewhere = [...marking.tokens.map(({ at }) => at), ...Object.keys(marking.arrived)];
  return !elsewhere.some((at) => {
    if (at === join.id) return false;
    const doors = join.doors.filter((door) => join.feeders.get(door)?.has(at));
    return doors.length > 0 && !doors.some((door) => filled.has(door));
  });
}

function rest(walk: Walk, place: Place): void {
  const { marking, effects } = walk;
  const stay = { token: marking.next++, node: place.id };
  const reason = stopsClock(place);
  if (reason && !isClockStopped(walk)) effects.push({ kind: "stopClock", token: stay.token, reason });
  marking.tokens.push({ id: stay.token, at: stay.node });
  effects.push(...workAt(place, stay));
  for (const { boundary } of place.boundaries.values()) {
    effects.push({ kind: "startTimer", ...stay, boundary: boundary.id, after: boundary.after });
  }
}

function workAt({ node }: Place, stay: { token: number; node: string }): Effect[] {
  switch (node.kind) {
    case "task":
    case "opinion":
      return [{ kind: "openTask", of: node.kind, ...stay, lane: node.lane, due: node.due ?? null }];
    case "wait":
      return [{ kind: "awaitApplicant", ...stay, due: node.due }];
    case "payment":
      return [{ kind: "awaitPayment", ...stay, lane: node.lane, due: node.due ?? null }];
    case "timer":
      return [{ kind: "startTimer", ...stay, boundary: null, after: node.after }];
    default:
      return [];
  }
}

const isClockStopped = ({ marking, graph }: Walk): boolean =>
  marking.tokens.some(({ at }) => stopsClock(placeAt(graph, at)) !== null);

/** Own property only: a node may be called `constructor`. */
const arrivedAt = ({ arrived }: Marking, join: Place): string[] =>
  Object.hasOwn(arrived, join.id) ? (arrived[join.id] ?? []) : [];
