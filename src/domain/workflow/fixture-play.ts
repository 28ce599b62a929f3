import type { WorkflowDefinition } from "@/domain/workflow/definition";
import { advance, begin } from "@/domain/workflow/engine";
import type { Marking, WorkflowEvent } from "@/domain/workflow/marking";

/** Plays events that name nodes instead of tokens, and returns the last step. */
export function play(
  definition: WorkflowDefinition,
  events: Played[],
  answers: Record<string, unknown> = {},
) {
  let step = begin(definition, { answers });
  for (const { at, ...event } of events) {
    const token = step.marking.tokens.find((one) => one.at === at)?.id ?? 0;
    step = advance(definition, step.marking, { ...event, token } as WorkflowEvent, { answers });
  }
  return { ...step, kinds: step.effects.map(({ kind }) => kind), waiting: nodesOf(step.marking) };
}

export type Played =
  | { at: string; kind: "complete"; outcome: string }
  | { at: string; kind: "answered" | "paid" }
  | { at: string; kind: "elapsed"; boundary: string | null }
  | { at: ""; kind: "withdraw" }
  | { at: ""; kind: "close"; reason: string };

const nodesOf = ({ tokens }: Marking) => tokens.map(({ at }) => at);
export const done = (at: string, chosen = "done"): Played => ({ at, kind: "complete", outcome: chosen });
