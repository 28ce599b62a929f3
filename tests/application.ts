import { getOfferedProcedure } from "@/domain/catalogue/reads";
import type { NoticeChannel } from "@/domain/dossier/inputs";
import { type DossierRow, getDossier, type TaskRow } from "@/domain/dossier/reads";
import type { Receipt } from "@/domain/intake/draft-dossier";
import { listUnits } from "@/domain/tenancy/reads";
import type { StaffActor } from "@/domain/tenancy/rules";
import { graphOf } from "@/domain/workflow/graph";
import { addDays, civilDate } from "@/lib/dates";
import { makePersonalNumber } from "@/lib/identifiers";
import { newId } from "@/lib/ids";
import { fillForm } from "./answers";
import { holders, type Office } from "./office";

/** A person whose every word would be seen at once where it does not belong. */
export const canary = {
  personalNumber: makePersonalNumber({ birthDate: "1985-06-20", sex: "male", serial: 321 }),
  firstName: "Zvezdan",
  fatherName: "Kokokan",
  lastName: "Xhamballo",
  phone: "+355691234567",
  email: "zvezdan.canary@example.com",
  unit: null,
  street: "Rruga Kanarina 77",
  business: null,
  verified: false,
};

/** The clerk who takes applications in. */
export async function clerkOf(office: Office): Promise<StaffActor> {
  const clerk = (await office.people()).find((person) =>
    person.posts.some((post) => post.role === "front-office"),
  );
  if (!clerk) throw new Error(`${office.place.slug} has no counter`);
  return clerk;
}

/** Takes the canary's application in at the counter. */
export async function takeIn(
  office: Office,
  procedure: string,
  noticeChannel: NoticeChannel = "sms",
): Promise<Receipt> {
  const [facts, units] = await office.doors.asMunicipality(
    office.place,
    async (tx) => [(await getOfferedProcedure(tx, procedure)).facts, await listUnits(tx)] as const,
  );
  const answers = fillForm(facts.form, {
    unit: units[0]?.name ?? "",
    today: addDays(civilDate(office.now), 1),
  });
  const application = {
    id: newId(),
    procedure,
    channel: "counter" as const,
    applicant: canary,
    noticeChannel,
    answers,
    documents: [],
  };
  return office.as(await clerkOf(office)).counter.submit(application);
}

export function dossierOf(office: Office, id: string): Promise<DossierRow> {
  return office.doors.asMunicipality(office.place, (tx) => getDossier(tx, id));
}

/** The first colleague who may, with the task taken. */
export async function take(office: Office, task: TaskRow): Promise<StaffActor> {
  let refusal: unknown;
  for (const person of holders(await office.people(), task)) {
    try {
      await office.as(person).work.take({ taskId: task.id });
      return person;
    } catch (error) {
      refusal = error;
    }
  }
  throw refusal ?? new Error(`nobody may do ${task.node}`);
}

/** Completes one open task with the outcome that carries the application forward, or with a refusal where one can. */
async function complete(office: Office, task: TaskRow, refuse: boolean): Promise<void> {
  const person = await take(office, task);
  const caller = office.as(person);
  if (task.kind === "payment") {
    await caller.work.recordPayment({ taskId: task.id, amount: 1000, how: "bank", reference: "MP-1" });
    return;
  }
  const { procedure } = await office.doors.asMunicipality(office.place, (tx) =>
    getDossier(tx, task.dossierId),
  );
  const node = graphOf(procedure.workflow).places.get(task.node)?.node;
  const outcomes = node && "outcomes" in node ? node.outcomes : [];
  const forward = outcomes.find(
    (outcome) =>
      outcome.tone !== "negative" && !["incomplete", "return", "postpone", "silence"].includes(outcome.id),
  );
  const against = refuse ? outcomes.find((outcome) => outcome.decides === "refused") : undefined;
  const chosen = against ?? forward;
  if (!chosen) throw new Error(`${task.node} has no way forward`);
  await caller.work.complete({
    taskId: task.id,
    outcome: chosen.id,
    reasons: "Arsyet e provës, të shkruara nga zyra.",
    record: {},
  });
}

/** Carries an application to its end by the office's own actions. */
export async function carryThrough(
  office: Office,
  dossierId: string,
  how: { refuse?: boolean } = {},
): Promise<void> {
  for (let step = 0; step < 40; step++) {
    const [task] = await office.openTasks(dossierId);
    if (task) await complete(office, task, how.refuse ?? false);
    else if ((await dossierOf(office, dossierId)).status !== "in-completion") return;
    else await office.as(await clerkOf(office)).counter.answerCompletion({ dossierId, words: null });
  }
}

/** Asks the applicant for two things, as the first step that may. */
export async function askForMore(office: Office, dossierId: string): Promise<void> {
  for (let step = 0; step < 20; step++) {
    const [task] = await office.openTasks(dossierId);
    if (!task) throw new Error("no step asks the applicant");
    const { procedure } = await office.doors.asMunicipality(office.place, (tx) => getDossier(tx, dossierId));
    const node = graphOf(procedure.workflow).places.get(task.node)?.node;
    if (node && "outcomes" in node && node.outcomes.some((outcome) => outcome.id === "incomplete")) {
      const person = await take(office, task);
      const documentKey = procedure.facts.documents[0]?.key ?? null;
      const name = procedure.facts.documents[0]?.name ?? { sq: "Dokument", en: "Document" };
      const items = [
        { documentKey, name, why: "Kopja e Zvezdan Xhamballos nuk lexohet." },
        {
          documentKey: null,
          name: { sq: "Pyetje për Zvezdan", en: "Question for Zvezdan" },
          why: "Sqaroni adresën e Zvezdanit.",
        },
      ];
      await office.as(person).work.requestCompletion({ taskId: task.id, items });
      return;
    }
    await complete(office, task, false);
  }
}

/** The mayor takes the act of a dossier back. Returns the act. */
export async function revokeActOf(office: Office, dossierId: string, reasons: string): Promise<string> {
  const { municipalityId } = office.place;
  const holder = office.as({ kind: "holder", municipalityId, dossierId });
  const [act] = await holder.documents.acts({ dossierId });
  const mayor = (await office.people()).find(({ posts }) => posts.some(({ role }) => role === "mayor"));
  if (!act || !mayor) throw new Error("nothing to revoke, or nobody to do it");
  await office.as(mayor).documents.revoke({ documentId: act.id, reasons });
  return act.id;
}
