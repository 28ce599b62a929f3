import type { FlatNode, Flow, Outcome, WorkflowDefinition } from "@/domain/workflow/definition";
import { evaluate, type Known } from "@/domain/workflow/expression";
import { graphOf, type Place } from "@/domain/workflow/graph";
import type { Marking, WorkflowEvent } from "@/domain/workflow/marking";
import { firstStep, nextStep, type Step } from "@/domain/workflow/step";
import { checkedGraph } from "@/domain/workflow/structure";
import { type Pilot, placeAt } from "@/domain/workflow/walk";

/** What the conditions of a workflow may read besides its own outcomes: the answers of the dossier's form. */
export type Facts = { answers: Readonly<Record<string, unknown>> };

/** A waiting token and what can happen to it. Lane and outcomes are those of tasks and opinions; a payment has a lane. */
export type Waiting = {
  token: number;
  node: string;
  kind: FlatNode["kind"];
  lane: string | null;
  outcomes: Outcome[];
  boundaries: string[];
};

/** Returns the marking of a new dossier and its first effects. Throws `invalid-definition` naming the node. */
export function begin(definition: WorkflowDefinition, facts: Facts): Step {
  return firstStep(checkedGraph(definition), pilotOf(facts));
}

/**
 * Returns the marking after the event and what must be done, in order. Pure: nothing given is changed.
 * Throws WorkflowError when the event does not fit the marking, such as a task completed twice.
 */
export function advance(
  definition: WorkflowDefinition,
  marking: Marking,
  event: WorkflowEvent,
  facts: Facts,
): Step {
  return nextStep(checkedGraph(definition), marking, event, pilotOf(facts));
}

/** Returns the marking after all the events, in their order. Throws as `advance` does. */
export function replay(definition: WorkflowDefinition, facts: Facts, events: WorkflowEvent[]): Marking {
  const first = begin(definition, facts).marking;
  return events.reduce((marking, event) => advance(definition, marking, event, facts).marking, first);
}

/** Returns the waiting tokens, oldest first, and what can happen to each. */
export function available(definition: WorkflowDefinition, marking: Marking): Waiting[] {
  const graph = checkedGraph(definition);
  return marking.tokens.map(({ id, at }) => {
    const { node, boundaries } = placeAt(graph, at);
    return {
      token: id,
      node: at,
      kind: node.kind,
      lane: "lane" in node ? node.lane : null,
      outcomes: "outcomes" in node ? node.outcomes : [],
      boundaries: [...boundaries.keys()],
    };
  });
}

/**
 * Returns the nodes whose worker may not work on this one: those it names, and those that name it – otherwise a
 * dossier sent back would let its controller do the work controlled.
 */
export function mayNotWork(definition: WorkflowDefinition, node: string): string[] {
  const { places } = graphOf(definition);
  const named = fourEyesOf(places.get(node));
  const naming = [...places.values()].filter((place) => fourEyesOf(place).includes(node)).map(({ id }) => id);
  return [...new Set([...named, ...naming])];
}

const fourEyesOf = (place: Place | undefined): string[] =>
  (place && "fourEyes" in place.node && place.node.fourEyes) || [];

/** An exclusive split takes the first flow that holds, an inclusive one all that hold; with none, both go `otherwise`. */
function pilotOf({ answers }: Facts): Pilot {
  const pick: Pilot["pick"] = ({ node, outs }, outcomes) => {
    const known = { answers, outcomes };
    const ways = outs.filter((flow) => flow.otherwise !== true);
    const held = ways.filter((flow) => holds(flow, known));
    if (held.length === 0) return outs.filter((flow) => flow.otherwise === true);
    return node.kind === "exclusive" ? held.slice(0, 1) : held;
  };
  return { pick };
}

const holds = ({ when }: Flow, known: Known): boolean => when === undefined || evaluate(when, known);
