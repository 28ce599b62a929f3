import { expect, test } from "vitest";
import type { InboxCursor, Queue } from "@/domain/routing/inputs-inbox";
import type { StaffActor } from "@/domain/tenancy/rules";
import { file, officeOf, taskAt } from "../../../tests/desk";
import { holders, type Office } from "../../../tests/office";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();

/** Some requests of one office's procedure, registered a minute apart, and two colleagues who could do them. */
async function setUp(slug: string, count: number, procedure = "EDU-05") {
  const office = officeOf(open().doors, slug);
  const ids: string[] = [];
  for (let each = 0; each < count; each++) {
    office.now = new Date(office.now.getTime() + 60_000);
    ids.push((await file(office, procedure)).id);
  }
  const task = await taskAt(office, ids[0] ?? "", "check-1");
  const [first, second] = holders(await office.people(), task);
  if (!first || !second) throw new Error("two specialists are needed");
  return { office, ids, first, second };
}

const inbox = (office: Office, actor: StaffActor, queue: Queue, after: InboxCursor | null = null) =>
  office.as(actor).work.inbox({ queue, after });

test("a queue shows only what waits at one's own posts, by due time", async () => {
  const { office, first, ids } = await setUp("elbasan", 3);
  const stranger = await office.person("jurist1");
  const { rows, counts } = await inbox(office, first, "unclaimed");
  expect(rows).toHaveLength(ids.length);
  expect(rows.map((row) => row.dueAt)).toEqual(rows.map((row) => row.dueAt).toSorted());
  expect(counts).toMatchObject({ unclaimed: ids.length, mine: 0, held: 0 });
  expect((await inbox(office, stranger, "unclaimed")).rows).toEqual([]);
});

test("what one takes moves to one's own list and leaves the queue of the others", async () => {
  const { office, first, second, ids } = await setUp("vlore", 2);
  const task = await taskAt(office, ids[0] ?? "", "check-1");
  await office.as(first).work.take({ taskId: task.id });
  expect((await inbox(office, first, "mine")).rows.map((row) => row.taskId)).toEqual([task.id]);
  expect((await inbox(office, second, "mine")).rows).toEqual([]);
  expect((await inbox(office, second, "unclaimed")).rows.map((row) => row.taskId)).not.toContain(task.id);
});

test("what is put off leaves the list until its day and is found among the held", async () => {
  const { office, first, ids } = await setUp("shkoder", 1);
  const task = await taskAt(office, ids[0] ?? "", "check-1");
  await office.as(first).work.take({ taskId: task.id });
  await office.as(first).work.hold({ taskId: task.id, until: "2026-11-25", reasons: "Pritet planvendosja." });
  expect((await inbox(office, first, "mine")).rows).toEqual([]);
  const [held] = (await inbox(office, first, "held")).rows;
  expect(held).toMatchObject({ heldUntil: "2026-11-25", holdReason: "Pritet planvendosja." });
  office.now = new Date("2026-11-25T08:00:00Z");
  expect((await inbox(office, first, "mine")).rows).toHaveLength(1);
});

test("a dossier whose applicant was asked waits in the list of whoever asked", async () => {
  const { office, first, second, ids } = await setUp("tirane", 1);
  const task = await taskAt(office, ids[0] ?? "", "check-1");
  await office.as(first).work.take({ taskId: task.id });
  const items = [{ documentKey: null, name: { sq: "Sqarim", en: "Explanation" }, why: "Sqaroni adresën." }];
  await office.as(first).work.requestCompletion({ taskId: task.id, items });
  expect((await inbox(office, first, "waiting")).rows).toMatchObject([{ kind: "wait" }]);
  expect((await inbox(office, second, "waiting")).rows).toEqual([]);
});

test("pages follow each other without a gap or a repetition, and counting stops at a hundred and one", async () => {
  const { office, first } = await setUp("elbasan", 105, "PUB-02");
  const pages = [await inbox(office, first, "unclaimed")];
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
    pages.push(await inbox(office, first, "unclaimed", next));
  const seen = pages.flatMap((page) => page.rows.map((row) => row.taskId));
  expect(pages.map((page) => page.rows.length)).toEqual([50, 50, 5]);
  expect(new Set(seen).size).toBe(105);
  expect(pages[0]?.counts.unclaimed).toBe(101);
}, 120_000);
