import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dossierOn, monday, taskOf, worker } from "@/domain/dossier/fixture-standing";
import type { TaskAction } from "@/domain/dossier/rules";
import { actionsOf, primaryAction } from "@/domain/routing/rules-actions";
import { fieldsOf } from "@/domain/routing/rules-work";
import { called, end, opinion, sketch, task, wait } from "@/domain/workflow/fixture-sketch";

const workflow = sketch(
  [
    task("check", ["ok", "incomplete"], { work: "inspection" }),
    wait("more"),
    opinion("ask", { external: true }),
    task("sign", ["yes"], { work: "signature", issues: true }),
    end("end"),
  ],
  ["start > check", "check.incomplete > more", "more > check", "check.ok > ask", "ask > sign", "sign > end"],
);
const dossier = dossierOn(workflow);
const arta = worker("arta", "specialist@desk", "head-of-sector@desk");
const mine = (node: string, change = {}) => taskOf(node, { assigneeId: "arta", ...change });
const around = { calendar: new Set<string>(), now: monday, colleagues: new Map() };
const actionsOn = (one: ReturnType<typeof taskOf>, more = {}) =>
  actionsOf(arta, { dossier, tasks: [one] }, { ...around, ...more });
const only = (one: ReturnType<typeof taskOf>, kind: TaskAction["kind"], more = {}) =>
  actionsOn(one, more).find((action) => action.kind === kind);

describe("an action on a case", () => {
  it("names its step, and completing it asks what its work needs", () => {
    expect(only(mine("check"), "complete")).toMatchObject({
      step: called("check"),
      fields: fieldsOf("inspection"),
      question: null,
      issues: false,
      external: false,
    });
    expect(only(mine("check"), "hold")?.fields).toEqual([]);
  });

  it("says when it issues the act", () => {
    expect(only(mine("sign"), "complete")).toMatchObject({ issues: true, fields: [] });
  });

  it("repeats the question of an opinion, and whether it is asked outside", () => {
    expect(only(mine("ask", { kind: "opinion" }), "complete")).toMatchObject({
      question: called("obstacle?"),
      external: true,
      work: "opinion",
    });
  });

  it("that asks the applicant says by which day they must answer, and no other does", () => {
    expect(only(mine("check"), "request-completion")?.answerBy).toBe("2026-12-03");
    const calendar = new Set(["2026-12-03"]);
    expect(only(mine("check"), "request-completion", { calendar })?.answerBy).toBe("2026-12-04");
    expect(only(mine("check"), "complete")?.answerBy).toBeNull();
  });

  it("is held until its hour, not after", () => {
    const until = new Date(monday.getTime() + 1);
    expect(only(mine("check", { heldUntil: until }), "hold")?.held).toBe(true);
    expect(only(mine("check", { heldUntil: monday }), "hold")?.held).toBe(false);
    expect(only(mine("check"), "hold")?.held).toBe(false);
  });

  it("of giving offers the colleagues of that step, without whoever has it", () => {
    const colleagues = new Map([
      ["task-check", ["arta", "besa"].map((id) => ({ id, fullName: id }))],
      ["task-sign", [{ id: "dritan", fullName: "dritan" }]],
    ]);
    expect(only(mine("check"), "give", { colleagues })?.colleagues.map(({ id }) => id)).toEqual(["besa"]);
    expect(only(mine("check"), "hold", { colleagues })?.colleagues).toEqual([]);
    expect(only(mine("ask"), "give", { colleagues })?.colleagues).toEqual([]);
  });
});

describe("the action that comes next", () => {
  const kinds = [
    "complete",
    "record-payment",
    "take",
    "request-completion",
    "give",
    "hold",
    "put-back",
  ] as const satisfies TaskAction["kind"][];

  it("is the work itself before taking more of it", () => {
    expect(primaryAction([{ kind: "take" }, { kind: "hold" }, { kind: "complete" }])?.kind).toBe("complete");
    expect(primaryAction([{ kind: "take" }, { kind: "record-payment" }])?.kind).toBe("record-payment");
  });

  it("is none when one could only hand it on, put it off or ask", () => {
    expect(primaryAction([])).toBeNull();
    expect(primaryAction(kinds.slice(3).map((kind) => ({ kind })))).toBeNull();
  });

  it("is the same in whatever order the actions are listed", () => {
    const some = fc.subarray([...kinds], { minLength: 1 });
    const pairs = some.chain((few) =>
      fc.tuple(fc.constant(few), fc.shuffledSubarray(few, { minLength: few.length })),
    );
    fc.assert(
      fc.property(pairs, ([listed, shuffled]) => {
        const choose = (few: TaskAction["kind"][]) => primaryAction(few.map((kind) => ({ kind })))?.kind;
        expect(choose(shuffled)).toBe(choose(listed));
      }),
    );
  });
});
