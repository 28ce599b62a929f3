import { describe, expect, it } from "vitest";
import { advance, begin, mayNotWork } from "@/domain/workflow/engine";
import { done, play } from "@/domain/workflow/fixture-play";
import { called, end, gateway, sketch, task, wait } from "@/domain/workflow/fixture-sketch";

const facts = { answers: {} };

describe("the end of a dossier", () => {
  const definition = sketch(
    [gateway("split", "parallel"), task("a"), wait("b"), end("yes"), end("no", "refused")],
    ["start > split", "split > a", "split > b", "a > no", "b > yes"],
  );

  it("comes at once with a refusal, which closes everything still open", () => {
    const { marking, effects } = play(definition, [done("a")]);
    expect(marking).toMatchObject({ ended: "refused", tokens: [], arrived: {} });
    expect(effects).toEqual([
      { kind: "closeTask", token: 1, node: "a", how: "completed" },
      { kind: "closeWait", token: 2, node: "b", how: "cancelled" },
      { kind: "startClock", token: 2 },
      { kind: "end", outcome: "refused", reason: null },
    ]);
  });

  it("waits for the last token when one branch is already approved", () => {
    const { waiting, marking } = play(definition, [{ at: "b", kind: "answered" }]);
    expect([waiting, marking.ended]).toEqual([["a"], null]);
  });

  it("comes when the applicant withdraws in the middle of a parallel block", () => {
    const { marking, effects } = play(definition, [{ at: "", kind: "withdraw" }]);
    expect(marking).toMatchObject({ ended: "withdrawn", tokens: [] });
    expect(
      effects.map((effect) => ("node" in effect ? `${effect.kind} ${effect.node}` : effect.kind)),
    ).toEqual(["closeTask a", "closeWait b", "startClock", "end"]);
    expect(() => advance(definition, marking, { kind: "withdraw" }, facts)).toThrow("ended");
  });

  it("keeps the reason for which it was closed", () => {
    const { effects } = play(definition, [{ at: "", kind: "close", reason: "duplicate" }]);
    expect(effects.at(-1)).toEqual({ kind: "end", outcome: "closed", reason: "duplicate" });
  });
});

describe("a sub-step", () => {
  const definition = sketch(
    [
      {
        id: "visit",
        kind: "sub-step",
        name: called("visit"),
        enter: "plan",
        leave: "report",
        nodes: [task("plan"), task("report", ["fine", "faults"], { fourEyes: ["visit/plan"] })],
        flows: [{ id: "f1", from: "plan", to: "report" }],
      },
      task("last"),
      end("yes"),
    ],
    ["start > visit", "visit.fine > last", "visit.faults > visit", "last > yes"],
  );

  it("is entered and left by its own nodes, whose outcomes lead out of it", () => {
    expect(play(definition, []).waiting).toEqual(["visit/plan"]);
    expect(play(definition, [done("visit/plan"), done("visit/report", "faults")]).waiting).toEqual([
      "visit/plan",
    ]);
    expect(play(definition, [done("visit/plan"), done("visit/report", "fine")]).waiting).toEqual(["last"]);
  });

  it("keeps the controller and the controlled apart, both ways", () => {
    expect(mayNotWork(definition, "visit/report")).toEqual(["visit/plan"]);
    expect(mayNotWork(definition, "visit/plan")).toEqual(["visit/report"]);
    expect(mayNotWork(definition, "last")).toEqual([]);
  });
});

it("a broken definition is never played", () => {
  const definition = sketch(
    [task("check", ["done"], { lane: "nobody" }), end("yes")],
    ["start > check", "check > yes"],
  );
  expect(() => begin(definition, facts)).toThrow("invalid-definition at check");
});
