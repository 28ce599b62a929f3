import { describe, expect, it } from "vitest";
import type { Procedure, Step } from "@/domain/catalogue/inputs";
import { blockPiece, entryOf } from "@/domain/publication/rules-block";
import { type Plan, placePiece, weighingPiece } from "@/domain/publication/rules-place";
import { blocksOf, decidingBlock, placesOf, responsibleLane } from "@/domain/publication/rules-step";
import { catalogue } from "../../../tests/catalogue";

const [known] = catalogue;
if (!known) throw new Error("The catalogue is empty");

type Sketch = [kind: string, role: string, parallelGroup?: string];
const stepOf = ([kind, role, parallelGroup]: Sketch): Step => ({
  ...{ kind, role, name: { sq: kind, en: kind }, hours: 8, stopsClock: false },
  ...(parallelGroup && { parallelGroup }),
});

const planOf = (...sketch: Sketch[]): Plan => {
  const procedure: Procedure = { ...known, office: "SHP", steps: sketch.map(stepOf) };
  const places = placesOf(procedure);
  const blocks = blocksOf(places);
  const responsible = responsibleLane(places, procedure);
  return { procedure, places, blocks, deciding: decidingBlock(blocks), responsible };
};

const check: Sketch = ["check", "specialist"];
const police: Sketch = ["opinion", "municipal-police", "a"];
const legal: Sketch = ["opinion", "legal-specialist", "a"];
const pays: Sketch = ["payment", "applicant"];
const mayor: Sketch = ["signature", "mayor"];
const ways = (plan: Plan, position: number) =>
  blockPiece(plan, position).flows.map(({ from, to, outcome }) => `${from}>${outcome ?? ""}>${to}`);

describe("a block of a workflow", () => {
  it("begins at its one place, at its split, or, past the last one, where the result is handed over", () => {
    const plan = planOf(check, police, legal, mayor);
    expect([0, 1, 2, 3, 9].map((position) => entryOf(plan, position))).toEqual([
      "check-1",
      "split-2",
      "signature-1",
      "deliver-result",
      "deliver-result",
    ]);
  });

  it("of several places opens all of them and goes on when all have answered", () => {
    const found = ways(planOf(check, police, legal, ["draft", "specialist"], mayor), 1);
    expect(found).toContain("split-2>>opinion-police");
    expect(found).toContain("split-2>>opinion-legal");
    expect(found).toContain("join-2>>draft-1");
    const answers = found.filter((way) => way.startsWith("opinion-"));
    expect(answers.every((way) => way.endsWith(">join-2"))).toBe(true);
  });

  it("is weighed by the officer after a negative answer when the applicant is asked to pay next", () => {
    const plan = planOf(check, police, legal, pays, mayor);
    const { flows, nodes } = blockPiece(plan, 1);
    expect(flows).toContainEqual(expect.objectContaining({ from: "join-2", to: "answers-2" }));
    const [negative, others] = flows.filter(({ from }) => from === "answers-2");
    expect(negative).toMatchObject({ to: "weighing-2", when: { op: "any" } });
    expect(JSON.stringify(negative?.when)).toMatch(/opinion-police.*opinion-legal/);
    expect(others).toMatchObject({ to: "payment-1", otherwise: true });
    expect(nodes.find(({ id }) => id === "weighing-2")).toMatchObject({ lane: plan.responsible.id });
  });

  it("is not weighed where nobody pays before somebody who can refuse", () => {
    const plan = planOf(police, legal, check, pays, mayor);
    expect(blockPiece(plan, 0).nodes.map(({ id }) => id)).not.toContain("weighing-1");
  });
});

describe("a place of a workflow", () => {
  const flowsOf = (plan: Plan, position: number) => {
    const place = plan.blocks[position]?.[0];
    if (!place) throw new Error("There is no such block");
    return placePiece(plan, position, place, "next");
  };

  it("leads back to the officer just before a signature, or to a correction of its own", () => {
    const returned = (plan: Plan, position: number) =>
      flowsOf(plan, position).flows.find(({ outcome }) => outcome === "return")?.to;
    expect(returned(planOf(check, ["draft", "specialist"], mayor), 2)).toBe("draft-1");
    expect(returned(planOf(check, pays, mayor), 2)).toBe("correction-signature-1");
    expect(returned(planOf(mayor), 0)).toBeUndefined();
  });

  it("that waits for the applicant goes on when they answer and closes the case when they do not", () => {
    const { flows, boundaries } = flowsOf(planOf(check, ["completion", "applicant"], mayor), 1);
    expect(flows.map(({ to }) => to)).toEqual(["next", "end-closed"]);
    expect(boundaries).toMatchObject([{ on: "completion-1", action: "leave", to: "end-closed" }]);
  });

  it("that waits for a fee reminds and in the end closes the case, but beside other steps only reminds", () => {
    const alone = flowsOf(planOf(check, pays, mayor), 1);
    expect(alone.flows.map(({ to }) => to)).toEqual(["next", "end-closed"]);
    expect(alone.boundaries.map(({ action }) => action)).toEqual(["remind", "leave"]);
    const beside = blockPiece(planOf(check, ["payment", "applicant", "a"], police, mayor), 1);
    expect(beside.flows.map(({ to }) => to)).not.toContain("end-closed");
    const onFee = beside.boundaries.filter(({ on }) => on === "payment-1");
    expect(onFee.map(({ action }) => action)).toEqual(["remind"]);
  });

  it("that asks an outside body does not wait forever, and asks our own office again", () => {
    const asked = (role: string) => flowsOf(planOf(check, ["opinion", role], mayor), 1).boundaries[0];
    expect(asked("external-body")).toMatchObject({ action: "leave", outcome: "unanswered" });
    expect(asked("municipal-police")).toMatchObject({ action: "escalate" });
  });

  it("that weighs an opinion may go on with reasons or refuse, and nothing else", () => {
    const { flows } = weighingPiece(planOf(check, mayor), "weighing-9", "next");
    expect(flows.map(({ outcome, to }) => [outcome, to])).toEqual([
      ["ok", "next"],
      ["refuse", "refusal-draft"],
    ]);
  });
});
