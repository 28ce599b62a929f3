import { expect, test } from "vitest";
import { file, officeOf, taskAt } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();

/** Three steps nobody has, in an office of their own time so that tests do not see each other's work. */
async function setUp(at: string) {
  const office = officeOf(open().doors, "tirane", new Date(at));
  const ids: string[] = [];
  for (let n = 0; n < 3; n++) ids.push((await file(office, "EDU-05")).id);
  const tasks = await Promise.all(ids.map(async (id) => (await taskAt(office, id, "check-1")).id));
  const head = await office.person("arsdrejtor");
  const first = await office.person("ars1");
  const give = (taskIds: string[], from: string | null = null, to = first.staffId) =>
    office.as(head).work.giveEach({
      given: taskIds.map((taskId) => ({ taskId, from, to })),
      reasons: "Kolegu mungon.",
    });
  const later = (minutes: number) => {
    office.now = new Date(new Date(at).getTime() + minutes * 60_000);
  };
  return { office, tasks, head, first, give, later, shared: () => office.as(head).work.shared() };
}

test("what a head shared out last is offered to be taken back for ten minutes, wherever they look", async () => {
  const { tasks, give, later, shared, office, head } = await setUp("2026-11-25T09:00:00Z");
  expect(await shared()).toBeNull();
  const [one = "", ...others] = tasks;
  await give([one]);
  later(4);
  await give(others);
  later(9);
  expect(await shared()).toMatchObject({
    at: "2026-11-25T09:04:00.000Z",
    until: "2026-11-25T09:14:00.000Z",
  });
  expect((await shared())?.taskIds.toSorted()).toEqual(others.toSorted());
  expect(await office.as(head).work.undoGiving({ taskIds: others })).toEqual({ undone: 2, begun: 0 });
  expect(await shared()).toMatchObject({ at: "2026-11-25T09:00:00.000Z", taskIds: [one] });
  await office.as(head).work.undoGiving({ taskIds: [one] });
  expect(await shared()).toBeNull();
});

test("after ten minutes there is nothing to take back, and never for another head", async () => {
  const { tasks, give, later, shared, office } = await setUp("2026-11-26T09:00:00Z");
  await give(tasks);
  later(10);
  expect((await shared())?.taskIds).toHaveLength(3);
  expect(await office.as(await office.person("shqdrejtor")).work.shared()).toBeNull();
  later(11);
  expect(await shared()).toBeNull();
});

test("a step its new holder has begun, or that went on, is not offered", async () => {
  const { tasks, give, later, shared, office, first } = await setUp("2026-11-27T09:00:00Z");
  const [begun = "", gone = "", still = ""] = tasks;
  await give(tasks);
  later(1);
  await office.as(first).work.hold({ taskId: begun, until: "2026-12-20", reasons: "Pres përgjigje." });
  await office.as(first).work.putBack({ taskId: gone, reasons: null });
  expect((await shared())?.taskIds).toEqual([still]);
});
