import type { Sql } from "postgres";
import type { Doors } from "@/db/doors";
import { addAttachment } from "@/domain/documents/add-attachment";
import { mandateKey } from "@/domain/dossier/inputs";
import { getDossier } from "@/domain/dossier/reads";
import type { CitizenActor, GuestActor, StaffActor } from "@/domain/tenancy/rules";
import { graphOf } from "@/domain/workflow/graph";
import { newId } from "@/lib/ids";
import type { Municipality } from "@/server/seed/data";
import { fillForm } from "../answers";
import { catalogue } from "../catalogue";
import { holders, type Office } from "../office";
import { handInMandates } from "./mandates";
import { askOpinions } from "./opinions";
import { actorsOf, niptOf, numberOf, openOffice, phoneOf, readValues, type Tenant, wordOf } from "./tenants";

const procedures = catalogue.filter(
  ({ channel, form }) =>
    channel === "both" &&
    form.questions.some(({ fields }) => fields.some((field) => field.kind === "longText")),
);
const today = "2026-11-23";

/** Answers with the word of the municipality in every field that takes words. */
function markedAnswers(
  procedure: (typeof procedures)[number],
  unit: string,
  word: string,
): Record<string, unknown> {
  const answers = fillForm(procedure.form, { unit, today });
  for (const field of procedure.form.questions.flatMap(({ fields }) => fields)) {
    if (field.kind === "longText") answers[field.key] = `${word} kërkon këtë shërbim.`;
    if (field.kind === "text" && !field.pattern && (field.maxLength ?? 200) >= word.length)
      answers[field.key] = word;
    if (field.kind === "address") answers[field.key] = { unit, street: `Rruga ${word}` };
  }
  return answers;
}

const applicant = (id: number, word: string, nth: number) => ({
  personalNumber: numberOf(id, nth),
  firstName: word,
  fatherName: word,
  lastName: word,
  phone: phoneOf(id),
  email: `${word.toLowerCase()}@example.com`,
  unit: null,
  street: `Rruga ${word}`,
  business: { nipt: niptOf(id), name: word },
  verified: false,
});

/** Moves one dossier by one step in the way wanted; what the step does not allow is left as it is. */
async function workOn(
  office: Office,
  dossierId: string,
  word: string,
  how: "hold" | "ask" | "finish",
): Promise<boolean> {
  const [task] = await office.openTasks(dossierId);
  if (!task) return false;
  for (const person of holders(await office.people(), task)) {
    const work = office.as(person).work;
    const taken = await work.take({ taskId: task.id }).then(
      () => true,
      () => false,
    );
    if (!taken) continue;
    if (how === "hold") await work.hold({ taskId: task.id, until: "2027-01-15", reasons: `${word} pret` });
    if (how === "ask") {
      const items = [
        {
          documentKey: null,
          name: { sq: `${word} dokument`, en: `${word} document` },
          why: `${word} mungon`,
        },
      ];
      await work.requestCompletion({ taskId: task.id, items }).catch(() => {});
    }
    if (how === "finish") await finish(office, person, task, dossierId, word);
    return true;
  }
  return false;
}

async function finish(
  office: Office,
  person: StaffActor,
  task: Awaited<ReturnType<Office["openTasks"]>>[number],
  dossierId: string,
  word: string,
) {
  const work = office.as(person).work;
  if (task.kind === "payment") {
    await work.recordPayment({ taskId: task.id, amount: 1000, how: "bank", reference: `${word} pagesë` });
    return;
  }
  const { procedure } = await office.doors.asMunicipality(office.place, (tx) => getDossier(tx, dossierId));
  const node = graphOf(procedure.workflow).places.get(task.node)?.node;
  const outcomes = node && "outcomes" in node ? node.outcomes : [];
  const forward = outcomes.find(
    ({ id, tone }) => tone !== "negative" && !["incomplete", "return", "postpone", "silence"].includes(id),
  );
  if (forward)
    await work.complete({
      taskId: task.id,
      outcome: forward.id,
      reasons: `${word} arsye`,
      record: { text: `${word} gjetje` },
    });
}

