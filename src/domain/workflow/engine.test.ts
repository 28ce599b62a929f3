import { describe, expect, it } from "vitest";
import type { WorkflowDefinition } from "@/domain/workflow/definition";
import { advance, available, begin } from "@/domain/workflow/engine";
import { done, type Played, play } from "@/domain/workflow/fixture-play";
import {
  days,
  end,
  gateway,
  opinion,
  outcome,
  payment,
  sketch,
  task,
  timer,
  wait,
} from "@/domain/workflow/fixture-sketch";
import type { WorkflowEvent } from "@/domain/workflow/marking";

const facts = { answers: {} };

describe("a task", () => {
  const decision = task("decide", [
    outcome("approve", { tone: "positive", decides: "approved" }),
    outcome("refuse", { tone: "negative", decides: "refused" }),
    outcome("return", { tone: "negative" }),
  ]);
  const definition = sketch(
    [task("check"), { ...decision, issues: true, due: days(3) }, end("yes"), end("no", "refused")],
    [
      "start > check",
      "check > decide",
      "decide.approve > yes",
      "decide.refuse > no",
      "decide.return > check",
    ],
  );

  it("opens for its lane with its due time when the dossier comes to it", () => {
    const { effects } = play(definition, [done("check")]);
    expect(effects).toEqual([
      { kind: "closeTask", token: 1, node: "check", how: "completed" },
      { kind: "openTask", of: "task", token: 2, node: "decide", lane: "desk", due: days(3) },
    ]);
  });

  it("decides, issues the document and ends the dossier by its outcome", () => {
    const { marking, effects } = play(definition, [done("check"), done("decide", "refuse")]);
    expect(marking).toMatchObject({
      tokens: [],
      ended: "refused",
      outcomes: { check: "done", decide: "refuse" },
    });
    expect(effects.slice(1)).toEqual([
      { kind: "decide", node: "decide", outcome: "refused" },
      { kind: "issueDocument", node: "decide" },
      { kind: "end", outcome: "refused", reason: null },
    ]);
  });

  it("sends work back without issuing anything", () => {
    const { waiting, kinds } = play(definition, [done("check"), done("decide", "return")]);
    expect(waiting).toEqual(["check"]);
    expect(kinds).toEqual(["closeTask", "openTask"]);
  });

  it("cannot be completed twice, with an outcome it has not, or by an event of another kind", () => {
    const { marking } = begin(definition, facts);
    const after = advance(
      definition,
      marking,
      { kind: "complete", token: 1, outcome: "done" },
      facts,
    ).marking;
    const refused = (event: WorkflowEvent) => () => advance(definition, after, event, facts);
    expect(refused({ kind: "complete", token: 1, outcome: "done" })).toThrow("unknown-token");
    expect(refused({ kind: "complete", token: 2, outcome: "constructor" })).toThrow(
      "unknown-outcome at decide",
    );
    expect(refused({ kind: "paid", token: 2 })).toThrow("wrong-event at decide");
    expect(refused({ kind: "elapsed", token: 2, boundary: "late" })).toThrow("unknown-boundary at decide");
    expect(refused({ kind: "elapsed", token: 2, boundary: null })).toThrow("wrong-event at decide");
  });

  it("says what can happen to it next", () => {
    const { marking } = begin(definition, facts);
    expect(available(definition, marking)).toEqual([
      { token: 1, node: "check", kind: "task", lane: "desk", outcomes: [outcome("done")], boundaries: [] },
    ]);
  });
});

describe("an opinion", () => {
  const flows = ["start > ask", "ask.for > next", "ask.against > weigh", "weigh > next", "next > yes"];
  const asking = (more: Parameters<typeof opinion>[1], boundaries: WorkflowDefinition["boundaries"] = []) =>
    sketch(
      [opinion("ask", { due: days(5), ...more }), task("next"), task("weigh"), end("yes")],
      flows,
      boundaries,
    );
  const silent: Played = { at: "ask", kind: "elapsed", boundary: "silence" };

  it("has its own clock", () => {
    expect(play(asking({}), []).effects).toContainEqual({
      kind: "startTimer",
      token: 1,
      node: "ask",
      boundary: "silence",
      after: days(5),
    });
  });

  it("goes on without an answer when silence is ignored", () => {
    const { waiting, marking, effects } = play(asking({ silence: "ignore" }), [silent]);
    expect(waiting).toEqual(["next"]);
    expect(marking.outcomes).toEqual({ ask: "silence" });
    expect(effects[0]).toEqual({ kind: "closeTask", token: 1, node: "ask", how: "elapsed" });
  });

  it("counts as positive when silence does", () => {
    expect(play(asking({ silence: "positive" }), [silent]).marking.outcomes).toEqual({ ask: "for" });
  });

  it("stays open and tells the head when silence escalates", () => {
    const { waiting, kinds } = play(asking({ silence: "escalate" }), [silent]);
    expect([waiting, kinds]).toEqual([["ask"], ["escalate"]]);
  });

  it("leaves by the flow or outcome its own boundary names, which replaces the silence rule", () => {
    const late = { id: "late", on: "ask", after: days(5), action: "leave" } as const;
    const elapsed: Played = { at: "ask", kind: "elapsed", boundary: "late" };
    expect(play(asking({}, [{ ...late, to: "f3" }]), [elapsed]).waiting).toEqual(["weigh"]);
    expect(play(asking({}, [{ ...late, to: "weigh" }]), [elapsed]).waiting).toEqual(["weigh"]);
    expect(play(asking({}, [{ ...late, outcome: "for" }]), [elapsed]).waiting).toEqual(["next"]);
    expect(() => play(asking({}, [{ ...late, outcome: "for" }]), [silent])).toThrow(
      "unknown-boundary at ask",
    );
  });
});

