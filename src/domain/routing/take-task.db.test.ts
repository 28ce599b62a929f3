import { expect, test } from "vitest";
import { officesLed } from "@/domain/routing/reads-queues";
import type { StaffActor } from "@/domain/tenancy/rules";
import { absences } from "@/domain/tenancy/tables";
import { newId } from "@/lib/ids";
import { complete, file, historyOf, officeOf, takeBySomebody, taskAt } from "../../../tests/desk";
import { holders, type Office } from "../../../tests/office";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();

async function setUp(slug = "tirane") {
  const office = officeOf(open().doors, slug);
  const { id } = await file(office, "EDU-05");
  const task = await taskAt(office, id, "check-1");
  const [first, second] = holders(await office.people(), task);
  if (!first || !second) throw new Error("two specialists are needed");
  return { office, id, task, first, second };
}

async function headOf(office: Office, officeId: string): Promise<StaffActor> {
  const people = await office.people();
  const head = people.find((person) =>
    person.posts.some((post) => post.officeId === officeId && post.role === "head-of-directorate"),
  );
  if (!head) throw new Error("the office has no head");
  return { ...head, posts: [...head.posts, { officeId, officeCode: "ARS", role: "specialist" }] };
}

test("a new request lies in the queue of its office until one colleague takes it", async () => {
  const { office, id, task, first, second } = await setUp();
  expect(task.assigneeId).toBeNull();
  await office.as(first).work.take({ taskId: task.id });
  await office.as(first).work.take({ taskId: task.id });
  expect((await taskAt(office, id, "check-1")).assigneeId).toBe(first.staffId);
  await expect(office.as(second).work.take({ taskId: task.id })).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await historyOf(office, id)).toEqual(["registered", "taken"]);
});

test("of many who reach for a request at once exactly one gets it", async () => {
  const { office, task } = await setUp();
  // Whoever leads the office may take a step from a colleague, and so is left out.
  const people = holders(await office.people(), task).filter(
    ({ posts }) => !posts.some(({ role }) => role === "head-of-directorate"),
  );
  const attempts = await Promise.allSettled(
    people.map((person) => office.as(person).work.take({ taskId: task.id })),
  );
  expect(attempts.filter((attempt) => attempt.status === "fulfilled")).toHaveLength(1);
});

