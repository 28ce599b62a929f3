import type { FlatNode, Flow, Node, Outcome, WorkflowDefinition } from "@/domain/workflow/definition";
import type { Text } from "@/lib/text";

export const called = (name: string): Text => ({ sq: name, en: name });

export const outcome = (id: string, more: Partial<Outcome> = {}): Outcome => ({
  id,
  name: called(id),
  tone: "neutral",
  reasons: "none",
  ...more,
});

type Of<Kind extends Node["kind"]> = Extract<Node, { kind: Kind }>;

/** A task of the only lane; outcomes by id or in full. */
export const task = (
  id: string,
  outcomes: (string | Outcome)[] = ["done"],
  more: Partial<Of<"task">> = {},
): Of<"task"> => ({
  id,
  kind: "task",
  name: called(id),
  work: "check",
  lane: "desk",
  outcomes: outcomes.map((one) => (typeof one === "string" ? outcome(one) : one)),
  ...more,
});

export const opinion = (id: string, more: Partial<Of<"opinion">> = {}): Of<"opinion"> => ({
  id,
  kind: "opinion",
  name: called(id),
  lane: "desk",
  question: called("obstacle?"),
  silence: "ignore",
  outcomes: [outcome("for", { tone: "positive" }), outcome("against", { tone: "negative" })],
  ...more,
});

export const wait = (id: string): Of<"wait"> => ({ id, kind: "wait", name: called(id), due: days(10) });

export const payment = (id: string, stops = true): Of<"payment"> => ({
  id,
  kind: "payment",
  name: called(id),
  lane: "desk",
  stopsClock: stops,
});

export const timer = (id: string): Of<"timer"> => ({ id, kind: "timer", name: called(id), after: days(5) });

export const gateway = (id: string, kind: "exclusive" | "parallel" | "inclusive"): FlatNode => ({
  id,
  kind,
  name: called(id),
});

export const end = (id: string, ending: Of<"end">["outcome"] = "approved"): Of<"end"> => ({
  id,
  kind: "end",
  name: called(id),
  outcome: ending,
});

export const days = (value: number) => ({ value, unit: "calendar" }) as const;

/** A definition with one lane, a start, and flows written `from.outcome > to when answer` or `from > to otherwise`. */
export function sketch(
  nodes: Node[],
  flows: string[],
  boundaries: WorkflowDefinition["boundaries"] = [],
): WorkflowDefinition {
  return {
    lanes: [{ id: "desk", office: "SHQ", role: "specialist" }],
    nodes: [{ id: "start", kind: "start" }, ...nodes],
    flows: flows.map(flowOf),
    boundaries,
  };
}

/** Reads one flow; its id is `fN` by its place in the list. */
export function flowOf(line: string, index: number): Flow {
  const [, from = "", chosen, to = "", key, otherwise] =
    /^([\w/-]+)(?:\.([\w-]+))? > ([\w/-]+)(?: when (\w+))?( otherwise)?$/.exec(line) ?? [];
  return {
    id: `f${index + 1}`,
    from,
    to,
    ...(chosen && { outcome: chosen }),
    ...(key && { when: { op: "answered", key } }),
    ...(otherwise && { otherwise: true }),
  };
}
