import { describe, expect, it } from "vitest";
import type { WorkflowDefinition } from "@/domain/workflow/definition";
import { days, end, gateway, opinion, sketch, task, timer, wait } from "@/domain/workflow/fixture-sketch";
import { soundnessIssues } from "@/domain/workflow/soundness";

const found = (definition: WorkflowDefinition): string[] =>
  soundnessIssues(definition).map(({ code, node }) => `${code} ${node}`);

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

  it("an inclusive split into an exclusive join, because two conditions may hold", () => {
    const definition = sketch(
      [
        gateway("some", "inclusive"),
        task("a"),
        task("b"),
        gateway("merge", "exclusive"),
        task("last"),
        end("yes"),
      ],
      [
        "start > some",
        "some > a when x",
        "some > b when y",
        "some > merge otherwise",
        "a > merge",
        "b > merge",
        "merge > last",
        "last > yes",
      ],
    );
    expect(found(definition)).toEqual(["reached-twice merge"]);
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
