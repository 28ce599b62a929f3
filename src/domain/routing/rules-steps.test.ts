import { describe, expect, it } from "vitest";
import { monday, taskOf } from "@/domain/dossier/fixture-standing";
import { stepsOf } from "@/domain/routing/rules-steps";
import { begin } from "@/domain/workflow/engine";
import {
  called,
  end,
  gateway,
  opinion,
  outcome,
  payment,
  sketch,
  task,
  wait,
} from "@/domain/workflow/fixture-sketch";

const good = (id: string) => outcome(id, { tone: "positive" });
const workflow = sketch(
  [
    task("check", [outcome("incomplete"), good("ok"), outcome("refuse", { tone: "negative" })]),
    wait("more"),
    gateway("split", "parallel"),
    opinion("police"),
    opinion("roads"),
    gateway("join", "parallel"),
    gateway("choose", "exclusive"),
    payment("pay"),
    task("sign"),
    task("refusal"),
    end("granted"),
    end("denied", "refused"),
  ],
  [
    "start > check",
    "check.incomplete > more",
    "more > check",
    "check.refuse > refusal",
    "check.ok > split",
    "split > police",
    "split > roads",
    "police > join",
    "roads > join",
    "join > choose",
    "choose > pay when trade",
    "choose > sign otherwise",
    "pay > sign",
    "sign > granted",
    "refusal > denied",
  ],
);
const atStart = begin(workflow, { answers: {} }).marking;
const nodes = (steps: ReturnType<typeof stepsOf>, status: string) =>
  steps.filter((step) => step.status === status).map(({ node }) => node);

describe("the way of a dossier", () => {
  it("shows what comes if all goes well: no refusal, no loop through the applicant", () => {
    const steps = stepsOf(workflow, atStart, [taskOf("check")], {});
    expect(nodes(steps, "done")).toEqual([]);
    expect(nodes(steps, "current")).toEqual(["check"]);
    expect(nodes(steps, "coming")).toEqual(["police", "roads", "sign"]);
  });

  it("follows the answers where the procedure forks by them", () => {
    const steps = stepsOf(workflow, atStart, [], { trade: "yes" });
    expect(nodes(steps, "coming")).toEqual(["police", "roads", "pay", "sign"]);
  });

  it("shows who has the step that is being done, in which office, and by when", () => {
    const open = taskOf("check", { id: "t1", assigneeId: "arta" });
    expect(stepsOf(workflow, atStart, [open], {})[0]).toEqual({
      node: "check",
      name: called("check"),
      status: "current",
      taskId: "t1",
      lane: "desk",
      officeId: "office-desk",
      personId: "arta",
      outcome: null,
      doneAt: null,
      dueAt: open.dueAt.toISOString(),
    });
  });

  it("shows what was done in the order it was done, by whom and with which outcome", () => {
    const at = (hour: number) => new Date(monday.getTime() + hour * 3_600_000);
    const closed = { open: false, assigneeId: "arta", closedBy: "besa" };
    const tasks = [
      taskOf("police", { ...closed, token: 3, outcome: "against", closedAt: at(3) }),
      taskOf("check", { ...closed, token: 1, outcome: "ok", closedAt: at(1) }),
    ];
    const marking = {
      ...atStart,
      tokens: [{ id: 4, at: "roads" }],
      arrived: { join: ["police"] },
    };
    const steps = stepsOf(workflow, marking, tasks, {});
    expect(nodes(steps, "done")).toEqual(["check", "police"]);
    expect(steps[1]).toMatchObject({
      personId: "besa",
      outcome: called("against"),
      doneAt: at(3).toISOString(),
      dueAt: null,
    });
    expect(nodes(steps, "current")).toEqual(["roads"]);
    expect(nodes(steps, "coming")).toEqual(["sign"]);
  });

  it("shows a step done twice twice, and leaves out one that was only taken away", () => {
    const tasks = [
      taskOf("check", { token: 1, open: false, outcome: "incomplete", closedAt: monday }),
      taskOf("check", { token: 3, open: false, outcome: "ok", closedAt: new Date(monday.getTime() + 1) }),
      taskOf("police", { token: 4, open: false, outcome: null, closedAt: monday }),
    ];
    const steps = stepsOf(workflow, { ...atStart, tokens: [] }, tasks, {});
    expect(steps.map(({ node, outcome: name }) => [node, name?.en])).toEqual([
      ["check", "incomplete"],
      ["check", "ok"],
    ]);
  });

  it("has nobody's name on what waits for the applicant", () => {
    const marking = { ...atStart, tokens: [{ id: 2, at: "more" }] };
    const [current] = stepsOf(workflow, marking, [], {});
    expect(current).toMatchObject({
      node: "more",
      status: "current",
      taskId: null,
      lane: null,
      personId: null,
    });
  });

  it("takes the first of the ways that are open where only one may be taken, and all where several may", () => {
    const fork = (kind: "exclusive" | "inclusive") =>
      sketch(
        [task("check"), gateway("split", kind), task("a"), task("b"), task("c"), end("end")],
        [
          "start > check",
          "check > split",
          "split > a when first",
          "split > b when second",
          "split > c otherwise",
          "a > end",
          "b > end",
          "c > end",
        ],
      );
    const ahead = (kind: "exclusive" | "inclusive", answers: Record<string, string>) => {
      const definition = fork(kind);
      return nodes(stepsOf(definition, begin(definition, { answers }).marking, [], answers), "coming");
    };
    expect(ahead("exclusive", { first: "yes", second: "yes" })).toEqual(["a"]);
    expect(ahead("inclusive", { first: "yes", second: "yes" })).toEqual(["a", "b"]);
    expect(ahead("inclusive", {})).toEqual(["c"]);
  });
});
