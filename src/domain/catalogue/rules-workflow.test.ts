import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Procedure } from "@/domain/catalogue/inputs";
import { deriveWorkflow } from "@/domain/catalogue/rules-workflow";
import { OfficeKind, Role } from "@/domain/tenancy/rules";
import { type FlatNode, type Outcome, WorkflowDefinition } from "@/domain/workflow/definition";
import { soundnessIssues } from "@/domain/workflow/soundness";
import { catalogue } from "../../../tests/catalogue";

const derived = catalogue.map((procedure) => ({ procedure, workflow: deriveWorkflow(procedure) }));
const listed: { code: string; roles: string[] }[] = JSON.parse(
  readFileSync(join(process.cwd(), "drizzle", "data", "offices.json"), "utf8"),
).offices;

const flat = (workflow: WorkflowDefinition): FlatNode[] =>
  workflow.nodes.filter((node) => node.kind !== "sub-step");
const outcomesOf = (node: FlatNode): Outcome[] => ("outcomes" in node ? node.outcomes : []);

function reachable(workflow: WorkflowDefinition): Set<string> {
  const seen = new Set(["start"]);
  for (const id of seen) for (const flow of workflow.flows) if (flow.from === id) seen.add(flow.to);
  return seen;
}

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

describe("the workflow of every procedure", () => {
  it("is derived for all 105 and is a valid definition with ids that occur once", () => {
    expect(derived).toHaveLength(105);
    for (const { procedure, workflow } of derived) {
      expect(WorkflowDefinition.safeParse(workflow).error?.issues, procedure.code).toBeUndefined();
      for (const part of [workflow.nodes, workflow.flows, workflow.lanes, workflow.boundaries]) {
        const ids = part.map(({ id }) => id);
        expect(ids, procedure.code).toEqual([...new Set(ids)]);
      }
    }
  });

  it("places every lane in an office that holds the role", () => {
    for (const { procedure, workflow } of derived) {
      for (const lane of workflow.lanes) {
        expect(OfficeKind.options, procedure.code).toContain(lane.office);
        expect(Role.options, procedure.code).toContain(lane.role);
        expect(
          listed.find(({ code }) => code === lane.office)?.roles,
          `${procedure.code} ${lane.id}`,
        ).toContain(lane.role);
      }
    }
  });

  it("is sound: whatever is chosen, every case can end and nothing is left behind", () => {
    for (const { procedure, workflow } of derived)
      expect(soundnessIssues(workflow), procedure.code).toEqual([]);
  });

  it("keeps every step of the municipality, in its words", () => {
    for (const { procedure, workflow } of derived) {
      const names = flat(workflow).flatMap((node) => (node.kind === "start" ? [] : [node.name.sq]));
      for (const step of procedure.steps) expect(names, procedure.code).toContain(step.name.sq);
    }
  });

  it("reaches every node, and from every node an end", () => {
    for (const { procedure, workflow } of derived) {
      const seen = reachable(workflow);
      const ends = new Set(workflow.nodes.filter((node) => node.kind === "end").map(({ id }) => id));
      const leading = new Set(ends);
      for (const id of leading) for (const flow of workflow.flows) if (flow.to === id) leading.add(flow.from);
      for (const { id } of workflow.nodes) {
        expect(seen, `${procedure.code} ${id}`).toContain(id);
        expect(leading, `${procedure.code} ${id}`).toContain(id);
      }
    }
  });

  it("decides approval in exactly one task, which issues the document, and refusal in at most one", () => {
    for (const { procedure, workflow } of derived) {
      const deciders = (how: string) =>
        flat(workflow).filter((node) => outcomesOf(node).some((one) => one.decides === how));
      expect(deciders("approved"), procedure.code).toHaveLength(1);
      expect(deciders("approved")[0], procedure.code).toMatchObject({ kind: "task", issues: true });
      expect(deciders("refused").length, procedure.code).toBeLessThanOrEqual(1);
    }
  });

  it("gives a way out for every outcome, asks reasons for every refusal and gives every task a time", () => {
    for (const { procedure, workflow } of derived) {
      for (const node of flat(workflow)) {
        const ways = workflow.flows.filter((flow) => flow.from === node.id).map((flow) => flow.outcome);
        if ("outcomes" in node)
          expect(ways, `${procedure.code} ${node.id}`).toEqual(node.outcomes.map(({ id }) => id));
        if ("outcomes" in node) expect(node.due?.value, `${procedure.code} ${node.id}`).toBeGreaterThan(0);
        for (const one of outcomesOf(node)) {
          if (["refuse", "negative", "return"].includes(one.id))
            expect(one.reasons, procedure.code).toBe("required");
        }
      }
    }
  });

  it("is no generic chain", () => {
    const shapes = new Set(
      derived.map(({ workflow }) =>
        workflow.flows.map(({ from, to, outcome }) => `${from}>${to}:${outcome ?? ""}`).join(),
      ),
    );
    expect(shapes.size).toBeGreaterThanOrEqual(40);
  });

  it("opens the parallel groups of the data as gateways", () => {
    for (const { procedure, workflow } of derived) {
      const grouped = procedure.steps.filter((step) => step.parallelGroup).length;
      const splits = workflow.nodes.filter(
        (node) => node.kind === "parallel" && node.id.startsWith("split-"),
      );
      const branches = workflow.flows.filter((flow) => splits.some(({ id }) => id === flow.from));
      expect(branches, procedure.code).toHaveLength(grouped);
    }
    const all = catalogue.flatMap((procedure) => procedure.steps.filter((step) => step.parallelGroup));
    expect(all).toHaveLength(33);
  });

  it("never leaves a parallel block before its join", () => {
    for (const { procedure, workflow } of derived) {
      for (const split of workflow.nodes.filter((node) => node.id.startsWith("split-"))) {
        const inside = workflow.flows.filter((flow) => flow.from === split.id).map((flow) => flow.to);
        const out = workflow.flows.filter((flow) => inside.includes(flow.from)).map((flow) => flow.to);
        expect(new Set(out), procedure.code).toEqual(new Set([split.id.replace("split", "join")]));
      }
    }
  });
});

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
    expect(targets("PUB-01", "payment-1")).toEqual({ "signature-1": "signature-1" });
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

  it("never lets a directorate's own specialist sign a refusal", () => {
    for (const { procedure, workflow } of derived) {
      const signature = flat(workflow).find((node) => node.id === "refusal-signature");
      const lane = workflow.lanes.find(({ id }) => signature?.kind === "task" && id === signature.lane);
      expect(lane?.role, procedure.code).not.toBe("specialist");
    }
  });
});
