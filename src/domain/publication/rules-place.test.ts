import { describe, expect, it } from "vitest";
import type { Procedure } from "@/domain/catalogue/inputs";
import { deriveWorkflow } from "@/domain/publication/rules-workflow";
import type { FlatNode, Outcome, WorkflowDefinition } from "@/domain/workflow/definition";
import { catalogue } from "../../../tests/catalogue";

const derived = catalogue.map((procedure) => ({ procedure, workflow: deriveWorkflow(procedure) }));

const flat = (workflow: WorkflowDefinition): FlatNode[] =>
  workflow.nodes.filter((node) => node.kind !== "sub-step");
const outcomesOf = (node: FlatNode): Outcome[] => ("outcomes" in node ? node.outcomes : []);

const named = (code: string): { procedure: Procedure; workflow: WorkflowDefinition } => {
  const found = derived.find((one) => one.procedure.code === code);
  if (!found) throw new Error(`${code} is not in the catalogue`);
  return found;
};

const task = (code: string, id: string) => {
  const node = flat(named(code).workflow).find((one) => one.id === id);
  if (node?.kind !== "task") throw new Error(`${code} has no task ${id}`);
  return node;
};

const targets = (code: string, from: string): Record<string, string> =>
  Object.fromEntries(
    named(code)
      .workflow.flows.filter((flow) => flow.from === from)
      .map((flow) => [flow.outcome ?? flow.to, flow.to]),
  );

describe("four eyes", () => {
  it("keeps whoever prepared the decision from signing it, even in one office", () => {
    expect(task("CEM-01", "signature-1")).toMatchObject({
      lane: "civil-status-officer-gjc",
      fourEyes: ["check-1", "draft-1"],
    });
  });

  it("keeps whoever wrote a refusal from signing it", () => {
    expect(task("PUB-01", "refusal-signature").fourEyes).toEqual(["refusal-draft"]);
  });

  it("holds for every deciding signature and decision with work before it", () => {
    const works = ["check", "draft", "inspection", "calculation"];
    for (const { procedure, workflow } of derived) {
      const tasks = flat(workflow).filter((node) => node.kind === "task");
      const approves = (node: FlatNode) => outcomesOf(node).some((one) => one.decides === "approved");
      const decider = tasks.find((node) => approves(node) && ["signature", "decision"].includes(node.work));
      const before = decider
        ? tasks.slice(0, tasks.indexOf(decider)).filter(({ work }) => works.includes(work))
        : [];
      for (const { id } of before) expect(decider?.fourEyes, procedure.code).toContain(id);
    }
  });
});

describe("the ways of one procedure", () => {
  it("sends the occupation of public space through tax, inspection, planning and payment to the mayor", () => {
    expect(targets("PUB-01", "check-1")).toEqual({
      ok: "opinion-tax",
      incomplete: "completion-check-1",
      refuse: "refusal-draft",
    });
    expect(targets("PUB-01", "payment-1")).toEqual({
      "signature-1": "signature-1",
      "end-closed": "end-closed",
    });
    expect(task("PUB-01", "signature-1")).toMatchObject({ lane: "mayor-kry", issues: true });
    expect(targets("PUB-01", "signature-1")).toEqual({
      sign: "deliver-result",
      return: "correction-signature-1",
      refuse: "refusal-draft",
    });
    expect(targets("PUB-01", "correction-signature-1")).toEqual({ done: "signature-1" });
  });

  it("weighs a negative opinion before the applicant is asked to pay", () => {
    expect(targets("PUB-01", "opinion-planning")).toMatchObject({
      positive: "payment-order-1",
      negative: "weighing-opinion-planning",
    });
    expect(targets("PUB-01", "opinion-tax")).toMatchObject({ negative: "inspection-1" });
    expect(targets("PUB-06", "join-3")).toEqual({ "answers-3": "answers-3" });
    expect(targets("PUB-06", "weighing-3")).toEqual({ ok: "payment-order-1", refuse: "refusal-draft" });
  });

  it("lets a commission and a council postpone to their own next meeting", () => {
    expect(targets("EDU-04", "council-1")).toEqual({
      approve: "notify-1",
      refuse: "refusal-draft",
      postpone: "council-1",
    });
  });

  it("reminds of a fee in its time and closes a case nobody pays for after the sixty days of the law", () => {
    const { workflow } = named("PUB-01");
    const found = workflow.boundaries.filter((one) => one.on === "payment-1");
    expect(found.map(({ action, after, to }) => ({ action, after, to }))).toEqual([
      { action: "remind", after: expect.objectContaining({ unit: "working" }), to: undefined },
      { action: "leave", after: { value: 60, unit: "calendar" }, to: "end-closed" },
    ]);
  });

  it("closes a case whose applicant never completed it, and goes back to the same officer otherwise", () => {
    const { workflow } = named("EDU-01");
    const boundary = workflow.boundaries.find((one) => one.on === "completion-check-1");
    expect(boundary).toMatchObject({ action: "leave", after: { value: 10, unit: "calendar" } });
    expect(Object.values(targets("EDU-01", "completion-check-1"))).toEqual(["check-1", "end-closed"]);
  });

  it("escalates a silent office and goes on without a silent outside body", () => {
    const { boundaries } = named("PUB-06").workflow;
    expect(boundaries.find((one) => one.on === "opinion-external")).toMatchObject({
      action: "leave",
      outcome: "unanswered",
    });
    expect(boundaries.find((one) => one.on === "opinion-police")).toMatchObject({ action: "escalate" });
  });

  it("pays out after the council decided, and only carries out from then on", () => {
    expect(task("SOC-02", "disburse-1")).toMatchObject({ lane: "finance-specialist-fin", work: "disburse" });
    expect(task("SOC-02", "disburse-1").outcomes.map(({ id }) => id)).toEqual(["done"]);
  });

  it("leaves the decision to the signature, though a council or a review came before it", () => {
    for (const code of ["FOR-02", "TRA-01"]) {
      expect(task(code, "signature-1").outcomes[0], code).toMatchObject({ id: "sign", decides: "approved" });
    }
    expect(task("FOR-02", "council-1").outcomes.some((one) => one.decides !== undefined)).toBe(false);
  });

  it("offers nothing but carrying out after the decision, whatever the work", () => {
    const { procedure } = named("EDU-01");
    const checks = procedure.steps.filter((step) => step.kind === "check");
    const workflow = deriveWorkflow({ ...procedure, steps: [...procedure.steps, ...checks] });
    const after = flat(workflow).find((node) => node.id === "check-2");
    expect(after && outcomesOf(after).map(({ id }) => id)).toEqual(["done"]);
  });

  it("counts in hours where the law does, else in working days", () => {
    expect(task("SOC-07", "commission-1").due).toEqual({ value: 11, unit: "hours" });
    expect(task("EDU-01", "draft-1").due).toEqual({ value: 2, unit: "working" });
  });

  it("never lets a directorate's own specialist sign a refusal", () => {
    for (const { procedure, workflow } of derived) {
      const signature = flat(workflow).find((node) => node.id === "refusal-signature");
      const lane = workflow.lanes.find(({ id }) => signature?.kind === "task" && id === signature.lane);
      expect(lane?.role, procedure.code).not.toBe("specialist");
    }
  });
});
