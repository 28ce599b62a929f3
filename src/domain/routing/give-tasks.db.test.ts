import { expect, test } from "vitest";
import { file, historyOf, officeOf, suiteDoors, taskAt } from "../../../tests/desk";

const open = suiteDoors();

async function setUp() {
  const office = officeOf(open().doors, "tirane");
  const ids = [(await file(office, "EDU-05")).id, (await file(office, "EDU-05")).id];
  const tasks = await Promise.all(ids.map((id) => taskAt(office, id, "check-1")));
  const head = await office.person("arsdrejtor");
  const first = await office.person("ars1");
  return { office, ids, tasks, head, first, taskIds: tasks.map((task) => task.id) };
}

test("a head shares out several tasks at once, and every dossier tells of it with the reason", async () => {
  const { office, ids, tasks, head, first, taskIds } = await setUp();
  await office.as(head).work.giveMany({ taskIds, to: first.staffId, reasons: "Kolegu mungon." });
  for (const [at, id] of ids.entries()) {
    const given = await taskAt(office, id, "check-1");
    expect(given.assigneeId).toBe(first.staffId);
    expect(given.dueAt).toEqual(tasks[at]?.dueAt);
    expect(await historyOf(office, id)).toEqual(["registered", "given"]);
  }
  const members = await office.as(head).work.team();
  expect(members.find((member) => member.staffId === first.staffId)?.open).toBeGreaterThanOrEqual(2);
});

test("when one of them cannot be given, none is", async () => {
  const { office, ids, head, first, taskIds } = await setUp();
  const { id } = await file(office, "PUB-02");
  const foreign = await taskAt(office, id, "check-1");
  await expect(
    office
      .as(head)
      .work.giveMany({ taskIds: [...taskIds, foreign.id], to: first.staffId, reasons: "Provë." }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
  for (const each of ids) expect((await taskAt(office, each, "check-1")).assigneeId).toBeNull();
});

test("whoever leads nothing neither sees a team nor shares out its work", async () => {
  const { office, first, taskIds } = await setUp();
  await expect(office.as(first).work.team()).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(
    office.as(first).work.giveMany({ taskIds, to: first.staffId, reasons: null }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
});