/** Fills one municipality through its own procedures: applications at every stage, drafts, files, and their words. */
export async function fillTenant(doors: Doors, superuser: Sql, municipality: Municipality): Promise<Tenant> {
  const office = openOffice(doors, municipality);
  const { municipalityId } = office.place;
  const [id, word, unit] = [municipality.id, wordOf(municipality.slug), municipality.units[0] ?? ""];
  const clerk = (await office.people()).find((person) =>
    person.posts.some((post) => post.role === "front-office"),
  );
  if (!clerk) throw new Error(`${municipality.slug} has no counter`);
  await office.as(clerk).preferences.save({ language: "sq" });
  const stages = ["left", "hold", "ask", "finish", "left", "ask"] as const;
  for (const [place, stage] of stages.entries()) {
    const procedure = procedures[(place * 5) % procedures.length];
    if (!procedure) continue;
    const dossierId = newId();
    await office.as(clerk).counter.submit({
      id: dossierId,
      procedure: procedure.code,
      channel: "counter",
      applicant: applicant(id, word, place % 2),
      noticeChannel: "sms",
      answers: markedAnswers(procedure, unit, word),
      documents: [],
    });
    await addFile(office, clerk, dossierId, word);
    await addFile(office, clerk, dossierId, word, mandateKey);
    if (stage === "finish")
      for (let step = 0; step < 40 && (await workOn(office, dossierId, word, "finish")); step++);
    else if (stage !== "left") await workOn(office, dossierId, word, stage);
  }
  const opinions = await askOpinions(office, word);
  const { citizen, guest } = await fillDrafts(office, superuser, id, word);
  const handedIn = await handInMandates(office, citizen, word);
  const actors = [...(await actorsOf(office, citizen, guest)), ...opinions.actors, ...handedIn.actors];
  const secrets = [
    word,
    numberOf(id, 0),
    numberOf(id, 1),
    niptOf(id),
    phoneOf(id),
    `${municipality.letters}-2026-`,
  ];
  return {
    office,
    id,
    letters: municipality.letters,
    word,
    secrets,
    citizen,
    guest,
    actors,
    values: await readValues(superuser, municipalityId),
    links: opinions.links,
    exact: new Map([...opinions.exact, ...handedIn.exact]),
  };
}

function addFile(
  office: Office,
  clerk: StaffActor,
  dossierId: string,
  word: string,
  documentKey = "fam",
): Promise<unknown> {
  const file = {
    id: newId(),
    dossierId,
    documentKey,
    fileName: `${word}.pdf`,
    mediaType: "application/pdf" as const,
    size: 1000,
    sha256: "0".repeat(64),
    storageKey: `${word}-${newId()}`,
    state: "clean" as const,
  };
  return office.doors.asMunicipality(office.place, (tx) =>
    addAttachment({ tx, actor: clerk, now: office.now }, file),
  );
}

/** A signed-in person and a guest, each with an application begun. */
async function fillDrafts(
  office: Office,
  superuser: Sql,
  id: number,
  word: string,
): Promise<{ citizen: CitizenActor; guest: GuestActor }> {
  const { municipalityId } = office.place;
  const [person] = await superuser<
    { id: string }[]
  >`select id from persons where municipality_id = ${id} and personal_number = ${numberOf(id, 0)}`;
  if (!person) throw new Error("the applicant was not registered");
  const citizen: CitizenActor = {
    kind: "citizen",
    municipalityId,
    personId: person.id,
    personalNumber: numberOf(id, 0),
    name: `${word} ${word}`,
  };
  const guest: GuestActor = {
    kind: "guest",
    municipalityId,
    email: `${word.toLowerCase()}@example.com`,
    sessionId: newId(),
  };
  for (const actor of [citizen, guest]) {
    for (const procedure of procedures.slice(0, 3)) {
      const draftId = newId();
      const { drafts } = office.as(actor);
      await drafts.start({ id: draftId, procedure: procedure.code });
      const answers = markedAnswers(procedure, "", word);
      for (const question of procedure.form.questions) {
        await drafts.saveAnswers({
          draftId,
          question: question.id,
          raw: Object.fromEntries(question.fields.map(({ key }) => [key, answers[key]])),
        });
      }
    }
  }
  return { citizen, guest };
}
