import type { FlatNode, WorkflowDefinition } from "@/domain/workflow/definition";
import { exitFor, graphOf } from "@/domain/workflow/graph";

/** The wait for the applicant that an outcome of a step leads to. Throws when the definition has none there. */
export function waitAfter(definition: WorkflowDefinition, node: string, outcome: string): FlatNode & { kind: "wait" } {
  const { places } = graphOf(definition);
  const from = places.get(node);
  const to = from && places.get(exitFor(from, outcome)?.to ?? "");
  if (to?.node.kind !== "wait") throw new Error(`Outcome ${outcome} of ${node} leads to no wait`);
  return to.node;
}
