import type { TaskRow } from "@/domain/dossier/reads";
import type { Actor, GuestActor, StaffActor } from "@/domain/tenancy/rules";
import { newId } from "@/lib/ids";
import { fillDraft, handIn } from "../applicant";
import { askForMore, carryThrough, clerkOf } from "../application";
import { complete, file, takeBySomebody, taskAt } from "../desk";
import { holders, type Office } from "../office";

/** Somebody who may do something now, and what they send for it. */
export type Scene = () => Promise<{ actor: Actor; input: unknown }>;

type Held = { actor: StaffActor; task: TaskRow };

/** A step that somebody holds, of a dossier of its own. */
async function held(
  office: Office,
  procedure = "EDU-05",
  before: [string, string][] = [],
  node = "check-1",
): Promise<Held> {
  const { id } = await file(office, procedure);
  for (const [step, outcome] of before) await complete(office, id, step, outcome);
  const task = await taskAt(office, id, node);
  return { task, actor: await takeBySomebody(office, task) };
}

/** The head of an office with a step nobody has, and who could have it. */
async function unclaimed(office: Office) {
  const { id } = await file(office, "EDU-05");
  const { id: taskId, ...task } = await taskAt(office, id, "check-1");
  const actor = await office.person("arsdrejtor");
  const taker = holders(await office.people(), task).find(({ staffId }) => staffId !== actor.staffId);
  if (!taker) throw new Error("nobody could take it");
  return { actor, handed: { taskId, from: null, to: taker.staffId } };
}

/** An application somebody who is not signed in began. */
async function begun(office: Office) {
  const { municipalityId } = office.place;
  const actor: GuestActor = {
    ...{ kind: "guest", municipalityId, email: `${newId()}@example.com`, sessionId: newId() },
  };
  const draftId = newId();
  await office.as(actor).drafts.start({ id: draftId, procedure: "PUB-01" });
  const { steps } = await office.as(actor).drafts.get({ draftId });
  return { actor, draftId, steps };
}

async function opinionOutside(office: Office): Promise<Held> {
  const { id } = await file(office, "CIV-02");
  for (let step = 0; step < 8; step++) {
    const tasks = await office.openTasks(id);
    const task = tasks.find(({ node }) => node === "opinion-external");
    if (task) return { task, actor: await takeBySomebody(office, task) };
    if (tasks[0]) await complete(office, id, tasks[0].node, "ok");
  }
  throw new Error("CIV-02 asks nobody outside");
}

/** For procedures that what is made up from a form alone does not reach. In Tirana, where every post is held by several. */
export function scenesOf(office: Office): Map<string, Scene> {
  const onStep =
    (more: object, step = () => held(office)): Scene =>
    async () => {
      const { task, actor } = await step();
      return { actor, input: { taskId: task.id, ...more } };
    };
  const item = { documentKey: null, name: { sq: "Harta", en: "Map" }, why: "Mungon harta." };
  const toPay: [string, string][] = [
    ["check-1", "ok"],
    ["inspection-1", "ok"],
    ["payment-order-1", "done"],
  ];
  const paying = () => held(office, "PUB-02", toPay, "payment-1");
  const paid = { amount: 2400, how: "bank", reference: "MP-77" };
  const check = { documentKey: "plan", state: "accepted", note: null };
  return new Map<string, Scene>([
    ["work.putBack", onStep({ reasons: null })],
    ["work.hold", onStep({ until: "2026-12-20", reasons: "Pres përgjigje." })],
    ["work.complete", onStep({ outcome: "ok", reasons: null, record: {} })],
    ["work.requestCompletion", onStep({ items: [item] })],
    ["work.recordPayment", onStep(paid, paying)],
    ["work.sendOpinionLink", onStep({}, () => opinionOutside(office))],
    [
      "work.checkDocument",
      async () => {
        const { task, actor } = await held(office);
        const page = await office.as(actor).work.inbox({ queue: "mine" });
        const register = page.rows.find(({ taskId }) => taskId === task.id)?.register ?? "";
        const shown = await office.as(actor).work.case({ register });
        const documentKey = shown.kind === "open" ? shown.file.documents[0]?.key : undefined;
        return { actor, input: { taskId: task.id, ...check, documentKey } };
      },
    ],
    [
      "work.give",
      async () => {
        const { actor, handed } = await unclaimed(office);
        return { actor, input: { ...handed, reasons: null } };
      },
    ],
    [
      "work.giveEach",
      async () => {
        const { actor, handed } = await unclaimed(office);
        return { actor, input: { given: [handed], reasons: null } };
      },
    ],
    [
      "work.undoGiving",
      async () => {
        const { actor, handed } = await unclaimed(office);
        // A moment before the call: what was shared out is taken back within ten minutes.
        const { now } = office;
        office.now = new Date("2026-11-24T08:59:00Z");
        await office.as(actor).work.giveEach({ given: [handed], reasons: null });
        office.now = now;
        return { actor, input: { taskIds: [handed.taskId] } };
      },
    ],
    [
      "counter.answerCompletion",
      async () => {
        const { id: dossierId } = await file(office, "EDU-05");
        await askForMore(office, dossierId);
        return { actor: await clerkOf(office), input: { dossierId, words: null, documents: [] } };
      },
    ],
    [
      "people.endAbsence",
      async () => {
        const actor = await office.person("ars1");
        const days = { staffId: actor.staffId, fromOn: "2027-04-05", toOn: "2027-04-16" };
        const { absenceId } = await office.as(actor).people.enterAbsence({ id: newId(), ...days });
        return { actor, input: { absenceId, toOn: "2027-04-09" } };
      },
    ],
    [
      "tracking.rate",
      async () => {
        const { id, trackingCode } = await file(office, "EDU-05");
        await carryThrough(office, id);
        const { municipalityId } = office.place;
        const input = { trackingCode, stars: 4, reason: null, words: null };
        return { actor: { kind: "visitor", municipalityId }, input };
      },
    ],
    [
      "drafts.saveAnswers",
      async () => {
        const { actor, draftId, steps } = await begun(office);
        return { actor, input: { draftId, question: steps[0]?.id, raw: { firstName: "Arta" } } };
      },
    ],
    [
      "drafts.settleDocument",
      async () => {
        const { actor, draftId, steps } = await begun(office);
        const page = steps.find((step) => step.kind === "document");
        const document = page?.kind === "document" ? page.document.key : "";
        return { actor, input: { draftId, document, later: true } };
      },
    ],
    [
      "drafts.send",
      async () => {
        const { actor, draftId } = await begun(office);
        await fillDraft(office, actor, draftId);
        return { actor, input: { draftId } };
      },
    ],
    [
      "documents.removeAttachment",
      async () => {
        const { actor, draftId, steps } = await begun(office);
        const page = steps.find((step) => step.kind === "document");
        const id = await handIn(office, actor, draftId, page?.kind === "document" ? page.document.key : "");
        return { actor, input: { id } };
      },
    ],
  ]);
}