describe("a boundary", () => {
  it("reminds and escalates without moving the dossier", () => {
    const due = { on: "check", after: days(2) };
    const definition = sketch(
      [task("check"), end("yes")],
      ["start > check", "check > yes"],
      [
        { id: "soon", action: "remind", ...due },
        { id: "late", action: "escalate", ...due },
      ],
    );
    const { marking, effects } = begin(definition, facts);
    expect(effects.map(({ kind }) => kind)).toEqual(["openTask", "startTimer", "startTimer"]);
    const step = advance(definition, marking, { kind: "elapsed", token: 1, boundary: "soon" }, facts);
    expect(step.marking).toEqual(marking);
    expect(step.effects).toEqual([{ kind: "remind", token: 1, node: "check", boundary: "soon" }]);
  });
});

describe("waits, payments and timers", () => {
  const definition = sketch(
    [wait("complete"), payment("pay"), timer("pause"), end("yes"), end("late", "closed")],
    ["start > complete", "complete > pay", "complete > late", "pay > pause", "pause > yes"],
    [{ id: "expired", on: "complete", after: days(10), action: "leave", to: "late" }],
  );

  it("stop the legal clock while the applicant completes, and start it when that is over", () => {
    expect(play(definition, []).effects.slice(0, 2)).toEqual([
      { kind: "stopClock", token: 1, reason: "completion" },
      { kind: "awaitApplicant", token: 1, node: "complete", due: days(10) },
    ]);
    const { effects } = play(definition, [{ at: "complete", kind: "answered" }]);
    expect(effects).toEqual([
      { kind: "closeWait", token: 1, node: "complete", how: "completed" },
      { kind: "startClock", token: 1 },
      { kind: "stopClock", token: 2, reason: "payment" },
      { kind: "awaitPayment", token: 2, node: "pay", lane: "desk", due: null },
    ]);
  });

  it("go on when paid and when the time has passed", () => {
    const paid = play(definition, [
      { at: "complete", kind: "answered" },
      { at: "pay", kind: "paid" },
    ]);
    expect(paid.effects.at(-1)).toEqual({
      kind: "startTimer",
      token: 3,
      node: "pause",
      boundary: null,
      after: days(5),
    });
    const { marking } = advance(
      definition,
      paid.marking,
      { kind: "elapsed", token: 3, boundary: null },
      facts,
    );
    expect(marking.ended).toBe("approved");
  });

  it("close the dossier when the applicant never completes it", () => {
    const { marking, kinds } = play(definition, [{ at: "complete", kind: "elapsed", boundary: "expired" }]);
    expect(marking.ended).toBe("closed");
    expect(kinds).toEqual(["closeWait", "startClock", "end"]);
  });

  it("keep the clock stopped until the last of several has gone, and leave it running for payments that do not stop it", () => {
    const both = sketch(
      [
        gateway("split", "parallel"),
        wait("a"),
        payment("b"),
        payment("c", false),
        gateway("join", "parallel"),
        end("yes"),
      ],
      [
        "start > split",
        "split > a",
        "split > b",
        "split > c",
        "a > join",
        "b > join",
        "c > join",
        "join > yes",
      ],
    );
    expect(play(both, []).kinds).toEqual(["stopClock", "awaitApplicant", "awaitPayment", "awaitPayment"]);
    const first = play(both, [{ at: "a", kind: "answered" }]);
    expect(first.kinds).toEqual(["closeWait"]);
    const last = play(both, [
      { at: "a", kind: "answered" },
      { at: "b", kind: "paid" },
    ]);
    expect(last.kinds).toEqual(["closeWait", "startClock"]);
  });
});
