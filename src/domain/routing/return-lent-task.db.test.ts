import { beforeEach, expect, test } from "vitest";
import { listEndedLoans, returnLentTask } from "@/domain/routing/return-lent-task";
import { lentTasks } from "@/domain/routing/tables";
import type { JobActor, StaffActor } from "@/domain/tenancy/rules";
import { addDays } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { complete, file, historyOf, officeOf, taskAt } from "../../../tests/desk";
import type { Office } from "../../../tests/office";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
/** Each test plays in weeks of its own, so that nobody is away in the others. */
let weeks = 0;
const day = (count: number) => addDays("2026-11-23", weeks * 7 + count);
const morning = (count: number) => new Date(`${day(count)}T07:00:00Z`);
beforeEach(() => {
  weeks += 4;
});
/** Two weeks, and the Monday after. */
const days = () => ({ fromOn: day(0), toOn: day(11) });
const after = () => morning(14);
const tirane = () => officeOf(open().doors, "tirane", morning(0));

/** Lets everything go back that is to go back by the office's clock. Returns the steps that did. */
async function goBack({ doors, place, now }: Office): Promise<string[]> {
  const actor: JobActor = { kind: "job", municipalityId: place.municipalityId, job: "pass-time" };
  const ended = await doors.asMunicipality(actor, (tx) => listEndedLoans({ tx, actor, now }));
  const back: string[] = [];
  for (const taskId of ended)
    if (await doors.asMunicipality(actor, (tx) => returnLentTask({ tx, actor, now }, taskId)))
      back.push(taskId);
  return back;
}

const holderOf = async (office: Office, id: string) => (await taskAt(office, id, "check-1")).assigneeId;
const loansOf = ({ doors, place }: Office) =>
  doors.asMunicipality(place, (tx) => tx.select().from(lentTasks));

/** A head, somebody away with some steps, and a colleague they were lent to. */
async function lend(count: number, away = "ars1") {
  const office = tirane();
  const head = await office.person("arsdrejtor");
  const [owner, holder] = [await office.person(away), await office.person("ars2")];
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.push((await file(office, "EDU-05")).id);
  const tasks = await Promise.all(ids.map((id) => taskAt(office, id, "check-1")));
  for (const { id } of tasks) await office.as(owner).work.take({ taskId: id });
  const absence = { id: newId(), staffId: owner.staffId, ...days() };
  const { absenceId } = await office.as(head).people.enterAbsence(absence);
  const given = tasks.map(({ id }) => ({ taskId: id, from: owner.staffId, to: holder.staffId }));
  const share = () => office.as(head).work.giveEach({ given, reasons: "Leje vjetore.", absenceId });
  await share();
  return { office, head, owner, holder, ids, tasks, absenceId, share };
}

test("what nobody has begun goes back on the first day after the absence, with an entry, and only once", async () => {
  const { office, owner, holder, ids, tasks, share } = await lend(2);
  await share();
  expect(await loansOf(office)).toHaveLength(2);
  office.now = new Date(`${day(11)}T22:00:00Z`);
  expect(await goBack(office)).toEqual([]);
  for (const id of ids) expect(await holderOf(office, id)).toBe(holder.staffId);
  office.now = after();
  expect((await goBack(office)).toSorted()).toEqual(tasks.map(({ id }) => id).toSorted());
  for (const [at, id] of ids.entries()) {
    expect(await taskAt(office, id, "check-1")).toMatchObject({
      ...{ assigneeId: owner.staffId, dueAt: tasks[at]?.dueAt },
    });
    expect(await historyOf(office, id)).toEqual(["registered", "taken", "given", "returned"]);
  }
  expect(await goBack(office)).toEqual([]);
  expect(await loansOf(office)).toEqual([]);
});

test("what the colleague has begun, handed on or done stays with them", async () => {
  const { office, holder, ids, tasks } = await lend(4);
  const { work } = office.as(holder);
  const [held, queued, done, left] = tasks;
  if (!held || !queued || !done || !left) throw new Error("four steps are needed");
  await work.hold({ taskId: held.id, until: day(20), reasons: "Pres përgjigje." });
  await work.putBack({ taskId: queued.id, reasons: null });
  await work.complete({ taskId: done.id, outcome: "ok", reasons: null, record: {} });
  office.now = after();
  expect(await goBack(office)).toEqual([left.id]);
  expect(await holderOf(office, ids[0] ?? "")).toBe(holder.staffId);
  expect(await holderOf(office, ids[1] ?? "")).toBeNull();
  expect(await loansOf(office)).toEqual([]);
});

