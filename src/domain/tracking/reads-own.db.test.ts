import { beforeAll, expect, test } from "vitest";
import { getDossier } from "@/domain/dossier/reads";
import type { CitizenActor } from "@/domain/tenancy/rules";
import { persons } from "@/domain/tenancy/tables";
import { graphOf } from "@/domain/workflow/graph";
import { refusalIn } from "@/server/forms/citizen-post";
import { askForMore, canary, carryThrough, revokeActOf, take, takeIn } from "../../../tests/application";
import { officeOf } from "../../../tests/desk";
import type { Office } from "../../../tests/office";
import { type Opened, suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
let { doors } = {} as Opened;
let office: Office;
let applicant: CitizenActor;
let stranger: CitizenActor;
let asked: { id: string; register: string };

beforeAll(async () => {
  ({ doors } = open());
  office = officeOf(doors, "tirane");
  asked = await takeIn(office, "LIC-04");
  await askForMore(office, asked.id);
  const people = await doors.asMunicipality(office.place, (tx) => tx.select().from(persons));
  const actor = (person: (typeof people)[number] | undefined): CitizenActor => {
    if (!person) throw new Error("nobody");
    const { municipalityId } = office.place;
    const { id: personId, personalNumber, firstName: name } = person;
    return { kind: "citizen", municipalityId, personId, personalNumber, name };
  };
  applicant = actor(people.find((person) => person.personalNumber === canary.personalNumber));
  stranger = actor(people.find((person) => person.personalNumber !== canary.personalNumber));
});
/** Carries an application on to a signed refusal, by the office's own actions. */
async function refuse(dossierId: string): Promise<void> {
  for (let step = 0; step < 30; step++) {
    const [task] = await office.openTasks(dossierId);
    if (!task) return;
    const person = await take(office, task);
    const { procedure } = await doors.asMunicipality(office.place, (tx) => getDossier(tx, dossierId));
    const node = graphOf(procedure.workflow).places.get(task.node)?.node;
    const outcomes = node && "outcomes" in node ? node.outcomes : [];
    const against = outcomes.find(({ id, decides }) => id === "refuse" || decides === "refused");
    const outcome = against ?? outcomes[0];
    if (!outcome) throw new Error(`${task.node} has no way`);
    const reasons = "Arsyet e provës, të shkruara nga zyra.";
    await office.as(person).work.complete({ taskId: task.id, outcome: outcome.id, reasons, record: {} });
  }
}

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => refusalIn(error)?.text.sq ?? String(error),
  );

test("what the counter took in with one's personal number stands in one's own area, duties first to be seen", async () => {
  const { dossiers, drafts } = await office.as(applicant).mine.overview();
  expect(drafts).toEqual([]);
  expect(dossiers).toHaveLength(1);
  expect(dossiers[0]).toMatchObject({ register: asked.register, stage: "in-completion" });
  expect(dossiers[0]?.asked?.count).toBe(2);
  expect((await office.as(stranger).mine.overview()).dossiers).toEqual([]);
});

test("somebody else's number, one of another municipality and none at all get the same answer", async () => {
  const numbers = [asked.register, "TIR-2026-999999", asked.register.replace(/^[A-Z]+/, "VLO"), "nonsense"];
  const answers = await Promise.all(
    numbers.map((register) => refusal(office.as(stranger).mine.dossier({ register }))),
  );
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toBe("Nuk u gjet. Kontrolloni numrin ose kodin.");
  expect(
    await refusal(office.as(applicant).mine.dossier({ register: asked.register.toLowerCase() })),
  ).toBeNull();
});

test("the history speaks of offices and of the applicant, never of the people who work there", async () => {
  const dossier = await office.as(applicant).mine.dossier({ register: asked.register });
  const kinds = dossier.history.map(({ what }) => what.kind);
  expect(kinds).toContain("registered");
  expect(kinds).toContain("asked");
  expect(kinds.filter((kind) => kind === "taken")).toHaveLength(1);
  expect(dossier.history.some(({ office: by }) => by !== null)).toBe(true);
  const text = JSON.stringify(dossier);
  for (const person of await office.people()) expect(text).not.toContain(person.name);
});

test("a decision says why and until which day one can go against it", async () => {
  const refused = await takeIn(office, "LIC-04");
  await refuse(refused.id);
  const { decision, outcome } = await office.as(applicant).mine.dossier({ register: refused.register });
  expect(outcome).toBe("refused");
  expect(decision).toMatchObject({ outcome: "refused", on: "2026-11-23" });
  expect(decision?.reasons).toContain("Arsyet e provës");
  // 30 days after 23 November 2026 are Wednesday 23 December.
  expect(decision?.appealUntil).toBe("2026-12-23");
});

test("a revoked act stands on the line of its application, and moves the last day to appeal", async () => {
  const before = office.now;
  const granted = await takeIn(office, "LIC-04");
  await carryThrough(office, granted.id);
  office.now = new Date("2026-12-01T09:00:00Z");
  await revokeActOf(office, granted.id, "Të dhënat u provuan të rreme.");
  const api = office.as(applicant);
  const { dossiers } = await api.mine.overview();
  const revoked = Object.fromEntries(dossiers.map((line) => [line.register, line.revokedOn]));
  expect(revoked[granted.register]).toBe("2026-12-01");
  expect(revoked[asked.register]).toBeNull();
  // 30 days after 1 December 2026 are Thursday 31 December.
  const dossier = await api.mine.dossier({ register: granted.register });
  expect(dossier).toMatchObject({ revokedOn: "2026-12-01", decision: { appealUntil: "2026-12-31" } });
  const [act] = await api.documents.acts({ dossierId: granted.id });
  expect(act?.revoked).toEqual({ on: "2026-12-01", reasons: "Të dhënat u provuan të rreme." });
  office.now = before;
});

test("a withdrawn application is closed, says so, and cannot be withdrawn again", async () => {
  const taken = await takeIn(office, "LIC-04");
  const api = office.as(applicant);
  expect(await refusal(office.as(stranger).tracking.withdraw({ dossierId: taken.id, reasons: null }))).toBe(
    "Nuk u gjet. Kontrolloni numrin ose kodin.",
  );
  await api.tracking.withdraw({ dossierId: taken.id, reasons: null });
  const dossier = await api.mine.dossier({ register: taken.register });
  expect(dossier).toMatchObject({ outcome: "withdrawn", stage: "closed", mustPay: false });
  expect(await refusal(api.tracking.withdraw({ dossierId: taken.id, reasons: null }))).not.toBeNull();
});
