import fc from "fast-check";
import { expect, it } from "vitest";
import type { WorkflowDefinition } from "@/domain/workflow/definition";
import { block, definitionOf } from "@/domain/workflow/fixture-blocks";
import { end, flowOf, gateway, sketch, task } from "@/domain/workflow/fixture-sketch";
import { flatten } from "@/domain/workflow/flatten";

it("a sub-step is opened: its nodes bear its name in front, and what led to it leads into it", () => {
  const definition: WorkflowDefinition = sketch(
    [
      {
        ...{ id: "tax", kind: "sub-step", name: { sq: "Taksa", en: "Tax" }, enter: "check", leave: "out" },
        ...{ nodes: [task("check"), gateway("out", "exclusive")], flows: [flowOf("check > out", 0)] },
      },
      task("after"),
      end("yes"),
    ],
    ["start > tax", "tax > after", "after > yes"],
  );
  const { nodes, flows } = flatten(definition);
  expect(nodes.map(({ id }) => id)).toEqual(["start", "tax/check", "tax/out", "after", "yes"]);
  expect(flows.map(({ from, to }) => `${from} > ${to}`)).toEqual([
    "start > tax/check",
    "tax/out > after",
    "after > yes",
    "tax/check > tax/out",
  ]);
});

it("nothing is lost and nothing is left to open, whatever the workflow, and a flat one stays as it is", () => {
  fc.assert(
    fc.property(block, (root) => {
      const definition = definitionOf(root);
      const flat = flatten(definition);
      const inner = definition.nodes.flatMap((node) => (node.kind === "sub-step" ? node.nodes : [node]));
      const ways = definition.nodes.flatMap((node) => (node.kind === "sub-step" ? node.flows : []));
      expect(flat.nodes).toHaveLength(inner.length);
      expect(flat.flows).toHaveLength(definition.flows.length + ways.length);
      const ids = new Set(flat.nodes.map(({ id }) => id));
      expect(ids.size).toBe(flat.nodes.length);
      for (const { from, to } of flat.flows)
        expect(ids.has(from) && ids.has(to), `${from} > ${to}`).toBe(true);
      expect(flatten({ ...definition, ...flat })).toEqual(flat);
    }),
  );
});
