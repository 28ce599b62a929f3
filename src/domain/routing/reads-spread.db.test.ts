import { expect, test } from "vitest";
import { spreadEvenly } from "@/domain/routing/rules-spread";
import { newId } from "@/lib/ids";
import { file, historyOf, officeOf, taskAt } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();

/** Somebody who is away with four open steps of their office, and the head who sees it. */
async function setUp(userName: string) {
  const office = officeOf(open().doors, "tirane");
  const [head, away] = [await office.person("arsdrejtor"), await office.person(userName)];
  const ids: string[] = [];
  for (let n = 0; n < 4; n++) ids.push((await file(office, "EDU-05")).id);
  for (const id of ids) await office.as(away).work.take({ taskId: (await taskAt(office, id, "check-1")).id });
  const { staffId } = away;
  await office
    .as(head)
    .people.enterAbsence({ id: newId(), staffId, fromOn: "2026-11-23", toOn: "2026-12-04" });
  return { office, head, away, ids, staffId };
}

test("the work of somebody away is shared out as the preview says, and no due time moves", async () => {
  const { office, head, ids, staffId } = await setUp("ars1");
  const before = await Promise.all(ids.map((id) => taskAt(office, id, "check-1")));
  const { rows, takers, more } = await office.as(head).work.spread({ staffId });
  expect([rows.length, more]).toEqual([4, false]);
  expect(takers.map(({ name }) => name)).not.toContain("Juliana Mezini");
  const [excluded, ...rest] = rows;
  const given = [...spreadEvenly(rest, takers)].flatMap(([taskId, to]) =>
    to ? [{ taskId, from: staffId, to }] : [],
  );
  expect(given).toHaveLength(3);
  await office.as(head).work.giveEach({ given, reasons: "Mungesë." });
  const after = await Promise.all(ids.map((id) => taskAt(office, id, "check-1")));
  for (const [at, task] of after.entries()) {
    const to = given.find(({ taskId }) => taskId === task.id)?.to;
    expect(task).toMatchObject({ dueAt: before[at]?.dueAt, assigneeId: to ?? staffId });
    expect(await historyOf(office, task.dossierId)).toEqual([
      "registered",
      "taken",
      ...(task.id === excluded?.taskId ? [] : ["given"]),
    ]);
  }
  expect((await office.as(head).work.spread({ staffId })).rows).toHaveLength(1);
});

test("a head of another office sees nothing of it and shares out nothing", async () => {
  const { office, head, staffId } = await setUp("ars2");
  const { rows, takers } = await office.as(head).work.spread({ staffId });
  const given = [...spreadEvenly(rows, takers)].flatMap(([taskId, to]) =>
    to ? [{ taskId, from: staffId, to }] : [],
  );
  const stranger = await office.person("jurdrejtor");
  expect(await office.as(stranger).work.spread({ staffId })).toEqual({ rows: [], takers: [], more: false });
  await expect(office.as(stranger).work.giveEach({ given, reasons: "Provë." })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});
