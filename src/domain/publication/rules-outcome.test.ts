import { describe, expect, it } from "vitest";
import {
  canRefuse,
  opinionOutcomes,
  outcomesOf,
  refusalOutcomes,
  weighingOutcomes,
} from "@/domain/publication/rules-outcome";
import { deriveWorkflow } from "@/domain/publication/rules-workflow";
import { type Outcome, Work, type WorkflowDefinition } from "@/domain/workflow/definition";
import { advance, available, begin, type Waiting } from "@/domain/workflow/engine";
import type { Effect, WorkflowEvent } from "@/domain/workflow/marking";
import { catalogue } from "../../../tests/catalogue";

const derived = catalogue.map((procedure) => ({ code: procedure.code, workflow: deriveWorkflow(procedure) }));
const facts = { answers: {} };

/** What is chosen at a node, in the order of its visits; the last choice stays, and without any it is the first outcome. */
type Choices = Record<string, string[]>;

function eventAt({ token, node, kind, outcomes }: Waiting, choices: Choices): WorkflowEvent {
  if (kind === "wait") return { kind: "answered", token };
  if (kind === "payment") return { kind: "paid", token };
  const [choice, ...later] = choices[node] ?? [];
  if (later.length > 0) choices[node] = later;
  return { kind: "complete", token, outcome: choice ?? outcomes[0]?.id ?? "" };
}

function play(
  workflow: WorkflowDefinition,
  choices: Choices = {},
): { ended: string | null; visited: string[]; effects: Effect[] } {
  let { marking, effects } = begin(workflow, facts);
  const visited: string[] = [];
  const all = [...effects];
  for (let step = 0; step < 60; step++) {
    const [next] = available(workflow, marking);
    if (!next) break;
    visited.push(next.node);
    ({ marking, effects } = advance(workflow, marking, eventAt(next, choices), facts));
    all.push(...effects);
  }
  return { ended: marking.ended, visited, effects: all };
}

const named = (code: string): WorkflowDefinition => {
  const found = derived.find((one) => one.code === code);
  if (!found) throw new Error(`${code} is not in the catalogue`);
  return found.workflow;
};

const decisions = (effects: Effect[]) =>
  effects.flatMap((effect) => (effect.kind === "decide" ? [effect.outcome] : []));
const issued = (effects: Effect[]) => effects.filter((effect) => effect.kind === "issueDocument");

describe("playing every procedure", () => {
  it("ends approved, decided once and with one document, when everybody chooses the first outcome", () => {
    for (const { code, workflow } of derived) {
      const { ended, effects } = play(workflow);
      expect(ended, code).toBe("approved");
      expect(decisions(effects), code).toEqual(["approved"]);
      expect(issued(effects), code).toHaveLength(1);
    }
  });

  it("ends refused, decided once and with one document, when anybody who can refuse does", () => {
    for (const { code, workflow } of derived) {
      for (const { from } of workflow.flows.filter(
        (flow) => flow.to === "refusal-draft" && flow.outcome === "refuse",
      )) {
        if (from.startsWith("weighing-")) continue;
        const { ended, effects, visited } = play(workflow, { [from]: ["refuse"] });
        expect(ended, `${code} ${from}`).toBe("refused");
        expect(decisions(effects), `${code} ${from}`).toEqual(["refused"]);
        expect(issued(effects), `${code} ${from}`).toHaveLength(1);
        expect(visited.slice(-3), code).toEqual(["refusal-draft", "refusal-signature", "deliver-refusal"]);
      }
    }
  });

  it("comes back from every correction, completion and postponement to an approval", () => {
    for (const { code, workflow } of derived) {
      for (const { from, outcome = "" } of workflow.flows) {
        if (!["return", "incomplete", "postpone"].includes(outcome) || from === "refusal-signature") continue;
        const first = workflow.nodes.flatMap((node) =>
          node.id === from && "outcomes" in node ? node.outcomes.slice(0, 1) : [],
        );
        const { ended, visited } = play(workflow, { [from]: [outcome, first[0]?.id ?? ""] });
        expect(ended, `${code} ${from} ${outcome}`).toBe("approved");
        expect(
          visited.filter((node) => node === from),
          `${code} ${from}`,
        ).toHaveLength(2);
      }
    }
  });
});

