import { expect, test } from "vitest";
import { file, historyOf, officeOf, taskAt } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();

async function setUp() {
  const office = officeOf(open().doors, "tirane");
  const ids = [(await file(office, "EDU-05")).id, (await file(office, "EDU-05")).id];
  const tasks = await Promise.all(ids.map((id) => taskAt(office, id, "check-1")));
  const head = await office.person("arsdrejtor");
  const first = await office.person("ars1");
  const handed = { from: null, to: first.staffId };
  const given = tasks.map((task) => ({ ...handed, taskId: task.id }));
  return { office, ids, tasks, head, first, handed, given };
}

test("a head shares out several tasks at once, and every dossier tells of it with the reason", async () => {
  const { office, ids, tasks, head, first, given } = await setUp();
  await office.as(head).work.giveEach({ given, reasons: "Kolegu mungon." });
  for (const [at, id] of ids.entries()) {
    const task = await taskAt(office, id, "check-1");
    expect(task).toMatchObject({ assigneeId: first.staffId, dueAt: tasks[at]?.dueAt });
    expect(await historyOf(office, id)).toEqual(["registered", "given"]);
  }
  const members = await office.as(head).work.team();
  expect(members.find((member) => member.staffId === first.staffId)?.open).toBeGreaterThanOrEqual(2);
});

test("when one of them cannot be given, none is", async () => {
  const { office, ids, head, handed, given } = await setUp();
  const { id } = await file(office, "PUB-02");
  const foreign = await taskAt(office, id, "check-1");
  await expect(
    office
      .as(head)
      .work.giveEach({ given: [...given, { ...handed, taskId: foreign.id }], reasons: "Provë." }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
  for (const each of ids) expect((await taskAt(office, each, "check-1")).assigneeId).toBeNull();
});

test("whoever leads nothing neither sees a team nor shares out its work", async () => {
  const { office, first, given } = await setUp();
  await expect(office.as(first).work.team()).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(office.as(first).work.giveEach({ given, reasons: null })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

test("what is sent twice, also at the same moment, is shared out once", async () => {
  const { office, ids, head, given } = await setUp();
  const share = () => office.as(head).work.giveEach({ given, reasons: "Kolegu mungon." });
  const answers = [...(await Promise.all([share(), share()])), await share()];
  expect(answers).toEqual([{ given: 2 }, { given: 2 }, { given: 2 }]);
  for (const id of ids) expect(await historyOf(office, id)).toEqual(["registered", "given"]);
});

test("what was sent before it changed hands again stays with whom it went to", async () => {
  const { office, ids, head, first, given } = await setUp();
  const share = () => office.as(head).work.giveEach({ given, reasons: "Kolegu mungon." });
  await share();
  const third = await office.person("ars3");
  const on = given.map((each) => ({ ...each, from: first.staffId, to: third.staffId }));
  await office.as(head).work.giveEach({ given: on, reasons: "Ka më pak punë." });
  await expect(share()).rejects.toMatchObject({ code: "CONFLICT" });
  for (const id of ids) expect((await taskAt(office, id, "check-1")).assigneeId).toBe(third.staffId);
});
