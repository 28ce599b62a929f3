import { expect, test } from "vitest";
import { listOfferedProcedures } from "@/domain/catalogue/reads";
import type { TaskRow } from "@/domain/dossier/reads";
import type { StaffActor } from "@/domain/tenancy/rules";
import { newId } from "@/lib/ids";
import { readMunicipalities } from "@/server/seed/data";
import { applyOnline } from "../../../tests/applicant";
import { dossierOf, file } from "../../../tests/desk";
import { holders, Office } from "../../../tests/office";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();

/** Outcomes that keep a request where it is, or give it up. */
const notForward = ["incomplete", "return", "postpone", "silence"];

/** Does one open task as the first colleague who may, by the actions the case page offers them. */
async function work(office: Office, people: StaffActor[], task: TaskRow, register: string): Promise<void> {
  let refusal: unknown = new Error(`nobody holds ${task.role}`);
  for (const person of holders(people, task)) {
    const api = office.as(person);
    const taken = await api.work.take({ taskId: task.id }).catch((error: unknown) => {
      refusal = error;
      return null;
    });
    if (!taken) continue;
    const seen = await api.work.case({ register });
    const actions =
      seen.kind === "open" ? seen.file.actions.filter((action) => action.taskId === task.id) : [];
    if (actions.some((action) => action.kind === "record-payment")) {
      await api.work.recordPayment({ taskId: task.id, amount: 1000, how: "bank", reference: "MP-1" });
      return;
    }
    const offered = actions.flatMap((action) => (action.kind === "complete" ? action.outcomes : []));
    const forward = offered.find(({ id, tone }) => tone !== "negative" && !notForward.includes(id));
    if (!forward) throw new Error("the case page offers no way forward");
    await api.work.complete({ taskId: task.id, outcome: forward.id, reasons: null, record: {} });
    return;
  }
  throw refusal;
}

async function clerkOf(office: Office, people: StaffActor[]): Promise<StaffActor> {
  const clerk = people.find((person) => person.posts.some((post) => post.role === "front-office"));
  if (!clerk) throw new Error(`${office.place.slug} has no counter`);
  return clerk;
}

/** Hands in what the procedure itself waits for, at the counter; false when it waits for nothing. */
async function answerAtCounter(office: Office, clerk: StaffActor, dossierId: string): Promise<boolean> {
  if ((await dossierOf(office, dossierId)).status !== "in-completion") return false;
  await office.as(clerk).counter.answerCompletion({ dossierId, words: null });
  return true;
}

/** Files a procedure where it may be filed, and drives it until nothing is open. */
async function drive(office: Office, procedure: { code: string; facts: { channel: string } }) {
  const people = await office.people();
  const clerk = await clerkOf(office, people);
  const { municipalityId } = office.place;
  const guest = {
    kind: "guest" as const,
    municipalityId,
    email: "arta.hoxha@example.com",
    sessionId: newId(),
  };
  const isOnline = procedure.facts.channel === "online";
  const { id, register } = isOnline
    ? await applyOnline(office, guest, procedure.code)
    : await file(office, procedure.code, {}, clerk);
  for (let step = 0; step < 40; step++) {
    const [task] = await office.openTasks(id);
    if (task) {
      await work(office, people, task, register).catch((error: unknown) => {
        throw new Error(`${procedure.code} in ${office.place.slug} at ${task.node}: ${String(error)}`);
      });
    } else if (!(await answerAtCounter(office, clerk, id))) break;
  }
  return dossierOf(office, id);
}

test("each of the 105 procedures is filed and driven by the office's own actions to an issued decision, in all 61 municipalities", async () => {
  const { doors } = open();
  const municipalities = readMunicipalities();
  const offices = municipalities.map((municipality) => Office.open(doors, municipality));
  const [first] = offices;
  if (!first) throw new Error("no municipality");
  const procedures = await doors.asMunicipality(first.place, (tx) => listOfferedProcedures(tx));
  const driven: { code: string; slug: string }[] = [];
  for (const [place, procedure] of procedures.entries()) {
    const office = offices[place % offices.length] ?? first;
    const { status, outcome } = await drive(office, procedure);
    expect({ code: procedure.code, status, outcome }).toEqual({
      code: procedure.code,
      status: "closed",
      outcome: "approved",
    });
    driven.push({ code: procedure.code, slug: office.place.slug });
  }
  const towns = new Set(driven.map(({ slug }) => slug)).size;
  console.log(`${driven.length} procedures driven to a decision in ${towns} municipalities`);
  expect([driven.length, towns]).toEqual([105, 61]);
}, 300_000);
