import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { deriveWorkflow } from "@/domain/publication/rules-workflow";
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
