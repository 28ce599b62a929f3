import type {
  Duration,
  FlatNode,
  Flow,
  Lane,
  Outcome,
  WorkflowDefinition,
} from "@/domain/workflow/definition";
import { graphOf, isJoin, type Place } from "@/domain/workflow/graph";
import { groupsOf } from "@/domain/workflow/groups";
import { conditionInWords, type Naming } from "@/domain/workflow/wording";
import type { Text } from "@/lib/text";

/** Where one goes next: the number of a step, none for an end; with `joins`, the step whose parallel ones are awaited. */
export type Target = { number: string | null; name: Text; joins: boolean };

/** A way out of a step: after an outcome, under a condition, when nothing else holds, or simply next. */
export type Way = { outcome: Outcome | null; condition: Text | null; otherwise: boolean; to: Target };

/** Something that happens by itself when a step has waited for so long. */
export type Overdue = { after: Duration; action: "remind" | "escalate" | "leave"; to: Target | null };

export type Step = {
  id: string;
  number: string;
  name: Text;
  kind: Exclude<FlatNode["kind"], "start" | "end">;
  lane: Lane | null;
  due: Duration | null;
  stopsClock: boolean;
  /** The task whose completion issues the result document. */
  issues: boolean;
  /** Asked outside the municipality, by a link. */
  external: boolean;
  ways: Way[];
  overdue: Overdue[];
  /** Numbers of the steps whose worker may not do this one. */
  fourEyes: string[];
  /** The steps done at the same time, when this one opens them. */
  inside: Step[];
};

export type WorkflowOutline = { steps: Step[]; lanes: { lane: Lane; numbers: string[] }[]; ends: Text[] };

type Names = { numbers: Map<string, string>; lanes: Map<string, Lane>; joins: Map<string, string> };

/** Returns a workflow as people read it: numbered steps, parallel ones inside the step that opens them, and who does which. */
export function outlineOf(definition: WorkflowDefinition): WorkflowOutline {
  const graph = graphOf(definition);
  const { ownerOf, joinOf } = groupsOf(graph);
  const places = [...graph.places.values()];
  const shown = places.filter((place) => !hidden(place));
  const numbers = new Map<string, string>();
  const under = (owner: string | null): Place[] =>
    shown.filter(({ id }) => (ownerOf.get(id) ?? null) === owner);
  const number = (owner: string | null, prefix: string): void =>
    under(owner).forEach(({ id }, position) => {
      numbers.set(id, `${prefix}${position + 1}`);
      number(id, `${prefix}${position + 1}.`);
    });
  number(null, "");
  const joins = new Map([...joinOf].map(([split, join]) => [join, split]));
  const lanes = new Map(definition.lanes.map((lane) => [lane.id, lane]));
  const names = { numbers, lanes, joins };
  const draw = (owner: string | null): Step[] =>
    under(owner).map((place) => {
      const leaving = graph.places.get(joinOf.get(place.id) ?? "") ?? place;
      return { ...stepOf(place, leaving, graph.places, names), inside: draw(place.id) };
    });
  const byLane = definition.lanes.map((lane) => ({
    lane,
    numbers: shown.flatMap(({ id, node }) =>
      "lane" in node && node.lane === lane.id ? (numbers.get(id) ?? []) : [],
    ),
  }));
  const ends = places.flatMap(({ node }) => (node.kind === "end" ? [node.name] : []));
  return { steps: draw(null), lanes: byLane.filter((one) => one.numbers.length > 0), ends };
}

const hidden = (place: Place): boolean =>
  place.node.kind === "start" || place.node.kind === "end" || isJoin(place);

type Places = ReadonlyMap<string, Place>;

/** `leaving` is the place whose ways out are the step's own: for a step that opens others, where they have all arrived. */
function stepOf(place: Place, leaving: Place, places: Places, names: Names): Omit<Step, "inside"> {
  const { id, node } = place;
  if (node.kind === "start" || node.kind === "end") throw new Error(`${id} is no step`);
  const lane = "lane" in node ? (names.lanes.get(node.lane) ?? null) : null;
  const due = "due" in node ? (node.due ?? null) : node.kind === "timer" ? node.after : null;
  const to = (flow: Flow): Target => targetOf(flow.to, places, names);
  return {
    id,
    number: names.numbers.get(id) ?? "",
    name: node.name,
    kind: node.kind,
    lane,
    due,
    stopsClock: node.kind === "wait" || (node.kind === "payment" && node.stopsClock),
    issues: node.kind === "task" && node.issues === true,
    external: node.kind === "opinion" && node.external === true,
    ways: waysOf(leaving, to, namingOf(places, names)),
    overdue: [...place.boundaries.values()].map(({ boundary, flow }) => ({
      after: boundary.after,
      action: boundary.action,
      to: flow && boundary.action === "leave" ? to(flow) : null,
    })),
    fourEyes: ("fourEyes" in node ? (node.fourEyes ?? []) : []).flatMap(
      (other) => names.numbers.get(other) ?? [],
    ),
  };
}

function namingOf(places: Places, { numbers }: Names): Naming {
  const outcomeName = (id: string, outcome: string): Text => {
    const node = places.get(id)?.node;
    const known = node && "outcomes" in node ? node.outcomes.find((one) => one.id === outcome) : undefined;
    return known?.name ?? { sq: outcome, en: outcome };
  };
  return { numberOf: (id) => numbers.get(id) ?? id, outcomeName };
}

function waysOf({ node, exits, exit, ways }: Place, to: (flow: Flow) => Target, naming: Naming): Way[] {
  if ("outcomes" in node)
    return node.outcomes.flatMap((outcome) => {
      const flow = exits.get(outcome.id) ?? exit;
      return flow ? [{ outcome, condition: null, otherwise: false, to: to(flow) }] : [];
    });
  return ways.map((flow) => ({
    outcome: null,
    condition: flow.when ? conditionInWords(flow.when, naming) : null,
    otherwise: flow.otherwise === true,
    to: to(flow),
  }));
}

function targetOf(id: string, places: Places, { numbers, joins }: Names): Target {
  const node = places.get(id)?.node;
  const name = node && "name" in node ? node.name : { sq: id, en: id };
  const opener = joins.get(id);
  return { number: numbers.get(opener ?? id) ?? null, name, joins: opener !== undefined };
}
