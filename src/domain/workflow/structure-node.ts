import { nodesRead } from "@/domain/workflow/expression";
import { exitFor, type Graph, isGateway, type Leave, type Place, SILENCE } from "@/domain/workflow/graph";
import { type Issue, issueAt } from "@/domain/workflow/issue";

/** Returns what is wrong at one node: its flows, lane, outcomes, conditions, boundaries and four-eyes rule. */
export function placeIssues(graph: Graph, place: Place, lanes: ReadonlySet<string>): Issue[] {
  return [
    ...endpointIssues(place),
    ...wayIssues(place),
    ...workIssues(place, lanes),
    ...splitIssues(place),
    ...readIssues(graph, place),
    ...fourEyesIssues(graph, place),
    ...[...place.boundaries.values()].flatMap((leave) => boundaryIssues(place, leave)),
  ];
}

function endpointIssues({ node, ins, outs }: Place): Issue[] {
  const [into] = ins;
  const [out] = outs;
  if (node.kind === "start" && into) return [issueAt("into-start", node, into.id)];
  if (node.kind === "end") return out ? [issueAt("out-of-end", node, out.id)] : [];
  return out ? [] : [issueAt("no-way-out", node)];
}

/** At most one way for each outcome, and at most one for all the others. */
function wayIssues({ node, ways, exits }: Place): Issue[] {
  if (isGateway(node) || node.kind === "end") return [];
  const own = new Set(hasOutcomes(node) ? node.outcomes.map(({ id }) => id) : []);
  const stray = [...exits.keys()].filter((outcome) => !own.has(outcome));
  const isAmbiguous = new Set(ways.map(({ outcome }) => outcome)).size < ways.length;
  return [
    ...stray.map((outcome) => issueAt("unknown-outcome", node, outcome)),
    ...(isAmbiguous ? [issueAt("several-ways-out", node)] : []),
  ];
}

const hasOutcomes = (node: Place["node"]) => node.kind === "task" || node.kind === "opinion";

function workIssues(place: Place, lanes: ReadonlySet<string>): Issue[] {
  const { node, outs } = place;
  if (!("lane" in node)) return [];
  const lane = lanes.has(node.lane) ? [] : [issueAt("unknown-lane", node, node.lane)];
  if (!("outcomes" in node) || outs.length === 0) return lane;
  const lost = node.outcomes.filter(({ id }) => !exitFor(place, id));
  return [...lane, ...lost.map(({ id }) => issueAt("outcome-without-flow", node, id))];
}

function splitIssues({ node, outs }: Place): Issue[] {
  const isChoice = outs.length > 1 && (node.kind === "exclusive" || node.kind === "inclusive");
  if (!isChoice) {
    const idle = outs.filter(({ when, otherwise }) => when !== undefined || otherwise === true);
    return idle.map((flow) => issueAt("idle-condition", node, flow.id));
  }
  const otherwise = outs.filter((flow) => flow.otherwise === true);
  const free = outs.filter((flow) => flow.otherwise !== true && flow.when === undefined);
  const bare = node.kind === "exclusive" ? free : [];
  const isComplete = otherwise.length > 0 || (node.kind === "inclusive" && free.length > 0);
  return [
    ...(isComplete ? [] : [issueAt("split-without-otherwise", node)]),
    ...(otherwise.length > 1 ? [issueAt("several-otherwise", node)] : []),
    ...bare.map((flow) => issueAt("branch-without-condition", node, flow.id)),
  ];
}

function readIssues({ places }: Graph, { node, outs }: Place): Issue[] {
  const read = outs.flatMap(({ when }) => (when ? nodesRead(when) : []));
  const unknown = [...new Set(read)].filter((id) => !places.has(id));
  return unknown.map((id) => issueAt("unknown-node-read", node, id));
}

function fourEyesIssues({ places }: Graph, { node }: Place): Issue[] {
  const named = ("fourEyes" in node && node.fourEyes) || [];
  const isTask = (id: string) => {
    const kind = places.get(id)?.node.kind;
    return id !== node.id && (kind === "task" || kind === "opinion");
  };
  return named.filter((id) => !isTask(id)).map((id) => issueAt("unknown-four-eyes", node, id));
}

function boundaryIssues({ node }: Place, { boundary, flow }: Leave): Issue[] {
  const { id, action, outcome } = boundary;
  if (action !== "leave") return [];
  const own = "outcomes" in node ? node.outcomes : [];
  if (outcome !== undefined && !own.some((one) => one.id === outcome)) {
    return [issueAt("unknown-outcome", node, outcome || SILENCE)];
  }
  return flow ? [] : [issueAt("boundary-without-flow", node, id)];
}
