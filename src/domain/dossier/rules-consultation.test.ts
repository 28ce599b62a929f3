import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dossierOn, offices, taskOf, worker } from "@/domain/dossier/fixture-standing";
import { isOnlyAsked, mayOpen, refusalToWork, requireSettled, taskActions } from "@/domain/dossier/rules";
import {
  answeringRole,
  besideWorkflow,
  isConsulting,
  isSharedWith,
  speaksFor,
  waitsUntil,
} from "@/domain/dossier/rules-consultation";
import { Role } from "@/domain/tenancy/rules";
import { end, opinion, sketch, task } from "@/domain/workflow/fixture-sketch";

const workflow = sketch(
  [task("check"), opinion("ask"), end("end")],
  ["start > check", "check > ask", "ask > end"],
);
const open = (token: number, dueAt: string, id = `${token}-${dueAt}`) => ({ id, token, dueAt });
const due = (day: number) => `2026-11-${day}T22:59:59.999Z`;
const asking = dossierOn(workflow, { consultations: [open(1, due(26)), open(1, due(27)), open(2, due(30))] });
const arta = worker("arta", "specialist@desk");
const asked = taskOf("", {
  ...besideWorkflow,
  ...{
    id: "asked",
    kind: "consultation",
    officeId: offices.law,
    role: "legal-specialist",
    assigneeId: "besa",
  },
});

describe("a step that asked for opinions", () => {
  it("waits until the last of them, and only for its own", () => {
    expect(waitsUntil(asking.consultations, 1)).toEqual(new Date(due(27)));
    expect(waitsUntil(asking.consultations, 2)).toEqual(new Date(due(30)));
    expect(waitsUntil(asking.consultations, 3)).toBeNull();
    expect(isConsulting(asking, { token: 1 })).toBe(true);
    expect(isConsulting(asking, { token: 3 })).toBe(false);
  });

  it("waits exactly when there is a time until which it does", () => {
    const some = fc.array(
      fc.record({
        id: fc.uuid(),
        token: fc.integer({ min: 1, max: 4 }),
        dueAt: fc.constantFrom(due(26), due(28)),
      }),
    );
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 5 }), (consultations, token) => {
        expect(waitsUntil(consultations, token) !== null).toBe(isConsulting({ consultations }, { token }));
      }),
    );
  });

  it("can ask more and be given on, and nothing else; a step beside it goes on", () => {
    const mine = taskOf("check", { assigneeId: "arta" });
    const kinds = (token: number) =>
      taskActions(arta, { ...mine, token }, { dossier: asking, tasks: [] }).map(({ kind }) => kind);
    expect(kinds(1)).toEqual(["consult", "give"]);
    expect(kinds(3)).toEqual(["complete", "consult", "hold", "put-back", "give"]);
    expect(() => requireSettled(asking, mine)).toThrow(expect.objectContaining({ code: "conflict" }));
    expect(() => requireSettled(asking, { ...mine, token: 3 })).not.toThrow();
  });

  it("is a task: from an opinion or a payment nothing is asked", () => {
    const kinds = (kind: "opinion" | "payment") =>
      taskActions(arta, taskOf("ask", { kind, assigneeId: "arta" }), {
        dossier: dossierOn(workflow),
        tasks: [],
      });
    for (const kind of ["opinion", "payment"] as const)
      expect(kinds(kind).map((action) => action.kind)).not.toContain("consult");
  });
});

describe("the asked office", () => {
  it("is spoken for by its specialists and heads, not by its counter, its archive or another office", () => {
    for (const able of ["legal-specialist@law", "specialist@law", "head-of-sector@law"] as const)
      expect(speaksFor(worker("a", able), offices.law)).toBe(true);
    for (const unable of ["front-office@law", "archivist@law", "auditor@law", "specialist@desk"] as const) {
      expect(speaksFor(worker("a", unable), offices.law)).toBe(false);
      expect(refusalToWork(worker("a", unable), asked, { dossier: asking, tasks: [asked] })?.en).toMatch(
        /office/,
      );
    }
  });

  it("answers, and does with its task what is done with every task; no step of the workflow comes with it", () => {
    const besa = worker("besa", "legal-specialist@law");
    const kinds = taskActions(besa, asked, { dossier: asking, tasks: [asked] }).map(({ kind }) => kind);
    expect(kinds).toEqual(["answer", "hold", "put-back", "give"]);
    const free = { ...asked, assigneeId: null };
    expect(taskActions(besa, free, { dossier: asking, tasks: [free] }).map(({ kind }) => kind)).toEqual([
      "take",
    ]);
  });

  it("gets the question in the inbox of most of its specialists, of a head where it has none", () => {
    const held = (...roles: [Role, number][]) => roles.map(([role, people]) => ({ role, people }));
    expect(answeringRole(held(["head-of-sector", 3], ["inspector", 1], ["specialist", 2]))).toBe(
      "specialist",
    );
    expect(answeringRole(held(["head-of-directorate", 1], ["archivist", 5]))).toBe("head-of-directorate");
    expect(answeringRole(held(["mayor", 1], ["auditor", 1]))).toBeNull();
  });

  it("is asked in a role somebody holds there, who may then answer", () => {
    const counts = fc.array(
      fc.record({ role: fc.constantFrom(...Role.options), people: fc.integer({ min: 1, max: 9 }) }),
    );
    fc.assert(
      fc.property(counts, (held) => {
        const role = answeringRole(held);
        if (role === null) return;
        expect(held.map((each) => each.role)).toContain(role);
        expect(speaksFor(worker("a", `${role}@law`), offices.law)).toBe(true);
      }),
    );
  });
});

describe("whoever was only asked", () => {
  const besa = worker("besa", "legal-specialist@law");
  const step = taskOf("check");

  it("may open the case, as long as the question was not taken back", () => {
    expect(mayOpen(besa, [step, asked])).toBe(true);
    expect(mayOpen(besa, [step, { ...asked, open: false, outcome: "negative" }])).toBe(true);
    expect(mayOpen(besa, [step, { ...asked, open: false, outcome: "revoked" }])).toBe(false);
  });

  it("is known from those whose office has a step of it, the counter and auditors", () => {
    expect(isOnlyAsked(besa, [step, asked])).toBe(true);
    expect(isOnlyAsked(besa, [taskOf("ask", { officeId: offices.law }), asked])).toBe(false);
    expect(isOnlyAsked(worker("c", "front-office@law"), [step, asked])).toBe(false);
    expect(isOnlyAsked(worker("d", "auditor@law"), [asked])).toBe(false);
  });

  it("reads what was shared with the office, and nothing of a question that was taken back", () => {
    const shared = (state: string) => [
      { officeId: offices.law, files: ["a"], state },
      { officeId: offices.desk, files: ["b"], state: "open" },
      { officeId: null, files: ["c"], state: "open" },
    ];
    const reads = (state: string) =>
      ["a", "b", "c"].filter((file) => isSharedWith(besa, shared(state), file));
    expect(reads("open")).toEqual(["a"]);
    expect(reads("answered")).toEqual(["a"]);
    expect(reads("revoked")).toEqual([]);
    expect(isSharedWith(besa, shared("open"), null)).toBe(false);
  });
});
