import type { Boundary, FlatNode, Flow, WorkflowDefinition } from "@/domain/workflow/definition";
import { flatten } from "@/domain/workflow/flatten";

/** A node with everything the engine asks about it. */
export type Place = {
  id: string;
  node: FlatNode;
  ins: Flow[];
  outs: Flow[];
  /** The distinct ways in; at a join, each must or may bring a token. */
  doors: string[];
  /** The ordinary ways out: all, by outcome, and the one for outcomes without a way of their own. */
  ways: Flow[];
  exits: Map<string, Flow>;
  exit: Flow | null;
  boundaries: Map<string, Leave>;
  /** For inclusive joins: by door, the nodes from which a token can still come to it. */
  feeders: Map<string, Set<string>>;
};

/** A boundary and, when it leaves, the flow it takes and the outcome it leaves behind. */
export type Leave = { boundary: Boundary; flow: Flow | null; outcome: string };

export type Graph = {
  places: Map<string, Place>;
  flows: Flow[];
  boundaries: Boundary[];
  inclusiveJoins: Place[];
};

/** The id of the boundary an opinion has by its silence rule; also its last outcome when ignored. */
export const SILENCE = "silence";

const graphs = new WeakMap<WorkflowDefinition, Graph>();

/** Returns the definition as an index of flat nodes, kept per definition object. Dangling flows are in `flows` only. */
export function graphOf(definition: WorkflowDefinition): Graph {
  const known = graphs.get(definition);
  if (known) return known;
  const graph = indexed(definition);
  graphs.set(definition, graph);
  return graph;
}

/**
 * Returns the way in a flow uses. Flows out of a node that follows only one of them (a task's outcomes, an exclusive
 * split) are alternatives and share a door; the branches of a parallel or inclusive split each have their own.
 */
export function doorOf(graph: Graph, flow: Flow): string {
  const kind = graph.places.get(flow.from)?.node.kind;
  return kind === "parallel" || kind === "inclusive" ? flow.id : flow.from;
}

export const isGateway = ({ kind }: FlatNode): boolean =>
  kind === "exclusive" || kind === "parallel" || kind === "inclusive";

/** Whether a stay at the node starts a timer: its own time, or that of a boundary. */
export const isTimed = ({ node, boundaries }: Place): boolean => node.kind === "timer" || boundaries.size > 0;

/** Whether the node synchronises the tokens that come to it. */
export const isJoin = (place: Place): boolean =>
  (place.node.kind === "parallel" || place.node.kind === "inclusive") && place.doors.length > 1;

/** The flow taken after this outcome, or null when the definition has none. */
export const exitFor = (place: Place, outcome: string): Flow | null => place.exits.get(outcome) ?? place.exit;

/** Whether the legal clock stands still while a token waits here, and why. */
export function stopsClock({ node }: Place): "completion" | "payment" | null {
  if (node.kind === "wait") return "completion";
  return node.kind === "payment" && node.stopsClock ? "payment" : null;
}

function indexed(definition: WorkflowDefinition): Graph {
  const { nodes, flows } = flatten(definition);
  const places = new Map(nodes.map((node) => [node.id, emptyPlace(node)]));
  for (const flow of flows) {
    const from = places.get(flow.from);
    const to = places.get(flow.to);
    if (!from || !to) continue;
    from.outs.push(flow);
    to.ins.push(flow);
  }
  const graph: Graph = { places, flows, boundaries: definition.boundaries, inclusiveJoins: [] };
  for (const place of places.values()) {
    place.doors = [...new Set(place.ins.map((flow) => doorOf(graph, flow)))];
    addExits(place, definition.boundaries);
  }
  for (const place of places.values()) {
    if (place.node.kind !== "inclusive" || !isJoin(place)) continue;
    place.feeders = feedersOf(graph, place);
    graph.inclusiveJoins.push(place);
  }
  return graph;
}

const emptyPlace = (node: FlatNode): Place => ({
  id: node.id,
  node,
  ins: [],
  outs: [],
  doors: [],
  ways: [],
  exits: new Map(),
  exit: null,
  boundaries: new Map(),
  feeders: new Map(),
});

function addExits(place: Place, all: Boundary[]): void {
  const own = all.filter((boundary) => boundary.on === place.id);
  const named = new Set(own.map((boundary) => flowNamed(place, boundary)));
  const ordinary = place.outs.filter((flow) => flow.outcome !== undefined || !named.has(flow));
  place.ways = ordinary.length > 0 ? ordinary : place.outs;
  for (const flow of place.ways) {
    if (flow.outcome === undefined) place.exit ??= flow;
    else if (!place.exits.has(flow.outcome)) place.exits.set(flow.outcome, flow);
  }
  const silence = own.some(({ action }) => action !== "remind") ? null : silenceOf(place);
  for (const boundary of silence ? [...own, silence] : own) {
    place.boundaries.set(boundary.id, { boundary, ...wayOf(place, boundary) });
  }
}

/** The rule of a silent opinion as a boundary at its due time, unless the definition wrote its own. */
function silenceOf({ node }: Place): Boundary | null {
  if (node.kind !== "opinion" || !node.due) return null;
  const boundary = { id: SILENCE, on: node.id, after: node.due };
  if (node.silence === "escalate") return { ...boundary, action: "escalate" };
  if (node.silence === "ignore") return { ...boundary, action: "leave" };
  const positive = node.outcomes.find(({ tone }) => tone === "positive");
  return { ...boundary, action: "leave", outcome: positive?.id ?? "" };
}

function wayOf(place: Place, boundary: Boundary): Omit<Leave, "boundary"> {
  const { outcome = boundary.id, to } = boundary;
  if (to !== undefined) return { flow: flowNamed(place, boundary), outcome };
  const flow = exitFor(place, outcome) ?? (boundary.id === SILENCE ? mildestExit(place) : null);
  return { flow, outcome };
}

/** An ignored opinion that has no way for silence goes where one without objection would. */
function mildestExit({ node, exits }: Place): Flow | null {
  const outcomes = "outcomes" in node ? node.outcomes : [];
  const mild = outcomes.find(({ id, tone }) => tone !== "negative" && exits.has(id));
  return (mild && exits.get(mild.id)) ?? null;
}

const flowNamed = (place: Place, { to }: Boundary): Flow | null =>
  place.outs.find((flow) => flow.id === to) ?? place.outs.find((flow) => flow.to === to) ?? null;

function feedersOf(graph: Graph, join: Place): Map<string, Set<string>> {
  return new Map(join.doors.map((door) => [door, upstreamOf(graph, join, door)]));
}

/** Returns the nodes with a path to this door that does not pass through the join itself. */
export function upstreamOf(graph: Graph, join: Place, door: string): Set<string> {
  const found = new Set<string>();
  const open = join.ins.filter((flow) => doorOf(graph, flow) === door).map((flow) => flow.from);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === join.id || found.has(id)) continue;
    found.add(id);
    for (const flow of graph.places.get(id)?.ins ?? []) open.push(flow.from);
  }
  return found;
}
