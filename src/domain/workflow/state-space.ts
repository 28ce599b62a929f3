import type { Flow } from "@/domain/workflow/definition";
import { exitFor, type Graph, type Place } from "@/domain/workflow/graph";
import type { Marking, Token, WorkflowEvent } from "@/domain/workflow/marking";
import { firstStep, nextStep, type Step } from "@/domain/workflow/step";
import { type Pilot, placeAt } from "@/domain/workflow/walk";

/** One way an event can turn out: the marking it leaves and the nodes its tokens came to, in order. */
export type Run = { marking: Marking; visited: Place[] };

/** A marking that can be reached, where it leads (positions in the list), and whether it may be built upon. */
export type State = { marking: Marking; next: number[]; isFlawed: boolean };

/** Every reachable marking; `isWhole` is false when the search was cut off. */
export type StateSpace = { states: State[]; visited: Set<string>; isWhole: boolean };

const RUNS_PER_STATE = 10;
const ENOUGH_FLAWS = 200;

type Play = (pilot: Pilot) => Step;

/**
 * Returns the reachable markings, taking every outcome, condition and elapsed time as a free choice. `judge` looks at
 * each run once; a run it calls flawed is kept but not followed. Stops past the bound, and past 200 flawed runs.
 */
export function explore(graph: Graph, bound: number, judge: (run: Run) => boolean): StateSpace {
  const space: StateSpace = { states: [], visited: new Set(), isWhole: true };
  const positions = new Map<string, number>();
  let budget = bound * RUNS_PER_STATE;
  let flaws = 0;
  const reach = (run: Run): number => {
    for (const place of run.visited) space.visited.add(place.id);
    const isFlawed = judge(run);
    if (isFlawed) flaws++;
    const key = keyOf(run.marking) + (isFlawed ? "!" : "");
    const known = positions.get(key);
    if (known !== undefined) return known;
    positions.set(key, space.states.length);
    return space.states.push({ marking: run.marking, next: [], isFlawed }) - 1;
  };
  const follow = (next: number[], play: Play): void => {
    for (const run of runsOf(play)) {
      if (--budget < 0 || space.states.length > bound || flaws > ENOUGH_FLAWS) space.isWhole = false;
      if (!space.isWhole) return;
      next.push(reach(run));
    }
  };
  follow([], (pilot) => firstStep(graph, pilot));
  for (const { marking, next, isFlawed } of space.states) {
    for (const event of isFlawed ? [] : eventsAt(graph, marking)) {
      follow(next, (pilot) => nextStep(graph, marking, event, pilot));
    }
    if (!space.isWhole) break;
  }
  return space;
}

/** Two markings are the same state when their tokens stand alike, whatever their numbers and earlier outcomes. */
function keyOf({ tokens, arrived, ended }: Marking): string {
  if (ended !== null) return ended;
  const waiting = tokens.map(({ at }) => at).sort();
  const joining = Object.entries(arrived).map(([join, doors]) => `${join}:${[...doors].sort().join()}`);
  return [...waiting, "|", ...joining.sort()].join(" ");
}

function eventsAt(graph: Graph, { tokens, ended }: Marking): WorkflowEvent[] {
  return ended === null ? tokens.flatMap((token) => eventsOf(placeAt(graph, token.at), token)) : [];
}

/** One event for each way a token can leave its node. */
function eventsOf(place: Place, { id: token }: Token): WorkflowEvent[] {
  const { node } = place;
  const ways = new Map<Flow | null, WorkflowEvent>();
  if (node.kind === "wait") ways.set(place.exit, { kind: "answered", token });
  if (node.kind === "payment") ways.set(place.exit, { kind: "paid", token });
  if (node.kind === "timer") ways.set(place.exit, { kind: "elapsed", token, boundary: null });
  for (const { id } of "outcomes" in node ? node.outcomes : []) {
    ways.set(exitFor(place, id), { kind: "complete", token, outcome: id });
  }
  for (const { boundary, flow } of place.boundaries.values()) {
    if (boundary.action === "leave" && !ways.has(flow)) {
      ways.set(flow, { kind: "elapsed", token, boundary: boundary.id });
    }
  }
  return [...ways.values()];
}

/** Plays a step once for every combination of choices at the splits it meets, like an odometer. */
function* runsOf(play: Play): Generator<Run> {
  let script: number[] | null = [];
  while (script) {
    const chosen: { at: number; of: number }[] = [];
    const planned: number[] = script;
    const visited: Place[] = [];
    const pick = (place: Place): Flow[] => {
      const options = optionsOf(place);
      const at = planned[chosen.length] ?? 0;
      chosen.push({ at, of: options.length });
      return options[at] ?? [];
    };
    const { marking } = play({ pick, visit: (place) => visited.push(place) });
    yield { marking, visited };
    while (chosen.length > 0 && isSpent(chosen.at(-1))) chosen.pop();
    script =
      chosen.length === 0 ? null : chosen.map(({ at }, index) => (index === chosen.length - 1 ? at + 1 : at));
  }
}

const isSpent = (choice: { at: number; of: number } | undefined): boolean =>
  choice !== undefined && choice.at + 1 >= choice.of;

/** An exclusive split takes any one flow; an inclusive one any set that leaves none of the unconditional out. */
function optionsOf({ node, outs }: Place): Flow[][] {
  if (node.kind === "exclusive") return outs.map((flow) => [flow]);
  const otherwise = outs.filter((flow) => flow.otherwise === true);
  const always = outs.filter((flow) => flow.otherwise !== true && flow.when === undefined);
  const free = outs.filter((flow) => flow.when !== undefined && flow.otherwise !== true);
  let sets = [always];
  for (const flow of free) sets = sets.concat(sets.map((set) => [...set, flow]));
  const taken = sets.filter((set) => set.length > 0);
  return otherwise.length > 0 && always.length === 0 ? [...taken, otherwise] : taken;
}
