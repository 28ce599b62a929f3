import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dossierOn, here, offices, taskOf, worker } from "@/domain/dossier/fixture-standing";
import {
  availableActions,
  isApplicant,
  isOnlyAsked,
  mayOpen,
  mayRevoke,
  nodeOf,
  refusalToWork,
  requireMine,
  requireWork,
  speaksForApplicant,
  taskActions,
} from "@/domain/dossier/rules";
import { type MunicipalActor, Role } from "@/domain/tenancy/rules";
import { end, outcome, payment, sketch, task } from "@/domain/workflow/fixture-sketch";

const workflow = sketch(
  [
    task("check", ["ok", outcome("incomplete")]),
    task("sign", [outcome("yes", { decides: "approved" })], { fourEyes: ["check"], work: "signature" }),
    payment("pay"),
    end("end"),
  ],
  ["start > check", "check.ok > sign", "check.incomplete > check", "sign > pay", "pay > end"],
);
const dossier = dossierOn(workflow);
const officer = worker("arta", "specialist@desk");
const head = worker("drita", "head-of-sector@desk");
const actionsFor = (actor: typeof officer, change: Parameters<typeof taskOf>[1], ...away: string[]) => {
  const one = taskOf("check", change);
  return taskActions(actor, one, { dossier, tasks: [one], away: new Set(away) });
};
const kindsFor = (...asked: Parameters<typeof actionsFor>) => actionsFor(...asked).map(({ kind }) => kind);

describe("who may work on a step", () => {
  it("is whoever took it: not a colleague, and nobody while it lies in the queue", () => {
    expect(() => requireMine(officer, taskOf("check", { assigneeId: "arta" }))).not.toThrow();
    for (const assigneeId of ["besa", null])
      expect(() => requireMine(officer, taskOf("check", { assigneeId }))).toThrow(
        expect.objectContaining({ code: "forbidden" }),
      );
  });

  it("is whoever holds its role in its office; neither one alone is enough", () => {
    const open = taskOf("check");
    const standing = { dossier, tasks: [open] };
    expect(refusalToWork(officer, open, standing)).toBeNull();
    for (const other of [
      worker("b", "specialist@law"),
      worker("c", "inspector@desk"),
      worker("d", "inspector@desk", "specialist@law"),
      worker("e"),
    ])
      expect(refusalToWork(other, open, standing)?.en).toMatch(/another office or role/);
  });

  it("is nobody once it is done", () => {
    const done = taskOf("check", { open: false });
    expect(refusalToWork(officer, done, { dossier, tasks: [done] })?.en).toMatch(/already done/);
  });

  it("is not whoever did the step it must be checked against", () => {
    const signature = taskOf("sign");
    const prepared = (closedBy: string) => [taskOf("check", { open: false, closedBy }), signature];
    expect(refusalToWork(officer, signature, { dossier, tasks: prepared("arta") })?.en).toMatch(/prepared/);
    expect(refusalToWork(officer, signature, { dossier, tasks: prepared("besa") })).toBeNull();
  });

  it("is not the clerk who took the application in, where the step decides; elsewhere they may", () => {
    const own = dossierOn(workflow, { takenInBy: "arta" });
    const [check, signature] = [taskOf("check"), taskOf("sign")];
    expect(refusalToWork(officer, signature, { dossier: own, tasks: [signature] })?.en).toMatch(/took in/);
    expect(refusalToWork(officer, check, { dossier: own, tasks: [check] })).toBeNull();
  });

  it("is told why not, as a refusal", () => {
    const open = taskOf("check");
    expect(() => requireWork(officer, open, { dossier, tasks: [open] })).not.toThrow();
    expect(() => requireWork(worker("x"), open, { dossier, tasks: [open] })).toThrow(
      expect.objectContaining({ code: "forbidden" }),
    );
  });

  it("cannot be asked of a step the procedure does not know", () => {
    expect(nodeOf(dossier, taskOf("check"))).toMatchObject({ id: "check", kind: "task" });
    expect(() => nodeOf(dossier, taskOf("gone"))).toThrow("gone is not in LIC-04");
  });
});