test("a colleague of another office cannot take it", async () => {
  const { office, task } = await setUp();
  const stranger = await office.person("jurist1");
  await expect(office.as(stranger).work.take({ taskId: task.id })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

test("a task of another municipality is not found, like one that does not exist", async () => {
  const { task } = await setUp();
  const vlore = officeOf(open().doors, "vlore");
  const officer = await vlore.person("specialist1");
  const foreign = await vlore
    .as(officer)
    .work.take({ taskId: task.id })
    .catch((error) => ({ code: error.code, message: error.message }));
  const unknown = await vlore
    .as(officer)
    .work.take({ taskId: newId() })
    .catch((error) => ({ code: error.code, message: error.message }));
  expect(foreign).toEqual(unknown);
  expect(foreign).toMatchObject({ code: "NOT_FOUND" });
});

test("whoever leads the office takes over from a colleague who is away", async () => {
  // In a municipality of its own, so that nobody is away in the other tests.
  const { office, id, task, first } = await setUp("shkoder");
  await office.as(first).work.take({ taskId: task.id });
  const head = await headOf(office, task.officeId);
  await expect(office.as(head).work.take({ taskId: task.id })).rejects.toMatchObject({ code: "CONFLICT" });
  const { staffId } = first;
  await office
    .as(first)
    .people.enterAbsence({ id: newId(), staffId, fromOn: "2026-11-23", toOn: "2026-11-23" });
  await office.as(head).work.take({ taskId: task.id });
  expect((await taskAt(office, id, "check-1")).assigneeId).toBe(head.staffId);
});

test("whoever leads the office takes work from a present colleague only with reasons", async () => {
  const { office, id, task } = await setUp();
  const head = await headOf(office, task.officeId);
  const [holder, other] = holders(await office.people(), task).filter(
    ({ posts }) => !posts.some(({ role }) => role === "head-of-directorate"),
  );
  if (!holder || !other) throw new Error("two specialists are needed");
  await office.as(holder).work.take({ taskId: task.id });
  const give = (reasons: string | null) =>
    office.as(head).work.give({ taskId: task.id, from: holder.staffId, to: other.staffId, reasons });
  await expect(give(null)).rejects.toMatchObject({ message: expect.stringContaining("pse") });
  await expect(give("  ")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await give("Ka shumë hapa të hapur.");
  expect((await taskAt(office, id, "check-1")).assigneeId).toBe(other.staffId);
});

test("a holder gives a task to a present colleague with the same post, and to nobody else", async () => {
  const { office, id, task, first, second } = await setUp();
  await office.as(first).work.take({ taskId: task.id });
  const jurist = await office.person("jurist1");
  const handOver = { taskId: task.id, from: first.staffId, reasons: "Mungoj nesër." };
  const give = (to: string) => office.as(first).work.give({ ...handOver, to });
  await expect(give(jurist.staffId)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await open().doors.asMunicipality(office.place, (tx) =>
    tx.insert(absences).values({
      municipalityId: office.place.municipalityId,
      id: newId(),
      staffId: second.staffId,
      fromOn: "2026-11-20",
      toOn: "2026-11-27",
    }),
  );
  await expect(give(second.staffId)).rejects.toMatchObject({ message: expect.stringContaining("mungon") });
  office.now = new Date("2026-12-02T09:00:00Z");
  await give(second.staffId);
  expect((await taskAt(office, id, "check-1")).assigneeId).toBe(second.staffId);
});

test("one's own task can be put back for the others, somebody else's cannot", async () => {
  const { office, id, task, first, second } = await setUp();
  await office.as(first).work.take({ taskId: task.id });
  await expect(office.as(second).work.putBack({ taskId: task.id, reasons: null })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await office.as(first).work.putBack({ taskId: task.id, reasons: null });
  expect((await taskAt(office, id, "check-1")).assigneeId).toBeNull();
});

test("holding a task needs a reason and a day to come, and the legal clock goes on", async () => {
  const { office, id, task, first } = await setUp();
  await office.as(first).work.take({ taskId: task.id });
  const hold = (until: string | null, reasons: string | null) =>
    office.as(first).work.hold({ taskId: task.id, until, reasons });
  await expect(hold("2026-11-30", null)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(hold("2026-11-01", "Pres përgjigje.")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await hold("2026-11-30", "Pres përgjigje.");
  expect(await taskAt(office, id, "check-1")).toMatchObject({ holdReason: "Pres përgjigje." });
  await hold(null, null);
  expect(await taskAt(office, id, "check-1")).toMatchObject({ heldUntil: null, holdReason: null });
});

test("nobody is given, or offered for, a signature under what they prepared", async () => {
  const office = officeOf(open().doors, "pustec");
  const { id } = await file(office, "CEM-01");
  const preparer = await complete(office, id, "check-1", "ok");
  await complete(office, id, "draft-1", "done");
  const { id: taskId, officeId } = await taskAt(office, id, "signature-1");
  const signer = await takeBySomebody(office, await taskAt(office, id, "signature-1"));
  const handOver = { taskId, from: signer.staffId, to: preparer.staffId };
  const give = office.as(signer).work.give({ ...handOver, reasons: "Provë." });
  await expect(give).rejects.toMatchObject({
    code: "BAD_REQUEST",
    message: expect.stringContaining("koleg tjetër"),
  });
  const head = (await office.people()).find((person) => officesLed(person).includes(officeId));
  if (!head) throw new Error("the office has no head");
  const { rows } = await office.as(head).work.spread({ staffId: signer.staffId });
  const row = rows.find((each) => each.taskId === taskId);
  expect(row).toBeDefined();
  expect(row?.takers).not.toContain(preparer.staffId);
});

test("putting back, putting aside and giving, each sent twice, are written down once", async () => {
  const { office, id, task, first, second } = await setUp("vlore");
  const { work } = office.as(first);
  const taskId = task.id;
  await work.take({ taskId });
  const put = { taskId, until: "2026-11-30", reasons: "Pres përgjigje." };
  await Promise.all([work.hold(put), work.hold(put)]);
  const give = { taskId, from: first.staffId, to: second.staffId, reasons: null };
  const given = [await work.give(give), ...(await Promise.all([work.give(give), work.give(give)]))];
  expect(new Set(given.map(({ dossierId }) => dossierId))).toEqual(new Set([id]));
  const back = () => office.as(second).work.putBack({ taskId, reasons: null });
  await Promise.all([back(), back()]);
  expect(await historyOf(office, id)).toEqual(["registered", "taken", "held", "given", "put-back"]);
  const stranger = await office.person("sportel1");
  await expect(office.as(stranger).work.putBack({ taskId, reasons: null })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});
