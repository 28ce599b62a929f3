import { eq } from "drizzle-orm";
import postgres from "postgres";
import { expect, test } from "vitest";
import { listTasks, type TaskRow } from "@/domain/dossier/reads";
import { overtaken, recordEvents } from "@/domain/dossier/record-events";
import { findBreak } from "@/domain/dossier/rules-chain";
import { stateOf } from "@/domain/dossier/rules-state";
import { issuedDocuments, timers } from "@/domain/dossier/tables-work";
import { absences, offices } from "@/domain/tenancy/tables";
import { addDays, civilDate, endOfDay } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { complete, dossierOf, entriesOf, file, officeOf, takeBySomebody, taskAt } from "../../../tests/desk";
import { holders, type Office } from "../../../tests/office";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const officeIn = (slug: string, now?: Date) => officeOf(open().doors, slug, now);

/** Keys of the jobs that wait, as the queue keeps them. */
async function jobKeys(part: string): Promise<string[]> {
  const sql = postgres(open().database.superuser, { max: 1, fetch_types: false });
  try {
    const rows = await sql<{ key: string }[]>`select municipality || ':' || key as key from waiting_jobs`;
    return rows.map(({ key }) => key).filter((key) => key.includes(part));
  } finally {
    await sql.end();
  }
}

const inside = <T>(office: Office, work: Parameters<typeof office.doors.asMunicipality<T>>[1]) =>
  office.doors.asMunicipality(office.place, work);
const timersOf = (office: Office, id: string) =>
  inside(office, (tx) => tx.select().from(timers).where(eq(timers.dossierId, id)));

/** The people who could do a task, and the arrangement that the office shares its work out by itself. */
async function shareOut(office: Office, task: TaskRow) {
  await inside(office, (tx) =>
    tx.update(offices).set({ assignment: "least-loaded" }).where(eq(offices.id, task.officeId)),
  );
  return holders(await office.people(), task);
}

test("a step that ends well closes its task, says who did it and how, and opens the next one", async () => {
  const office = officeIn("tirane");
  const { id } = await file(office, "EDU-05");
  const officer = await complete(office, id, "check-1", "ok");
  const tasks = await inside(office, (tx) => listTasks(tx, id));
  expect(tasks).toMatchObject([
    { node: "check-1", open: false, outcome: "ok", closedBy: officer.staffId, closedAt: office.now },
    { node: "draft-1", open: true, outcome: null, closedBy: null, openedAt: office.now },
  ]);
});

test("a task is due by its own time, never after the last lawful day of the whole while that is to come", async () => {
  const office = officeIn("tirane");
  const { id } = await file(office, "EDU-05");
  const { dueOn } = await dossierOf(office, id);
  const first = await taskAt(office, id, "check-1");
  expect(first.dueAt.getTime()).toBeLessThanOrEqual(endOfDay(dueOn).getTime());
  office.now = new Date(`${dueOn}T09:00:00Z`);
  await complete(office, id, "check-1", "ok");
  expect((await taskAt(office, id, "draft-1")).dueAt).toEqual(endOfDay(dueOn));
  office.now = new Date(`${addDays(dueOn, 1)}T09:00:00Z`);
  await complete(office, id, "draft-1", "done");
  expect((await taskAt(office, id, "signature-1")).dueAt.getTime()).toBeGreaterThan(office.now.getTime());
});

test("an office that works from a queue gives a task to nobody; one that shares out, to whoever has least", async () => {
  const office = officeIn("vlore");
  const queued = await taskAt(office, (await file(office, "EDU-05")).id, "check-1");
  expect(queued.assigneeId).toBeNull();
  const people = await shareOut(office, queued);
  const given: (string | null)[] = [];
  for (const _ of people) {
    const { id } = await file(office, "EDU-05");
    given.push((await taskAt(office, id, "check-1")).assigneeId);
  }
  expect(new Set(given)).toEqual(new Set(people.map((person) => person.staffId)));
  expect(given).toHaveLength(people.length);
});

test("whoever is away gets no task, and when all are the task waits in the queue", async () => {
  const office = officeIn("shkoder");
  const people = await shareOut(office, await taskAt(office, (await file(office, "EDU-05")).id, "check-1"));
  const [present, ...others] = people;
  if (!present || others.length === 0) throw new Error("two colleagues are needed");
  const today = civilDate(office.now);
  const sendAway = (staffId: string) =>
    inside(office, (tx) =>
      tx.insert(absences).values({
        municipalityId: office.place.municipalityId,
        id: newId(),
        staffId,
        fromOn: today,
        toOn: today,
      }),
    );
  for (const { staffId } of others) await sendAway(staffId);
  const assignee = async () =>
    (await taskAt(office, (await file(office, "EDU-05")).id, "check-1")).assigneeId;
  expect([await assignee(), await assignee()]).toEqual([present.staffId, present.staffId]);
  await sendAway(present.staffId);
  expect(await assignee()).toBeNull();
  office.now = new Date("2026-11-24T09:00:00Z");
  expect(await assignee()).not.toBeNull();
});

