import type { AskConsultations } from "@/domain/routing/inputs-consultation";
import type { CaseFile } from "@/domain/routing/rules-case";
import type { StaffActor } from "@/domain/tenancy/rules";
import { newId } from "@/lib/ids";
import { holders, type Office } from "../office";

/** Who asked and who was asked, the links of bodies outside, and what they could really send next, by procedure. */
export type AskedOpinions = {
  actors: { name: string; actor: StaffActor }[];
  links: string[];
  exact: Map<string, unknown>;
};

type Asking = { actor: StaffActor; taskId: string; file: CaseFile };

/** Somebody with a step from which opinions can be asked. */
async function findAsking(office: Office): Promise<Asking> {
  for (const actor of await office.people()) {
    const { work } = office.as(actor);
    const { rows } = await work.inbox({ queue: "mine" });
    for (const { register } of rows) {
      const page = await work.case({ register });
      const consult = page.kind === "open" && page.file.actions.find(({ kind }) => kind === "consult");
      if (page.kind === "open" && consult) return { actor, taskId: consult.taskId, file: page.file };
    }
  }
  throw new Error("nobody could ask for an opinion");
}

/** Somebody of the asked office takes the question. */
async function takeQuestion(office: Office, dossierId: string, taskId: string): Promise<StaffActor> {
  const task = (await office.openTasks(dossierId)).find(({ id }) => id === taskId);
  const people = await office.people();
  const holder = people.find(({ staffId }) => staffId === task?.assigneeId);
  if (holder) return holder;
  const [person] = task ? holders(people, task) : [];
  if (!person) throw new Error("nobody may answer");
  await office.as(person).work.take({ taskId });
  return person;
}

/** Asks an office and bodies outside for opinions, with a file of the case. */
export async function askOpinions(office: Office, word: string): Promise<AskedOpinions> {
  const { actor, taskId, file } = await findAsking(office);
  const { work } = office.as(actor);
  const files = file.otherFiles.map(({ id }) => id);
  const [first, second] = file.asking?.offices ?? [];
  if (!first || !second || !files[0]) throw new Error("nobody can be asked");
  const plain: Omit<AskConsultations, "id" | "taskId" | "offices" | "bodies"> = {
    question: `${word} pengon?`,
    kind: "yes-no",
    days: 1,
    silence: "return",
    visible: true,
  };
  const question = { ...plain, taskId };
  const body = { body: `Organi ${word}`, email: `${word.toLowerCase()}@example.com`, files };
  const { asked } = await work.askConsultations({
    id: newId(),
    ...question,
    offices: [{ officeId: first.id, files }],
    bodies: [body, body, body, body],
  });
  const [inside = "", reads = "", answers = "", reminded = "", revoked = ""] = asked;
  const secretOf = async (consultationId: string) =>
    (await work.sendConsultationLink({ consultationId })).path.replace("/mendim/", "");
  const links = [await secretOf(reads), await secretOf(answers)];
  const answerer = await takeQuestion(office, file.id, inside);
  return {
    links,
    actors: [
      { name: "asker", actor },
      { name: "asked", actor: answerer },
    ],
    exact: new Map<string, unknown>([
      [
        "work.askConsultations",
        { id: newId(), ...question, offices: [{ officeId: second.id, files }], bodies: [body] },
      ],
      [
        "work.askCases",
        {
          ...{ ...plain, id: newId(), taskIds: [taskId] },
          ...{ offices: [second.id], bodies: [], reads: { offices: true, bodies: false } },
        },
      ],
      ["work.answerConsultation", { taskId: inside, outcome: "negative", words: `${word} pengohet` }],
      ["work.remindConsultation", { consultationId: reminded, remindedOn: null }],
      ["work.sendConsultationLink", { consultationId: reminded }],
      ["work.revokeConsultation", { consultationId: revoked, reasons: `${word} gabim` }],
      ["work.askedOpinion", { secret: links[0] }],
      ["work.sharedFile", { secret: links[0], fileId: files[0] }],
      [
        "work.answerOpinion",
        { secret: links[1], outcome: "positive", words: `${word} nuk pengon`, person: word },
      ],
    ]),
  };
}
