import { describe, expect, it } from "vitest";
import type { WorkflowDefinition } from "@/domain/workflow/definition";
import {
  called,
  days,
  end,
  gateway,
  opinion,
  sketch,
  task,
  timer,
  wait,
} from "@/domain/workflow/fixture-sketch";
import { soundnessIssues } from "@/domain/workflow/soundness";

const found = (definition: WorkflowDefinition, bound?: number): string[] =>
  soundnessIssues(definition, bound).map(({ code, node }) => `${code} ${node}`);

describe("a sound workflow", () => {
  it("may loop, branch, wait, fall silent and end in several ways", () => {
    const definition = sketch(
      [
        task("check", ["complete", "missing", "refuse"]),
        wait("more"),
        gateway("some", "inclusive"),
        opinion("police", { due: days(5) }),
        opinion("experts", { due: days(5), silence: "escalate" }),
        gateway("all", "inclusive"),
        task("decide", ["approve", "return"]),
        end("yes"),
        end("no", "refused"),
        end("late", "closed"),
      ],
      [
        "start > check",
        "check.complete > some",
        "check.missing > more",
        "check.refuse > no",
        "more > check",
        "more > late",
        "some > police when road",
        "some > experts when heritage",
        "some > all otherwise",
        "police > all",
        "experts > all",
        "all > decide",
        "decide.approve > yes",
        "decide.return > check",
      ],
      [{ id: "expired", on: "more", after: days(10), action: "leave", to: "late" }],
    );
    expect(found(definition)).toEqual([]);
  });

  it("may refuse from one branch while others are open, because the refusal closes them", () => {
    const definition = sketch(
      [
        gateway("split", "parallel"),
        task("a", ["ok", "bad"]),
        task("b"),
        gateway("join", "parallel"),
        end("yes"),
        end("no", "refused"),
      ],
      ["start > split", "split > a", "split > b", "a.ok > join", "a.bad > no", "b > join", "join > yes"],
    );
    expect(found(definition)).toEqual([]);
  });
});

