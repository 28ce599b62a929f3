import fc from "fast-check";
import { expect, it } from "vitest";
import type { FlatNode, WorkflowDefinition } from "@/domain/workflow/definition";
import { type Block, block, definitionOf } from "@/domain/workflow/fixture-blocks";
import { started } from "@/domain/workflow/fixture-residue";
import { soundnessIssues } from "@/domain/workflow/soundness";

const withGateways = (
  definition: WorkflowDefinition,
  change: (node: FlatNode) => FlatNode,
): WorkflowDefinition => ({
  ...definition,
  nodes: definition.nodes.map((node) =>
    node.kind === "sub-step" ? { ...node, nodes: node.nodes.map(change) } : change(node),
  ),
});

/** The parallel blocks in which at least two branches have something to wait for. */
function parallelBlocks(part: Block): string[] {
  if (part.kind === "leaf") return [];
  if ("body" in part) return parallelBlocks(part.body);
  const busy = part.of.filter((branch) => started(branch, {}) !== null).length;
  return [...(part.kind === "parallel" && busy > 1 ? [part.id] : []), ...part.of.flatMap(parallelBlocks)];
}

const local = (id: string): string => id.slice(id.indexOf("/") + 1);

it("every workflow made of blocks is found sound", () => {
  fc.assert(
    fc.property(block, (root) => {
      expect(soundnessIssues(definitionOf(root))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

const broken = block
  .map((root) => ({ root, splits: parallelBlocks(root) }))
  .filter(({ splits }) => splits.length > 0);

it("a parallel split whose branches only merge is refused, and the merge is named", () => {
  fc.assert(
    fc.property(broken, fc.nat(), ({ root, splits }, draw) => {
      const split = splits[draw % splits.length] ?? "";
      const definition = withGateways(definitionOf(root), (node) =>
        node.id === `${local(split)}-join` && "name" in node
          ? ({ ...node, kind: "exclusive" } as FlatNode)
          : node,
      );
      const found = soundnessIssues(definition).map(({ code, node }) => `${code} ${node}`);
      expect(found).toContain(`reached-twice ${split}-join`);
    }),
    { numRuns: 300 },
  );
});

it("an exclusive split whose branches are joined is refused, and the join is named", () => {
  fc.assert(
    fc.property(broken, fc.nat(), ({ root, splits }, draw) => {
      const split = splits[draw % splits.length] ?? "";
      const id = local(split);
      const changed = withGateways(definitionOf(root), (node) =>
        node.id === id && "name" in node ? ({ ...node, kind: "exclusive" } as FlatNode) : node,
      );
      const conditioned = JSON.parse(JSON.stringify(changed), (_, value) =>
        Array.isArray(value) && value.some((one) => one?.from === id) ? conditions(value, id) : value,
      );
      const found = soundnessIssues(conditioned).map(({ code, node }) => `${code} ${node}`);
      expect(found).toContain(`join-starves ${split}-join`);
    }),
    { numRuns: 300 },
  );
});

/** Gives all flows out of the node but the last a condition, and the last an `otherwise`. */
function conditions(flows: WorkflowDefinition["flows"], from: string): WorkflowDefinition["flows"] {
  const last = flows.findLast((flow) => flow.from === from);
  const when = { op: "answered", key: "any" } as const;
  return flows.map((flow) => {
    if (flow.from !== from) return flow;
    return flow === last ? { ...flow, otherwise: true } : { ...flow, when };
  });
}
