import fc from "fast-check";
import type { FlatNode, Flow, Node, WorkflowDefinition } from "@/domain/workflow/definition";
import {
  called,
  days,
  end,
  gateway,
  opinion,
  payment,
  sketch,
  task,
  timer,
  wait,
} from "@/domain/workflow/fixture-sketch";

const Leaves = ["task", "opinion", "wait", "payment", "timer"] as const;
type Branching = "exclusive" | "parallel" | "inclusive";

/** A workflow as nested blocks, each with one way in and one way out: sound by construction. */
export type Block =
  | { id: string; kind: "leaf"; node: (typeof Leaves)[number] }
  | { id: string; kind: "sequence"; of: Block[] }
  | { id: string; kind: Branching; of: Block[] }
  | { id: string; kind: "loop" | "sub-step"; body: Block };

type Drawn =
  | { kind: "leaf"; node: (typeof Leaves)[number] }
  | { kind: "sequence" | Branching; of: Drawn[] }
  | { kind: "loop" | "sub-step"; body: Drawn };

const { drawn } = fc.letrec<{ flat: Drawn; drawn: Drawn }>((tie) => {
  const leaf = fc.record({ kind: fc.constant("leaf" as const), node: fc.constantFrom(...Leaves) });
  const composed = (part: fc.Arbitrary<Drawn>) => [
    fc.record({ kind: fc.constant("sequence" as const), of: fc.array(part, { maxLength: 3 }) }),
    fc.record({
      kind: fc.constantFrom<Branching>("exclusive", "parallel", "inclusive"),
      of: fc.array(part, { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant("loop" as const), body: part }),
  ];
  const subStep = fc.record({ kind: fc.constant("sub-step" as const), body: tie("flat") });
  return {
    flat: fc.oneof({ maxDepth: 3, depthSize: "small" }, leaf, ...composed(tie("flat"))),
    drawn: fc.oneof({ maxDepth: 4, depthSize: "small" }, leaf, ...composed(tie("drawn")), subStep),
  };
});

/** Random blocks whose ids are numbered in reading order; those inside a sub-step carry its id in front. */
export const block: fc.Arbitrary<Block> = fc
  .array(drawn, { minLength: 1, maxLength: 4 })
  .map((trees) => {
    let next = 1;
    const number = (part: Drawn, inside: string): Block => {
      const own = `n${next++}`;
      const id = inside + own;
      if (part.kind === "leaf") return { ...part, id };
      if ("of" in part) return { id, kind: part.kind, of: part.of.map((one) => number(one, inside)) };
      return { id, kind: part.kind, body: number(part.body, part.kind === "sub-step" ? `${own}/` : inside) };
    };
    return number({ kind: "sequence", of: trees }, "");
  })
  .filter((root) => stateCount(root) < 1_000);

/** How many ways the block can stand, at most: blocks beside each other multiply, everything else adds up. */
function stateCount(part: Block): number {
  if (part.kind === "leaf") return 1;
  if ("body" in part) return stateCount(part.body) + 1;
  const counts = part.of.map(stateCount);
  const isTogether = part.kind === "parallel" || part.kind === "inclusive";
  return counts.reduce((all, one) => (isTogether ? all * (one + 2) : all + one), 1);
}

/** The answer that opens the n-th branch of a split. */
export const keyOf = (split: string, branch: number): string => `${split.replace("/", "in")}x${branch}`;

type Scope = { nodes: FlatNode[]; flows: Flow[]; outer: Node[] };

/** Returns the definition of the blocks, from a start to one approved end. */
export function definitionOf(root: Block): WorkflowDefinition {
  const scope: Scope = { nodes: [], flows: [], outer: [] };
  const enter = compile(scope, root, "end");
  link(scope, { from: "start", to: enter });
  const { lanes, nodes } = sketch([], []);
  const all = [...nodes, ...scope.outer, ...scope.nodes, end("end")];
  return { lanes, nodes: all, flows: scope.flows, boundaries: [] };
}

const local = (id: string): string => id.slice(id.indexOf("/") + 1);

const link = (scope: Scope, flow: Omit<Flow, "id">): void => {
  scope.flows.push({ id: `f${scope.flows.length + 1}`, ...flow });
};

/** Adds the block so that it leads to `next`; returns the node to enter it by. */
function compile(scope: Scope, part: Block, next: string): string {
  const id = local(part.id);
  switch (part.kind) {
    case "leaf":
      scope.nodes.push(leafNode(id, part.node));
      link(scope, { from: id, to: next });
      return id;
    case "sequence":
      return part.of.reduceRight((following, one) => compile(scope, one, following), next);
    case "loop":
      scope.nodes.push(gateway(id, "exclusive"), task(`${id}-check`, ["again", "on"]));
      link(scope, { from: id, to: compile(scope, part.body, `${id}-check`) });
      link(scope, { from: `${id}-check`, to: id, outcome: "again" });
      link(scope, { from: `${id}-check`, to: next, outcome: "on" });
      return id;
    case "sub-step":
      return compileSubStep(scope, id, part.body, next);
    default:
      return compileBranches(scope, part, next);
  }
}

function compileSubStep(scope: Scope, id: string, body: Block, next: string): string {
  const inner: Scope = { nodes: [], flows: [], outer: [] };
  const enter = compile(inner, body, "leave");
  const nodes = [...inner.nodes, gateway("leave", "exclusive")];
  scope.outer.push({
    id,
    kind: "sub-step",
    name: called(id),
    enter,
    leave: "leave",
    nodes,
    flows: inner.flows,
  });
  link(scope, { from: id, to: next });
  return id;
}

function compileBranches(scope: Scope, part: Extract<Block, { of: Block[] }>, next: string): string {
  if (part.kind === "sequence") return next;
  const id = local(part.id);
  scope.nodes.push(gateway(id, part.kind), gateway(`${id}-join`, part.kind));
  part.of.forEach((branch, index) => {
    const flow = { from: id, to: compile(scope, branch, `${id}-join`) };
    if (part.kind === "parallel") link(scope, flow);
    else if (index === part.of.length - 1) link(scope, { ...flow, otherwise: true });
    else link(scope, { ...flow, when: { op: "answered", key: keyOf(part.id, index) } });
  });
  link(scope, { from: `${id}-join`, to: next });
  return id;
}

function leafNode(id: string, kind: (typeof Leaves)[number]): FlatNode {
  switch (kind) {
    case "task":
      return task(id, ["done", "noted"]);
    case "opinion":
      return opinion(id, { due: days(5) });
    case "wait":
      return wait(id);
    case "payment":
      return payment(id);
    case "timer":
      return timer(id);
  }
}
