import { describe, expect, it } from "vitest";
import type { WorkflowDefinition } from "@/domain/workflow/definition";
import { called, days, end, gateway, opinion, sketch, task, wait } from "@/domain/workflow/fixture-sketch";
import { soundnessIssues } from "@/domain/workflow/soundness";

const found = (definition: WorkflowDefinition): string[] =>
  soundnessIssues(definition).map(({ code, node }) => `${code} ${node}`);

describe("a broken structure is refused before anything is played", () => {
  const cases: [string, WorkflowDefinition, string][] = [
    [
      "no start",
      { ...sketch([end("yes")], ["yes > yes"]), nodes: [end("yes"), end("no")] },
      "no-start start",
    ],
    [
      "two starts",
      sketch([{ id: "again", kind: "start" }, end("yes")], ["start > yes", "again > yes"]),
      "several-starts again",
    ],
    [
      "an unknown lane",
      sketch([task("a", ["done"], { lane: "nobody" }), end("yes")], ["start > a", "a > yes"]),
      "unknown-lane a",
    ],
    [
      "a dangling flow",
      sketch([task("a"), end("yes")], ["start > a", "a > yes", "a > nowhere"]),
      "dangling-flow nowhere",
    ],
    [
      "a sub-step entered by nothing",
      sketch(
        [
          {
            id: "s",
            kind: "sub-step",
            name: called("s"),
            enter: "x",
            leave: "a",
            nodes: [task("a")],
            flows: [],
          },
          end("yes"),
        ],
        ["start > s", "s > yes"],
      ),
      "dangling-flow s/x",
    ],
    [
      "a flow into the start",
      sketch([task("a", ["x", "y"]), end("yes")], ["start > a", "a.x > start", "a.y > yes"]),
      "into-start start",
    ],
    ["a flow out of an end", sketch([end("yes"), end("no")], ["start > yes", "yes > no"]), "out-of-end yes"],
    ["no way out", sketch([task("a"), end("yes")], ["start > a"]), "no-way-out a"],
    [
      "an outcome without a flow",
      sketch([task("a", ["x", "y"]), end("yes")], ["start > a", "a.x > yes"]),
      "outcome-without-flow a",
    ],
    [
      "a flow for an outcome the task has not",
      sketch([task("a"), end("yes")], ["start > a", "a.constructor > yes", "a > yes"]),
      "unknown-outcome a",
    ],
    [
      "two flows for one outcome",
      sketch([task("a"), end("yes"), end("no")], ["start > a", "a.done > yes", "a.done > no"]),
      "several-ways-out a",
    ],
    [
      "two ways out of a wait",
      sketch([wait("a"), end("yes"), end("no")], ["start > a", "a > yes", "a > no"]),
      "several-ways-out a",
    ],
    [
      "a choice without otherwise",
      sketch(
        [gateway("x", "exclusive"), end("yes"), end("no")],
        ["start > x", "x > yes when a", "x > no when b"],
      ),
      "split-without-otherwise x",
    ],
    [
      "two otherwise",
      sketch(
        [gateway("x", "inclusive"), end("yes"), end("no")],
        ["start > x", "x > yes otherwise", "x > no otherwise"],
      ),
      "several-otherwise x",
    ],
    [
      "a choice without condition",
      sketch(
        [gateway("x", "exclusive"), end("yes"), end("no")],
        ["start > x", "x > yes", "x > no otherwise"],
      ),
      "branch-without-condition x",
    ],
    [
      "a condition nobody reads",
      sketch([gateway("x", "parallel"), end("yes"), end("no")], ["start > x", "x > yes when a", "x > no"]),
      "idle-condition x",
    ],
    [
      "four eyes on nothing",
      sketch([task("a", ["done"], { fourEyes: ["b"] }), end("yes")], ["start > a", "a > yes"]),
      "unknown-four-eyes a",
    ],
    [
      "a boundary on nothing",
      sketch([end("yes")], ["start > yes"], [{ id: "b", on: "gone", after: days(1), action: "remind" }]),
      "boundary-of-nothing gone",
    ],
    [
      "a boundary with nowhere to go",
      sketch(
        [task("a"), end("yes")],
        ["start > a", "a > yes"],
        [{ id: "b", on: "a", after: days(1), action: "leave", to: "f9" }],
      ),
      "boundary-without-flow a",
    ],
    [
      "a boundary with a foreign outcome",
      sketch(
        [task("a"), end("yes")],
        ["start > a", "a > yes"],
        [{ id: "b", on: "a", after: days(1), action: "leave", outcome: "x" }],
      ),
      "unknown-outcome a",
    ],
    [
      "silence as consent where nothing is positive",
      sketch(
        [opinion("a", { due: days(1), silence: "positive", outcomes: task("t").outcomes }), end("yes")],
        ["start > a", "a > yes"],
      ),
      "unknown-outcome a",
    ],
    ["the same id twice", sketch([task("a"), task("a"), end("yes")], ["start > a", "a > yes"]), "same-id a"],
    [
      "a circle of gateways",
      sketch(
        [gateway("x", "exclusive"), gateway("y", "exclusive"), end("yes")],
        ["start > x", "x > y", "y > x when again", "y > yes otherwise"],
      ),
      "gateways-only-loop x",
    ],
  ];

  it.each(cases)("%s", (_, definition, issue) => {
    expect(found(definition)).toContain(issue);
  });

  it("a condition on a node that is not there", () => {
    const definition = sketch(
      [gateway("x", "exclusive"), end("yes"), end("no")],
      ["start > x", "x > yes when a", "x > no otherwise"],
    );
    const [first, second, third] = definition.flows;
    if (!first || !second || !third) throw new Error("the sketch has three flows");
    const when = { op: "compare", left: { outcome: "gone" }, is: "=", right: { literal: "x" } } as const;
    expect(found({ ...definition, flows: [first, { ...second, when }, third] })).toEqual([
      "unknown-node-read x",
    ]);
  });

  it("and every message is said in both languages with the name of the node", () => {
    for (const [, definition] of cases) {
      for (const { message } of soundnessIssues(definition)) expect(message.sq).not.toBe(message.en);
    }
  });
});