describe("a negative opinion", () => {
  it("never reaches the payment order before the officer has weighed it, alone or in a parallel block", () => {
    const alone = play(named("PUB-01"), {
      "opinion-planning": ["negative"],
      "weighing-opinion-planning": ["refuse"],
    });
    expect(alone.visited).not.toContain("payment-order-1");
    expect(alone.ended).toBe("refused");
    const together = play(named("PUB-06"), { "opinion-police": ["negative"], "weighing-3": ["refuse"] });
    expect(together.visited).not.toContain("payment-order-1");
    expect(together.ended).toBe("refused");
  });

  it("only advises: the officer may go on with reasons", () => {
    const { ended, visited } = play(named("PUB-06"), { "opinion-police": ["negative"] });
    expect(visited).toContain("weighing-3");
    expect(ended).toBe("approved");
  });

  it("is not weighed where nobody gave one", () => {
    expect(play(named("PUB-06")).visited).not.toContain("weighing-3");
  });
});

describe("the outcomes of one piece of work", () => {
  const plain = { grouped: false, decided: false, decides: false, judges: false, returnable: true };
  const ids = (outcomes: Outcome[]) => outcomes.map(({ id }) => id);

  it("decide approval in the first of them where the task decides, and nowhere else", () => {
    for (const work of Work.options) {
      const [first, ...others] = outcomesOf(work, { ...plain, decides: true });
      expect(first?.decides, work).toBe("approved");
      expect(others.some(({ decides }) => decides !== undefined)).toBe(false);
      expect(outcomesOf(work, plain).some(({ decides }) => decides !== undefined)).toBe(false);
    }
  });

  it("always let the judge refuse, and nobody return what nobody earlier can correct", () => {
    for (const work of Work.options) {
      expect(ids(outcomesOf(work, { ...plain, judges: true })), work).toContain("refuse");
      expect(ids(outcomesOf(work, { ...plain, returnable: false })), work).not.toContain("return");
    }
  });

  it("never decide nor lead away inside a parallel block: a result is written down", () => {
    for (const work of Work.options) {
      const expected = canRefuse(work) ? ["ok", "negative"] : ["done"];
      expect(ids(outcomesOf(work, { ...plain, grouped: true, decides: true })), work).toEqual(expected);
    }
  });

  it("only carry out after the decision", () => {
    for (const work of Work.options) {
      const expected = work === "deliver" ? ["delivered"] : ["done"];
      expect(ids(outcomesOf(work, { ...plain, decided: true })), work).toEqual(expected);
    }
  });

  it("occur once each, and ask for reasons wherever somebody is told no or to come again", () => {
    const all = [
      ...Work.options.map((work) => outcomesOf(work, { ...plain, judges: true })),
      ...[opinionOutcomes(true), weighingOutcomes(), refusalOutcomes()],
    ];
    for (const outcomes of all) {
      expect(new Set(ids(outcomes)).size).toBe(outcomes.length);
      for (const { id, reasons } of outcomes) {
        if (["refuse", "negative", "return", "incomplete", "postpone"].includes(id))
          expect(reasons, id).toBe("required");
      }
    }
  });

  it("of an opinion advise and never decide, and silence is one only for an outside body", () => {
    expect(ids(opinionOutcomes(false))).toEqual(["positive", "conditional", "negative"]);
    expect(ids(opinionOutcomes(true))).toContain("unanswered");
    expect(opinionOutcomes(true).some(({ decides }) => decides !== undefined)).toBe(false);
  });

  it("of the signature under a refusal decide the refusal, or send it back", () => {
    expect(refusalOutcomes().map(({ id, decides }) => [id, decides])).toEqual([
      ["sign", "refused"],
      ["return", undefined],
    ]);
  });
});
