import { blaming } from "@/domain/workflow/blame";
import type { WorkflowDefinition } from "@/domain/workflow/definition";
import { type Graph, graphOf, isJoin, type Place } from "@/domain/workflow/graph";
import { type Issue, issueAt } from "@/domain/workflow/issue";
import { explore, type Run, type State, type StateSpace } from "@/domain/workflow/state-space";
import { structureIssues } from "@/domain/workflow/structure";
import { WorkflowError } from "@/domain/workflow/workflow-error";

const MAX_STATES = 20_000;
const MAX_BRANCHES = 10;

type Blame = ReturnType<typeof blaming>;

/**
 * Returns why a definition may not be published; nothing means that every dossier can always end, no node is dead, no
 * join starves, no two tokens stand in one place and an approval leaves no work open. Conditions and outcomes count as
 * free choices. Looks at 20,000 markings at most and says so when there are more.
 */
export function soundnessIssues(definition: WorkflowDefinition): Issue[] {
  const broken = structureIssues(definition);
  if (broken.length > 0) return broken;
  const graph = graphOf(definition);
  const unreachable = unreachableNodes(graph);
  const wide = [...graph.places.values()].find(
    ({ node, outs }) => node.kind === "inclusive" && outs.length > MAX_BRANCHES,
  );
  if (wide) return [...unreachable, issueAt("too-many-states", wide.node, String(MAX_STATES))];
  const flaws: Issue[] = [];
  const blame = blaming(graph);
  try {
    const space = explore(graph, MAX_STATES, (run) => {
      const found = flawsOf(graph, run, blame);
      flaws.push(...found);
      return found.length > 0;
    });
    return once([...unreachable, ...flaws, ...spaceIssues(graph, space, flaws.length > 0)]);
  } catch (error) {
    if (!(error instanceof WorkflowError) || error.code !== "endless") throw error;
    return once([...unreachable, ...flaws, issueAt("reached-twice", subject(graph, error.node ?? "start"))]);
  }
}

function spaceIssues(graph: Graph, space: StateSpace, isFlawed: boolean): Issue[] {
  if (!space.isWhole && isFlawed) return [];
  if (!space.isWhole) {
    const widest = space.states.reduce((most, state) => (width(state) > width(most) ? state : most));
    const [token] = widest.marking.tokens;
    return [issueAt("too-many-states", subject(graph, token?.at ?? "start"), String(MAX_STATES))];
  }
  const endless = unfinishable(space).map((id) => issueAt("cannot-complete", subject(graph, id)));
  if (isFlawed || endless.length > 0) return endless;
  const dead = [...graph.places.values()].filter(
    ({ id, node }) => node.kind !== "start" && !space.visited.has(id),
  );
  return dead.map(({ node }) => issueAt("dead-node", node));
}

const width = ({ marking }: State): number => marking.tokens.length;

/** What one run shows: a place reached twice, work left open by an approval, or a join that nothing will fill. */
function flawsOf(graph: Graph, { marking, visited }: Run, blame: Blame): Issue[] {
  const twice = reachedTwice(graph, { marking, visited });
  if (twice) return [issueAt("reached-twice", (blame(twice) ?? twice).node)];
  if (marking.ended !== null) return [];
  const left = [...marking.tokens.map(({ at }) => at), ...Object.keys(marking.arrived)];
  const approval = visited.find(({ node }) => node.kind === "end");
  const merge = approval && blame(approval);
  if (merge) return [issueAt("reached-twice", merge.node)];
  if (approval) return left.map((id) => issueAt("token-left-behind", subject(graph, id), approval.id));
  return marking.tokens.length > 0 ? [] : left.map((join) => issueAt("join-starves", subject(graph, join)));
}

function reachedTwice(graph: Graph, { marking, visited }: Run): Place | undefined {
  const standing = marking.tokens.map(({ at }) => at);
  const again = visited
    .filter((place) => !isJoin(place))
    .find((place, index, all) => all.indexOf(place) < index);
  const crowded = standing.find((at, index) => standing.indexOf(at) < index);
  const doubled = Object.entries(marking.arrived).find(([, doors]) => new Set(doors).size < doors.length);
  const id = crowded ?? doubled?.[0];
  return again ?? (id === undefined ? undefined : graph.places.get(id));
}

function unreachableNodes({ places }: Graph): Issue[] {
  const open = [...places.values()].filter(({ node }) => node.kind === "start");
  const seen = new Set(open.map(({ id }) => id));
  for (const { outs } of open) {
    for (const { to } of outs) {
      const place = places.get(to);
      if (!place || seen.has(to)) continue;
      seen.add(to);
      open.push(place);
    }
  }
  return [...places.values()].filter(({ id }) => !seen.has(id)).map(({ node }) => issueAt("dead-node", node));
}

/**
 * Returns the nodes in which dossiers circle for ever. Of the states from which no end is reached, only those that can
 * all reach each other are named: whatever leads there, or merely waits beside, is not the cause.
 */
function unfinishable({ states }: StateSpace): string[] {
  const previous = states.map((): number[] => []);
  states.forEach(({ next }, from) => {
    for (const to of next) previous[to]?.push(from);
  });
  const back = (from: number): number[] => previous[from] ?? [];
  const finished = [...states.keys()].filter(
    (at) => states[at]?.isFlawed || states[at]?.marking.ended !== null,
  );
  const canFinish = reachable(finished, back);
  let bad = [...states.keys()].filter((at) => !canFinish.has(at));
  const nodes = new Set<string>();
  while (bad.length > 0) {
    const core = reachable([sink(bad, back)], (at) => states[at]?.next ?? []);
    for (const at of core) for (const token of states[at]?.marking.tokens ?? []) nodes.add(token.at);
    const explained = reachable([...core], back);
    bad = bad.filter((at) => !explained.has(at));
  }
  return [...nodes];
}

/** Of a depth-first search against the arrows, the last root lies in a component that nothing leaves. */
function sink(bad: number[], back: (at: number) => number[]): number {
  const seen = new Set<number>();
  let last = bad[0] ?? 0;
  for (const root of bad) {
    if (seen.has(root)) continue;
    last = root;
    for (const at of reachable([root], back)) seen.add(at);
  }
  return last;
}

function reachable(from: number[], next: (at: number) => number[]): Set<number> {
  const seen = new Set(from);
  for (const at of seen) for (const to of next(at)) seen.add(to);
  return seen;
}

const subject = (graph: Graph, id: string): Place["node"] | { id: string } =>
  graph.places.get(id)?.node ?? { id };

const once = (issues: Issue[]): Issue[] => [
  ...new Map(issues.map((issue) => [`${issue.code} ${issue.node}`, issue])).values(),
];
