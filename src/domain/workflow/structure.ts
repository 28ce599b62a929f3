import type { Boundary, Flow, WorkflowDefinition } from "@/domain/workflow/definition";
import { flatten } from "@/domain/workflow/flatten";
import { type Graph, graphOf, isGateway, type Place } from "@/domain/workflow/graph";
import { type Issue, issueAt } from "@/domain/workflow/issue";
import { placeIssues } from "@/domain/workflow/structure-node";
import { WorkflowError } from "@/domain/workflow/workflow-error";

const checked = new WeakMap<WorkflowDefinition, Issue[]>();

/** Returns what is wrong with the parts of a definition and how they hang together, before any of it is played. */
export function structureIssues(definition: WorkflowDefinition): Issue[] {
  const known = checked.get(definition);
  if (known) return known;
  const issues = allIssues(definition);
  checked.set(definition, issues);
  return issues;
}

/** Returns the graph of a definition that can be played. Throws `invalid-definition` naming the first broken node. */
export function checkedGraph(definition: WorkflowDefinition): Graph {
  const [issue] = structureIssues(definition);
  if (issue) throw new WorkflowError("invalid-definition", issue.node);
  return graphOf(definition);
}

function allIssues(definition: WorkflowDefinition): Issue[] {
  const graph = graphOf(definition);
  const lanes = new Set(definition.lanes.map(({ id }) => id));
  const places = [...graph.places.values()];
  return [
    ...startIssues(places),
    ...repeatedIds(definition),
    ...graph.flows.flatMap((flow) => danglingIssues(graph, flow)),
    ...graph.boundaries.flatMap((boundary) => strayBoundary(graph, boundary)),
    ...places.flatMap((place) => placeIssues(graph, place, lanes)),
    ...places
      .filter((place) => returnsUnworked(graph, place))
      .map(({ node }) => issueAt("gateways-only-loop", node)),
  ];
}

function startIssues(places: Place[]): Issue[] {
  const [first, second] = places.filter(({ node }) => node.kind === "start");
  if (!first) return [issueAt("no-start", { id: "start" })];
  return second ? [issueAt("several-starts", second.node)] : [];
}

function repeatedIds(definition: WorkflowDefinition): Issue[] {
  const { nodes, flows } = flatten(definition);
  const owners = new Map(nodes.map((node) => [node.id, node]));
  const owner = (id: string): { id: string } => owners.get(id) ?? { id };
  const outcomes = nodes.flatMap((node) =>
    "outcomes" in node ? repeated(node.outcomes).map(() => node) : [],
  );
  return [
    ...repeated(nodes).map((node) => issueAt("same-id", node, node.id)),
    ...repeated(flows).map((flow) => issueAt("same-id", owner(flow.from), flow.id)),
    ...repeated(definition.lanes).map((lane) => issueAt("same-id", { id: lane.id }, lane.id)),
    ...repeated(definition.boundaries).map((boundary) => issueAt("same-id", owner(boundary.on), boundary.id)),
    ...outcomes.map((node) => issueAt("same-id", node, node.id)),
  ];
}

function repeated<T extends { id: string }>(things: T[]): T[] {
  const seen = new Set<string>();
  return things.filter(({ id }) => seen.has(id) || !seen.add(id));
}

function danglingIssues(graph: Graph, flow: Flow): Issue[] {
  const missing = [flow.from, flow.to].filter((id) => !graph.places.has(id));
  return missing.map((id) => issueAt("dangling-flow", { id }, flow.id));
}

function strayBoundary({ places }: Graph, { id, on }: Boundary): Issue[] {
  const node = places.get(on)?.node;
  const waits = node && !isGateway(node) && node.kind !== "start" && node.kind !== "end";
  return waits ? [] : [issueAt("boundary-of-nothing", node ?? { id: on }, id)];
}

/** Whether a token could come back to this gateway through gateways alone. */
function returnsUnworked({ places }: Graph, gateway: Place): boolean {
  if (!isGateway(gateway.node)) return false;
  const seen = new Set<string>();
  const open = gateway.outs.map(({ to }) => to);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === gateway.id) return true;
    const place = places.get(id);
    if (!place || seen.has(id) || !isGateway(place.node)) continue;
    seen.add(id);
    for (const { to } of place.outs) open.push(to);
  }
  return false;
}
