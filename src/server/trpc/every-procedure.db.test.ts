import { afterAll, beforeAll, expect, test } from "vitest";
import { type Doors, openDoors } from "@/db/doors";
import { listOfferedProcedures } from "@/domain/catalogue/reads";
import type { TaskRow } from "@/domain/dossier/reads";
import { getDossier } from "@/domain/dossier/reads";
import { submitApplication } from "@/domain/intake/submit-application";
import type { StaffActor } from "@/domain/tenancy/rules";
import { graphOf } from "@/domain/workflow/graph";
import { makePersonalNumber } from "@/lib/identifiers";
import { newId } from "@/lib/ids";
import { readMunicipalities } from "@/server/seed/data";
import { fillForm } from "../../../tests/answers";
import { type FreshDatabase, freshDatabase } from "../../../tests/database";
import { holders, Office } from "../../../tests/office";

let database: FreshDatabase;
let doors: Doors;
beforeAll(async () => {
  database = await freshDatabase();
  doors = openDoors(database, 4);
});
afterAll(async () => {
  await doors?.close();
  await database?.drop();
});

const applicant = {
  personalNumber: makePersonalNumber({ birthDate: "1985-06-20", sex: "male", serial: 321 }),
  firstName: "Ilir",
  fatherName: "Petrit",
  lastName: "Marku",
  phone: "+355691234567",
  email: null,
  unit: null,
  street: null,
  business: null,
  verified: false,
};

/** Completes one open task as the first colleague who may, with the outcome that carries the request forward. */
async function work(
  office: Office,
  people: StaffActor[],
  task: TaskRow,
  definition: Parameters<typeof graphOf>[0],
): Promise<void> {
  let refusal: unknown;
  for (const person of holders(people, task)) {
    try {
      await office.as(person).work.take({ taskId: task.id });
    } catch (error) {
      refusal = error;
      continue;
    }
    if (task.kind === "payment") {
      await office
        .as(person)
        .work.recordPayment({ taskId: task.id, amount: 1000, how: "bank", reference: "MP-1" });
      return;
    }
    const node = graphOf(definition).places.get(task.node)?.node;
    const outcomes = node && "outcomes" in node ? node.outcomes : [];
    const forward = outcomes.find(
      (outcome) =>
        outcome.tone !== "negative" && !["incomplete", "return", "postpone", "silence"].includes(outcome.id),
    );
    if (!forward) throw new Error(`${task.node} has no way forward`);
    await office
      .as(person)
      .work.complete({ taskId: task.id, outcome: forward.id, reasons: null, record: {} });
    return;
  }
  throw refusal ?? new Error(`nobody in ${office.place.slug} holds ${task.role} for ${task.node}`);
}

/** Hands in what the procedure itself waits for, at the counter; false when it waits for nothing. */
async function answerAsApplicant(office: Office, clerk: StaffActor, dossierId: string): Promise<boolean> {
  const dossier = await office.doors.asMunicipality(office.place, (tx) => getDossier(tx, dossierId));
  if (dossier.status !== "in-completion") return false;
  await office.as(clerk).counter.answerCompletion({ dossierId, words: null });
  return true;
}

test("each of the 105 procedures is filed and driven by the office's own actions to an issued decision, in all 61 municipalities", async () => {
  const municipalities = readMunicipalities();
  const first = municipalities[0];
  if (!first) throw new Error("no municipality");
  const procedures = await doors.asMunicipality(Office.open(doors, first).place, (tx) =>
    listOfferedProcedures(tx),
  );
  const used = new Set<string>();
  let decided = 0;
  for (const [place, procedure] of procedures.entries()) {
    const municipality = municipalities[place % municipalities.length];
    if (!municipality) continue;
    const office = Office.open(doors, municipality);
    const people = await office.people();
    const clerk = people.find((person) => person.posts.some((post) => post.role === "front-office"));
    if (!clerk) throw new Error(`${municipality.slug} has no counter`);
    const online = procedure.facts.channel === "online";
    const guest = {
      kind: "guest" as const,
      municipalityId: office.place.municipalityId,
      email: "ilir.marku@example.com",
      sessionId: newId(),
    };
    const application = {
      id: newId(),
      procedure: procedure.code,
      channel: online ? ("online" as const) : ("counter" as const),
      applicant,
      answers: fillForm(procedure.facts.form, { unit: municipality.units[0] ?? "", today: "2026-11-24" }),
      documents: [],
    };
    const receipt = online
      ? await doors.asMunicipality(guest, (tx) =>
          submitApplication({ tx, actor: guest, now: office.now }, { ...application, noticeChannel: "sms" }),
        )
      : await office.as(clerk).counter.submit({ ...application, noticeChannel: "sms" });
    for (let step = 0; step < 40; step++) {
      const [task] = await office.openTasks(receipt.id);
      if (!task && !(await answerAsApplicant(office, clerk, receipt.id))) break;
      if (!task) continue;
      await work(office, people, task, procedure.workflow).catch((error) => {
        throw new Error(`${procedure.code} in ${municipality.slug} at ${task.node}: ${error}`);
      });
    }
    const dossier = await doors.asMunicipality(office.place, (tx) => getDossier(tx, receipt.id));
    expect({ code: procedure.code, status: dossier.status, outcome: dossier.outcome }).toEqual({
      code: procedure.code,
      status: "closed",
      outcome: "approved",
    });
    used.add(municipality.slug);
    decided++;
  }
  console.log(`decided ${decided} procedures in ${used.size} municipalities`);
  expect(used.size).toBe(61);
}, 300_000);