describe("what somebody can do with a step", () => {
  it("is to take it while nobody has it", () => {
    expect(kindsFor(officer, { assigneeId: null })).toEqual(["take"]);
  });

  it("is all its work once it is one's own, with the request to the applicant apart from the outcomes", () => {
    const mine = taskOf("check", { assigneeId: "arta" });
    const actions = taskActions(officer, mine, { dossier, tasks: [mine] });
    expect(actions.map(({ kind }) => kind)).toEqual([
      "complete",
      "request-completion",
      "consult",
      "hold",
      "put-back",
      "give",
    ]);
    expect(actions[0]).toMatchObject({ work: "check", outcomes: [{ id: "ok" }] });
    expect(actions[1]).toMatchObject({ outcome: "incomplete" });
  });

  it("is nothing when a colleague has it", () => {
    expect(kindsFor(officer, { assigneeId: "besa" })).toEqual([]);
  });

  it("is to give it, for whoever leads the office, and to take it over only with the role of the step", () => {
    expect(kindsFor(head, { assigneeId: "besa" }, "besa")).toEqual(["give"]);
    const headWhoWorks = worker("drita", "head-of-sector@desk", "specialist@desk");
    expect(kindsFor(headWhoWorks, { assigneeId: "besa" }, "besa")).toEqual(["take", "give"]);
    expect(kindsFor(worker("x", "head-of-sector@law"), { assigneeId: "besa" }, "besa")).toEqual([]);
  });

  it("is not to take it from a colleague who is here, only to give it with reasons", () => {
    const headWhoWorks = worker("drita", "head-of-sector@desk", "specialist@desk");
    const give = { kind: "give", taskId: "task-check" };
    const held = { assigneeId: "besa" };
    const gives = (from: string | null, needsReasons: boolean) => ({ ...give, from, needsReasons });
    expect(actionsFor(headWhoWorks, held, "arta")).toEqual([gives("besa", true)]);
    expect(actionsFor(headWhoWorks, held, "besa").at(-1)).toEqual(gives("besa", false));
    expect(actionsFor(head, { assigneeId: null }).at(-1)).toEqual(gives(null, false));
    expect(actionsFor(officer, { assigneeId: "arta" }).at(-1)).toEqual(gives("arta", false));
    // A colleague who does not lead gains nothing by somebody's absence.
    expect(kindsFor(officer, held, "besa")).toEqual([]);
  });

  it("is to record a payment where one is awaited, and nothing while the applicant is", () => {
    expect(kindsFor(officer, { assigneeId: "arta", kind: "payment" })[0]).toBe("record-payment");
    expect(kindsFor(officer, { assigneeId: "arta", kind: "wait" })).toEqual([]);
  });

  it("is nothing for a step that is done, whoever asks", () => {
    for (const actor of [officer, head]) expect(kindsFor(actor, { open: false })).toEqual([]);
  });

  it("adds up over all the steps of the dossier", () => {
    const tasks = [
      taskOf("check", { open: false }),
      taskOf("sign", { id: "t2" }),
      taskOf("pay", { id: "t3" }),
    ];
    expect(availableActions(officer, { dossier, tasks })).toEqual([
      { kind: "take", taskId: "t2" },
      { kind: "take", taskId: "t3" },
    ]);
  });

  it("never goes beyond what they may work on, but for giving by those who lead", () => {
    const person = fc.constantFrom("arta", "besa", "clerk");
    const post = fc.constantFrom("specialist@desk", "specialist@law", "inspector@desk", "head-of-sector@law");
    fc.assert(
      fc.property(
        person,
        fc.array(post),
        fc.constantFrom("check", "sign"),
        fc.record({ assigneeId: fc.option(person), open: fc.boolean() }),
        fc.option(person),
        (who, posts, node, change, preparer) => {
          const actor = worker(who, ...(posts as Parameters<typeof worker>[1][]));
          const asked = taskOf(node, change);
          const tasks = [asked, taskOf("check", { id: "before", open: false, closedBy: preparer })];
          const standing = { dossier, tasks };
          const able = taskActions(actor, asked, standing);
          if (refusalToWork(actor, asked, standing)) expect(able).toEqual([]);
          else expect(able.some(({ kind }) => kind === "complete")).toBe(change.assigneeId === who);
        },
      ),
    );
  });
});