describe("an unsound workflow is refused, naming the node", () => {
  it("an exclusive split into a parallel join", () => {
    const definition = sketch(
      [gateway("split", "exclusive"), task("a"), task("b"), gateway("join", "parallel"), end("yes")],
      ["start > split", "split > a when x", "split > b otherwise", "a > join", "b > join", "join > yes"],
    );
    expect(found(definition)).toEqual(["join-starves join"]);
  });

  it("a parallel split into an exclusive join, before an end or before more work", () => {
    const parts = [gateway("split", "parallel"), task("a"), task("b"), gateway("merge", "exclusive")];
    const flows = ["start > split", "split > a", "split > b", "a > merge", "b > merge"];
    expect(found(sketch([...parts, end("yes")], [...flows, "merge > yes"]))).toEqual(["reached-twice merge"]);
    const more = sketch([...parts, task("last"), end("yes")], [...flows, "merge > last", "last > yes"]);
    expect(found(more)).toEqual(["reached-twice merge"]);
  });

  it("a parallel split whose branches meet in a task, past a choice of their own", () => {
    const definition = sketch(
      [
        gateway("split", "parallel"),
        gateway("choose", "exclusive"),
        task("a"),
        task("b"),
        task("c"),
        gateway("either", "exclusive"),
        task("meet"),
        end("yes"),
      ],
      [
        "start > split",
        "split > choose",
        "split > c",
        "choose > a when x",
        "choose > b otherwise",
        "a > either",
        "b > either",
        "either > meet",
        "c > meet",
        "meet > yes",
      ],
    );
    expect(found(definition)).toEqual(["reached-twice meet"]);
  });

  it("a dead node, whether nothing leads to it or nothing ever takes the way", () => {
    const unlinked = sketch([task("a"), task("lost"), end("yes")], ["start > a", "a > yes", "lost > yes"]);
    expect(found(unlinked)).toEqual(["dead-node lost"]);
    const blocked = sketch(
      [
        task("a", ["x"]),
        gateway("join", "parallel"),
        task("after"),
        task("b"),
        end("no", "refused"),
        gateway("split", "parallel"),
      ],
      ["start > split", "split > a", "split > b", "a > join", "after > join", "join > after", "b > no"],
    );
    expect(found(blocked)).toEqual(["dead-node after"]);
  });

  it("an endless loop without exit, naming only the nodes that circle", () => {
    const definition = sketch(
      [
        gateway("split", "parallel"),
        task("a", ["ok", "stray"]),
        task("b"),
        task("round"),
        task("about"),
        gateway("join", "parallel"),
        end("yes"),
      ],
      [
        "start > split",
        "split > a",
        "split > b",
        "a.ok > join",
        "a.stray > round",
        "round > about",
        "about > round",
        "b > join",
        "join > yes",
      ],
    );
    expect(found(definition).sort()).toEqual(["cannot-complete about", "cannot-complete round"]);
  });

  it("a workflow with no end at all", () => {
    expect(found(sketch([task("a"), timer("t")], ["start > a", "a > t", "t > a"])).sort()).toEqual([
      "cannot-complete a",
      "cannot-complete t",
    ]);
  });

  it("a token left behind by an approval, waiting or stuck at a join", () => {
    const open = sketch(
      [gateway("split", "parallel"), task("a"), wait("b"), end("yes"), end("done")],
      ["start > split", "split > a", "split > b", "a > yes", "b > done"],
    );
    expect(found(open)).toEqual(["token-left-behind b", "token-left-behind a"]);
    const stuck = sketch(
      [
        gateway("split", "parallel"),
        task("a", ["join", "leave"]),
        task("b"),
        gateway("join", "parallel"),
        end("yes"),
      ],
      ["start > split", "split > a", "split > b", "a.join > join", "a.leave > yes", "b > join", "join > yes"],
    );
    expect(found(stuck)).toContain("token-left-behind join");
  });

  it("a loop that brings a second token", () => {
    const definition = sketch(
      [task("a"), gateway("split", "parallel"), task("b"), end("yes")],
      ["start > a", "a > split", "split > a", "split > b", "b > yes"],
    );
    expect(found(definition)).toContain("token-left-behind a");
  });

  it("two inclusive joins that wait for each other", () => {
    const definition = sketch(
      [
        gateway("split", "parallel"),
        task("a"),
        task("b"),
        gateway("one", "inclusive"),
        gateway("two", "inclusive"),
        task("c"),
        task("d", ["back", "on"]),
        end("yes"),
        gateway("merge", "parallel"),
        task("e", ["back", "on"]),
      ],
      [
        "start > split",
        "split > a",
        "split > b",
        "a > one",
        "b > two",
        "one > c",
        "two > d",
        "c > e",
        "e.back > two",
        "e.on > merge",
        "d.back > one",
        "d.on > merge",
        "merge > yes",
      ],
    );
    expect(found(definition)).toContain("join-starves one");
    expect(found(definition)).toContain("join-starves two");
  });

  it("one with more markings than can be looked at, saying so", () => {
    const names = Array.from({ length: 16 }, (_, index) => `t${index}`);
    const definition = sketch(
      [
        gateway("split", "parallel"),
        ...names.map((name) => task(name)),
        gateway("join", "parallel"),
        end("yes"),
      ],
      ["start > split", ...names.flatMap((name) => [`split > ${name}`, `${name} > join`]), "join > yes"],
    );
    const [issue] = soundnessIssues(definition);
    expect([issue?.code, issue?.node]).toEqual(["too-many-states", "t0"]);
    expect(issue?.message.en).toContain("20000");
  });

  it("one that doubles its tokens without end", () => {
    const parts = Array.from({ length: 20 }, (_, index) => [
      gateway(`s${index}`, "parallel"),
      gateway(`m${index}`, "exclusive"),
    ]);
    const flows = parts.flatMap((_, index) => [
      `s${index} > m${index}`,
      `s${index} > m${index}`,
      `m${index} > ${index < 19 ? `s${index + 1}` : "yes"}`,
    ]);
    const issues = soundnessIssues(sketch([...parts.flat(), end("yes")], ["start > s0", ...flows]));
    expect(issues.map(({ code }) => code)).toEqual(["reached-twice"]);
  });
});

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