test("work that is shared out never goes to whoever prepared what it has to check", async () => {
  const office = officeIn("pustec");
  const { id } = await file(office, "CEM-01");
  const preparer = await complete(office, id, "check-1", "ok");
  const draft = await taskAt(office, id, "draft-1");
  await inside(office, (tx) => tx.update(offices).set({ assignment: "least-loaded" }));
  const drafter = draft.assigneeId ?? (await takeBySomebody(office, draft)).staffId;
  const signer = [...(await office.people())].find(({ staffId }) => staffId === drafter) ?? preparer;
  await office.as(signer).work.complete({ taskId: draft.id, outcome: "done", reasons: null, record: {} });
  const { assigneeId } = await taskAt(office, id, "signature-1");
  expect(assigneeId).not.toBe(preparer.staffId);
  expect(assigneeId).not.toBe(drafter);
});

test("what waits has a timer, and it is taken away when the wait is over", async () => {
  const office = officeIn("tirane");
  const { id } = await file(office, "EDU-05");
  const task = await taskAt(office, id, "check-1");
  const officer = await takeBySomebody(office, task);
  const items = [{ documentKey: null, name: { sq: "Vërtetimi", en: "Certificate" }, why: "Mungon vula." }];
  await office.as(officer).work.requestCompletion({ taskId: task.id, items });
  const waiting = await timersOf(office, id);
  expect(waiting.length).toBeGreaterThan(0);
  expect(waiting.every(({ token, firesAt }) => token !== task.token && firesAt > office.now)).toBe(true);
  await office.as(await office.person("sportel1")).counter.answerCompletion({ dossierId: id, words: null });
  const left = await timersOf(office, id);
  expect(left.some(({ token }) => waiting.some((timer) => timer.token === token))).toBe(false);
});

test("the signature issues one act, known by its code and the entry that signed it, and has it set", async () => {
  const office = officeIn("tirane");
  const { id } = await file(office, "EDU-05");
  await complete(office, id, "check-1", "ok");
  await complete(office, id, "draft-1", "done");
  await complete(office, id, "signature-1", "sign");
  const acts = await inside(office, (tx) =>
    tx.select().from(issuedDocuments).where(eq(issuedDocuments.dossierId, id)),
  );
  expect(acts).toMatchObject([{ kind: "approved", issuedOn: "2026-11-23", content: null, renderedAt: null }]);
  const history = await entriesOf(office, id);
  const issued = history.find(({ seq }) => seq === acts[0]?.eventSeq);
  expect(issued).toMatchObject({
    kind: "issued",
    data: { documentId: acts[0]?.id, verificationCode: acts[0]?.verificationCode },
  });
  expect(await jobKeys(acts[0]?.id ?? "none")).toHaveLength(1);
  expect(findBreak(history, await dossierOf(office, id))).toBeNull();
});

test("the applicant is told of the registration and the decision, not of every hand it goes through", async () => {
  const office = officeIn("tirane");
  const { id } = await file(office, "EDU-05");
  await complete(office, id, "check-1", "ok");
  const seqs = async () =>
    (await jobKeys(`${office.place.municipalityId}:tell:${id}`)).map((key) => key.split(":").at(-1));
  expect(await seqs()).toEqual(["1"]);
  await complete(office, id, "draft-1", "done");
  await complete(office, id, "signature-1", "sign");
  expect(await seqs()).toHaveLength(3);
});

test("of two who write onto the same last entry one is refused, and nothing of theirs stays", async () => {
  const office = officeIn("tirane");
  const { id } = await file(office, "EDU-05");
  const stale = await dossierOf(office, id);
  const officer = await office.person("ars1");
  const write = () =>
    inside(office, async (tx) => {
      const { writes, head } = recordEvents({ actor: officer, now: office.now }, stale, {
        events: [{ kind: "receipt-printed" }],
        state: stateOf(stale),
        calendar: new Set(),
      });
      await tx.write(writes, overtaken);
      return head;
    });
  expect((await write()).eventSeq).toBe(stale.eventSeq + 1);
  office.now = new Date(office.now.getTime() + 1);
  await expect(write()).rejects.toMatchObject({ code: "conflict" });
  const history = await entriesOf(office, id);
  expect(history.map(({ kind }) => kind)).toEqual(["registered", "receipt-printed"]);
});

test("a signature carries the reasons drafted last, not those with which the draft was sent back", async () => {
  const office = officeIn("tirane");
  const { id } = await file(office, "EDU-05");
  await complete(office, id, "check-1", "refuse", "Fëmija nuk banon në këtë bashki.");
  await complete(office, id, "refusal-draft", "done");
  await complete(office, id, "refusal-signature", "return", "Shtoni bazën ligjore, ju lutem.");
  await complete(office, id, "refusal-draft", "done");
  await complete(office, id, "refusal-signature", "sign");
  const history = await entriesOf(office, id);
  expect(history.find(({ kind }) => kind === "decided")?.data).toMatchObject({
    outcome: "refused",
    reasons: "Fëmija nuk banon në këtë bashki.",
  });
});
