import { describe, expect, it } from "vitest";
import { deriveWorkflow } from "@/domain/publication/rules-workflow";
import type { WorkflowDefinition } from "@/domain/workflow/definition";
import { graphOf, isJoin } from "@/domain/workflow/graph";
import { outlineOf, type Step } from "@/domain/workflow/outline";
import { catalogue } from "../../../tests/catalogue";

const all = (steps: readonly Step[]): Step[] => steps.flatMap((step) => [step, ...all(step.inside)]);

function workflowOf(code: string): WorkflowDefinition {
  const facts = catalogue.find((one) => one.code === code);
  if (!facts) throw new Error(`no ${code}`);
  return deriveWorkflow(facts);
}

describe("the outline of a workflow", () => {
  it("numbers every place people meet once, and sends nobody to a number that is not there", () => {
    for (const facts of catalogue) {
      const workflow = deriveWorkflow(facts);
      const outline = outlineOf(workflow);
      const steps = all(outline.steps);
      const met = [...graphOf(workflow).places.values()].filter(
        (place) => !isJoin(place) && place.node.kind !== "start" && place.node.kind !== "end",
      );
      const numbers = new Set(steps.map(({ number }) => number));
      const named = steps.flatMap(({ ways, overdue, fourEyes }) => [
        ...ways.flatMap(({ to }) => to.number ?? []),
        ...overdue.flatMap(({ to }) => to?.number ?? []),
        ...fourEyes,
      ]);
      expect({ code: facts.code, steps: steps.map(({ id }) => id).sort() }).toEqual({
        code: facts.code,
        steps: met.map(({ id }) => id).sort(),
      });
      expect(numbers.size).toBe(steps.length);
      expect(named.filter((number) => !numbers.has(number))).toEqual([]);
      expect(steps.every(({ ways }) => ways.length > 0)).toBe(true);
    }
  });

  it("puts what is asked at the same time inside one step, which goes on when all have come", () => {
    const group = outlineOf(workflowOf("PUB-07")).steps[2];
    expect(group?.inside.map(({ number, kind }) => [number, kind])).toEqual([
      ["3.1", "opinion"],
      ["3.2", "opinion"],
      ["3.3", "opinion"],
    ]);
    expect(group?.inside[0]?.ways.map(({ to }) => [to.number, to.joins])).toEqual(
      Array.from({ length: 3 }, () => ["3", true]),
    );
    expect(group?.ways.map(({ to }) => [to.number, to.joins])).toEqual([["4", false]]);
  });

  it("says a condition by the numbers of steps and the names of their outcomes", () => {
    const branch = outlineOf(workflowOf("PUB-07")).steps[3];
    expect(branch?.ways[0]?.condition?.en).toMatch(
      /^the outcome of step 3\.1 is “Negative opinion” or the outcome of step 3\.2 /,
    );
    expect(branch?.ways[1]).toMatchObject({ condition: null, otherwise: true });
  });

  it("tells whom a lane gives which steps, when the clock stops and who may not do a step", () => {
    const { steps, lanes, ends } = outlineOf(workflowOf("PUB-07"));
    expect(lanes.find(({ lane }) => lane.role === "deputy-mayor")?.numbers).toEqual(["8", "12"]);
    expect(steps.filter(({ stopsClock }) => stopsClock).map(({ kind }) => kind)).toEqual(["wait", "payment"]);
    expect(steps[7]?.fourEyes).toEqual(["1", "9"]);
    expect(ends.map(({ en }) => en)).toEqual(["Approved", "Refused", "Closed without completion"]);
  });

  it("opens a step made of steps, and says when a silent wait ends by itself", () => {
    const name = { sq: "Pret", en: "Waits" };
    const workflow: WorkflowDefinition = {
      lanes: [{ id: "own", office: "SHQ", role: "specialist" }],
      nodes: [
        { id: "start", kind: "start" },
        {
          id: "inner",
          kind: "sub-step",
          name,
          enter: "wait",
          leave: "wait",
          nodes: [{ id: "wait", kind: "wait", name, due: { value: 5, unit: "calendar" } }],
          flows: [],
        },
        { id: "end", kind: "end", name, outcome: "closed" },
      ],
      flows: [
        { id: "in", from: "start", to: "inner" },
        { id: "out", from: "inner", to: "end" },
      ],
      boundaries: [{ id: "late", on: "inner/wait", after: { value: 5, unit: "calendar" }, action: "leave" }],
    };
    expect(outlineOf(workflow).steps).toMatchObject([
      { id: "inner/wait", number: "1", overdue: [{ action: "leave", to: { number: null, joins: false } }] },
    ]);
  });
});