test("it goes back sooner with the absence, and waits while the person is away again", async () => {
  const { office, owner, head, absenceId, ids } = await lend(1);
  const again = { id: newId(), staffId: owner.staffId, fromOn: day(14), toOn: day(15) };
  await office.as(head).people.enterAbsence(again);
  office.now = after();
  expect(await goBack(office)).toEqual([]);
  office.now = morning(3);
  await office.as(owner).people.endAbsence({ absenceId, toOn: day(2) });
  expect(await goBack(office)).toHaveLength(1);
  expect(await holderOf(office, ids[0] ?? "")).toBe(owner.staffId);
});

test("an absence to come lends too, and when it is taken away the step goes back at once", async () => {
  const office = tirane();
  const [head, owner] = [await office.person("arsdrejtor"), await office.person("ars1")];
  const { id } = await file(office, "EDU-05");
  const task = await taskAt(office, id, "check-1");
  await office.as(owner).work.take({ taskId: task.id });
  const coming = { id: newId(), staffId: owner.staffId, fromOn: day(14), toOn: day(18) };
  await office.as(owner).people.enterAbsence(coming);
  const to = (await office.as(head).work.spread({ staffId: owner.staffId })).takers[0]?.id ?? "";
  const given = [{ taskId: task.id, from: owner.staffId, to }];
  const share = (absenceId: string) =>
    office.as(head).work.giveEach({ given, reasons: "Leje vjetore.", absenceId });
  await expect(share(newId())).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await share(coming.id);
  expect(await goBack(office)).toEqual([]);
  await office.as(owner).people.endAbsence({ absenceId: coming.id, toOn: null });
  expect(await goBack(office)).toEqual([task.id]);
});

test("lent on while the second is away too, it still goes back to whose it was", async () => {
  const { office, head, owner, holder, ids, tasks } = await lend(1);
  const away = { id: newId(), staffId: holder.staffId, fromOn: day(0), toOn: day(4) };
  await office.as(head).people.enterAbsence(away);
  const third = (await office.as(head).work.spread({ staffId: holder.staffId })).takers[0]?.id ?? "";
  const on = [{ taskId: tasks[0]?.id ?? "", from: holder.staffId, to: third }];
  await office.as(head).work.giveEach({ given: on, reasons: "Mungon edhe ai.", absenceId: away.id });
  office.now = morning(7);
  expect(await goBack(office)).toEqual([]);
  office.now = after();
  expect(await goBack(office)).toHaveLength(1);
  expect(await holderOf(office, ids[0] ?? "")).toBe(owner.staffId);
});

test("nothing goes back to somebody who no longer works here", async () => {
  const { office, owner, holder, ids } = await lend(1, "ars3");
  const admin = await office.person("admin");
  await office.as(admin).people.deactivate({ staffId: owner.staffId, to: null, reasons: "Doli në pension." });
  office.now = after();
  expect(await goBack(office)).toEqual([]);
  expect(await holderOf(office, ids[0] ?? "")).toBe(holder.staffId);
  expect(await loansOf(office)).toEqual([]);
});

const undoOf = (office: Office, who: StaffActor, taskIds: string[]) =>
  office.as(who).work.undoGiving({ taskIds });

test("a head takes back what they shared out, once, but for what was begun meanwhile", async () => {
  const { office, head, owner, holder, ids, tasks } = await lend(3);
  const taskIds = tasks.map(({ id }) => id);
  await complete(office, ids[2] ?? "", "check-1", "ok");
  const undo = () => undoOf(office, head, taskIds);
  const answers = [...(await Promise.all([undo(), undo()])), await undo()];
  expect(answers).toEqual(Array(3).fill({ undone: 2, begun: 1 }));
  for (const id of ids.slice(0, 2)) {
    expect(await holderOf(office, id)).toBe(owner.staffId);
    expect(await historyOf(office, id)).toEqual(["registered", "taken", "given", "returned"]);
  }
  office.now = after();
  expect(await goBack(office), "what was taken back is not lent any more").toEqual([]);
  await expect(undoOf(office, holder, taskIds)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("after ten minutes nothing is taken back", async () => {
  const { office, head, holder, ids, tasks } = await lend(2);
  office.now = new Date(office.now.getTime() + 10 * 60_000 + 1);
  const taskIds = tasks.map(({ id }) => id);
  await expect(undoOf(office, head, taskIds)).rejects.toMatchObject({ code: "CONFLICT" });
  for (const id of ids) expect(await holderOf(office, id)).toBe(holder.staffId);
});
