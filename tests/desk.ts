import type { Doors } from "@/db/doors";
import { getProcedureVersion } from "@/domain/catalogue/reads";
import {
  getDossier,
  type HistoryEntry,
  type LoadedDossier,
  listHistory,
  type TaskRow,
} from "@/domain/dossier/reads";
import type { Receipt } from "@/domain/intake/draft-dossier";
import type { SubmitApplication } from "@/domain/intake/inputs-submission";
import type { StaffActor } from "@/domain/tenancy/rules";
import { addDays, civilDate } from "@/lib/dates";
import { makePersonalNumber } from "@/lib/identifiers";
import { newId } from "@/lib/ids";
import { readMunicipalities } from "@/server/seed/data";
import { fillForm } from "./answers";
import { holders, Office } from "./office";

/** The office of a municipality of the seed, by slug. */
export function officeOf(doors: Doors, slug: string, now?: Date): Office {
  const municipality = readMunicipalities().find((each) => each.slug === slug);
  if (!municipality) throw new Error(`There is no ${slug}`);
  return Office.open(doors, municipality, now);
}

export const someApplicant = {
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

/** A complete application for a procedure, as the counter of the municipality would send it. */
export async function application(
  office: Office,
  code: string,
  change: Partial<SubmitApplication> = {},
): Promise<SubmitApplication> {
  const municipality = readMunicipalities().find((each) => each.slug === office.place.slug);
  const procedure = await office.doors.asMunicipality(office.place, (tx) => getProcedureVersion(tx, code, 1));
  const answers = fillForm(procedure.facts.form, {
    unit: municipality?.units[0] ?? "",
    today: addDays(civilDate(office.now), 1),
  });
  return {
    id: newId(),
    procedure: code,
    channel: "counter",
    applicant: someApplicant,
    noticeChannel: "sms",
    answers,
    documents: [],
    ...change,
  };
}

/** Files an application at the counter, as its first clerk unless somebody else is named. */
export async function file(
  office: Office,
  code: string,
  change: Partial<SubmitApplication> = {},
  by?: StaffActor,
): Promise<Receipt> {
  const clerk = by ?? (await office.person("sportel1"));
  return office.as(clerk).counter.submit(await application(office, code, change));
}

/** The one open task of a dossier at a node. */
export async function taskAt(office: Office, dossierId: string, node: string): Promise<TaskRow> {
  const tasks = await office.openTasks(dossierId);
  const task = tasks.find((each) => each.node === node);
  if (!task) throw new Error(`No open task at ${node}, only at ${tasks.map((each) => each.node).join(", ")}`);
  return task;
}

/** Somebody who may take the task now takes it. */
export async function takeBySomebody(office: Office, task: TaskRow): Promise<StaffActor> {
  for (const person of holders(await office.people(), task)) {
    const taken = await office
      .as(person)
      .work.take({ taskId: task.id })
      .catch(() => null);
    if (taken) return person;
  }
  throw new Error(`Nobody may take ${task.node}`);
}

/** Takes and completes the open task at a node with an outcome. */
export async function complete(
  office: Office,
  dossierId: string,
  node: string,
  outcome: string,
  reasons: string | null = null,
): Promise<StaffActor> {
  const task = await taskAt(office, dossierId, node);
  const person = await takeBySomebody(office, task);
  await office.as(person).work.complete({ taskId: task.id, outcome, reasons, record: {} });
  return person;
}

export const dossierOf = (office: Office, id: string): Promise<LoadedDossier> =>
  office.doors.asMunicipality(office.place, (tx) => getDossier(tx, id));

/** The history of a dossier, in order. */
export function entriesOf({ doors, place, now }: Office, id: string): Promise<HistoryEntry[]> {
  return doors.asMunicipality(place, async (tx) => listHistory({ tx, now }, await getDossier(tx, id)));
}

/** Kinds of the entries in a dossier's history, in order. */
export async function historyOf(office: Office, id: string): Promise<string[]> {
  return (await entriesOf(office, id)).map(({ kind }) => kind);
}
