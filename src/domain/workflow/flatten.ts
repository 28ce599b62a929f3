import type { FlatNode, Flow, Node, WorkflowDefinition } from "@/domain/workflow/definition";

type SubStep = Extract<Node, { kind: "sub-step" }>;

/** Returns the definition's nodes and flows with every sub-step opened: what is inside is named `sub-step/node`. */
export function flatten(definition: WorkflowDefinition): { nodes: FlatNode[]; flows: Flow[] } {
  const subSteps = new Map<string, SubStep>();
  const nodes: FlatNode[] = [];
  const inner: Flow[] = [];
  for (const node of definition.nodes) {
    if (node.kind !== "sub-step") {
      nodes.push(node);
      continue;
    }
    subSteps.set(node.id, node);
    nodes.push(...node.nodes.map((one) => ({ ...one, id: inside(node, one.id) })));
    inner.push(...node.flows.map((flow) => innerFlow(node, flow)));
  }
  return { nodes, flows: [...definition.flows.map((flow) => outerFlow(subSteps, flow)), ...inner] };
}

const inside = (subStep: SubStep, id: string): string => `${subStep.id}/${id}`;

const innerFlow = (subStep: SubStep, flow: Flow): Flow => ({
  ...flow,
  id: inside(subStep, flow.id),
  from: inside(subStep, flow.from),
  to: inside(subStep, flow.to),
});

function outerFlow(subSteps: Map<string, SubStep>, flow: Flow): Flow {
  const from = subSteps.get(flow.from);
  const to = subSteps.get(flow.to);
  if (!from && !to) return flow;
  return {
    ...flow,
    from: from ? inside(from, from.leave) : flow.from,
    to: to ? inside(to, to.enter) : flow.to,
  };
}