describe("a dossier", () => {
  const citizen = (personId: string): MunicipalActor => ({
    kind: "citizen",
    municipalityId: here,
    personId,
    personalNumber: "",
    name: "",
  });
  const guest = (email: string): MunicipalActor => ({
    kind: "guest",
    municipalityId: here,
    email,
    sessionId: "s",
  });

  it("is the person's who applied, also when it was sent in at the counter", () => {
    expect(isApplicant(citizen("person-1"), dossier)).toBe(true);
    expect(isApplicant(citizen("person-2"), dossier)).toBe(false);
  });

  it("is a guest's by the proven address, unless a known person stands behind it", () => {
    const anonymous = dossierOn(workflow, { personId: null });
    expect(isApplicant(guest("ilir@example.com"), anonymous)).toBe(true);
    expect(isApplicant(guest("other@example.com"), anonymous)).toBe(false);
    expect(isApplicant(guest("ilir@example.com"), dossier)).toBe(false);
  });

  it("is answered for by whoever showed its code, and that is not to own it", () => {
    const holder = (dossierId: string): MunicipalActor => ({
      kind: "holder",
      municipalityId: here,
      dossierId,
    });
    expect(speaksForApplicant(holder(dossier.id), dossier)).toBe(true);
    expect(speaksForApplicant(holder("another"), dossier)).toBe(false);
    expect(speaksForApplicant(citizen("person-1"), dossier)).toBe(true);
    expect(isApplicant(holder(dossier.id), dossier)).toBe(false);
  });

  it("is nobody else's: not staff's, a job's or a visitor's", () => {
    const visitor: MunicipalActor = { kind: "visitor", municipalityId: here };
    const job: MunicipalActor = { kind: "job", municipalityId: here, job: "pass-time" };
    for (const actor of [officer, visitor, job]) expect(speaksForApplicant(actor, dossier)).toBe(false);
  });

  it("opens to the counter, to auditors, and to every office that ever had a step of it", () => {
    const past = [taskOf("check", { open: false, officeId: offices.law })];
    expect(mayOpen(worker("a", "front-office@desk"), past)).toBe(true);
    expect(mayOpen(worker("b", "auditor@desk"), [])).toBe(true);
    expect(mayOpen(worker("c", "legal-specialist@law"), past)).toBe(true);
    expect(mayOpen(worker("d", "specialist@desk"), past)).toBe(false);
    expect(mayOpen(worker("e", "administrator@desk"), past)).toBe(false);
  });

  it("opens to whoever leads the municipality once there is an act to take back, and to nobody else by it", () => {
    const past = [taskOf("check", { open: false, officeId: offices.law })];
    for (const leader of [worker("a", "mayor@desk"), worker("b", "deputy-mayor@desk")]) {
      expect(mayOpen(leader, past, false)).toBe(false);
      expect(mayOpen(leader, past, true)).toBe(true);
    }
    for (const other of Role.options.filter((role) => !/mayor|front-office|auditor/.test(role)))
      expect(mayOpen(worker("c", `${other}@desk`), past, true), other).toBe(false);
  });

  it("opens to everybody who may take its act back", () => {
    const someTask = fc.record({
      officeId: fc.constantFrom(offices.desk, offices.law),
      kind: fc.constantFrom("task" as const, "consultation" as const),
      outcome: fc.constantFrom(null, "revoked"),
    });
    fc.assert(
      fc.property(fc.constantFrom(...Role.options), fc.array(someTask), (role, shapes) => {
        const leader = worker("a", `${role}@desk`);
        const tasks = shapes.map((shape) => taskOf("check", shape));
        if (!mayRevoke(leader, tasks)) return;
        expect(mayOpen(leader, tasks, true)).toBe(true);
        expect(isOnlyAsked(leader, tasks, true)).toBe(false);
      }),
    );
  });

  it("has its act taken back by the director of an office that worked on it, not of one that was asked", () => {
    const director = worker("a", "head-of-directorate@law");
    const worked = taskOf("check", { officeId: offices.law });
    expect(mayRevoke(director, [worked])).toBe(true);
    expect(mayRevoke(director, [{ ...worked, kind: "consultation" }])).toBe(false);
    expect(mayRevoke(worker("b", "head-of-sector@law"), [worked])).toBe(false);
  });
});
