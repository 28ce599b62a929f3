import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { countQueues } from "@/domain/routing/reads-counts";
import { officesLed } from "@/domain/routing/reads-queues";
import { listTeam } from "@/domain/routing/reads-team";
import type { StaffActor } from "@/domain/tenancy/rules";
import { absences, staff } from "@/domain/tenancy/tables";
import { addDays, civilDate } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { file, officeOf, taskAt } from "../../../tests/desk";
import { holders, type Office } from "../../../tests/office";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();

/** Some requests of one office, the people who could do them, and whoever leads them. */
async function setUp(slug: string, count = 2) {
  const office = officeOf(open().doors, slug);
  const ids: string[] = [];
  for (let each = 0; each < count; each++) ids.push((await file(office, "EDU-05")).id);
  const tasks = await Promise.all(ids.map((id) => taskAt(office, id, "check-1")));
  const [task] = tasks;
  if (!task) throw new Error("a task is needed");
  const people = await office.people();
  const [first, second] = holders(people, task);
  const head = people.find(
    (person) => person.staffId !== first?.staffId && officesLed(person).includes(task.officeId),
  );
  if (!first || !second || !head) throw new Error("two specialists and a head are needed");
  return { office, tasks, task, first, second, head };
}
const read = <T>(
  office: Office,
  actor: StaffActor,
  what: (context: Parameters<typeof listTeam>[0]) => Promise<T>,
) => office.doors.asMunicipality(actor, (tx) => what({ tx, actor, now: office.now }));
const team = (office: Office, actor: StaffActor) => read(office, actor, listTeam);
const counts = (office: Office, actor: StaffActor) => read(office, actor, countQueues);
const inOffice = async (office: Office, head: StaffActor, officeId: string, staffId: string | null) =>
  (await team(office, head)).find((member) => member.officeId === officeId && member.staffId === staffId);

test("a head sees each of their people with what they have, and what nobody has yet", async () => {
  const { office, tasks, task, first, head } = await setUp("tirane", 3);
  expect(await inOffice(office, head, task.officeId, null)).toMatchObject({ open: 3, name: null, roles: [] });
  await office.as(first).work.take({ taskId: tasks[0]?.id ?? "" });
  await office.as(first).work.take({ taskId: tasks[1]?.id ?? "" });
  await office.as(first).work.hold({ taskId: tasks[1]?.id ?? "", until: "2026-12-01", reasons: "Pritet." });
  const member = await inOffice(office, head, task.officeId, first.staffId);
  expect(member).toMatchObject({ name: first.name, open: 2, held: 1, overdue: 0, awayUntil: null });
  expect(member?.roles).toContain("specialist");
  expect(await inOffice(office, head, task.officeId, null)).toMatchObject({ open: 1 });
});

test("what is due within three days is near, and late once its time has passed", async () => {
  const { office, task, head } = await setUp("elbasan");
  const due = civilDate(task.dueAt);
  const queue = () => inOffice(office, head, task.officeId, null);
  office.now = new Date(`${addDays(due, -4)}T09:00:00Z`);
  expect(await queue()).toMatchObject({ open: 2, near: 0, overdue: 0 });
  office.now = new Date(`${addDays(due, -3)}T09:00:00Z`);
  expect(await queue()).toMatchObject({ near: 2, overdue: 0 });
  office.now = new Date(`${addDays(due, 1)}T09:00:00Z`);
  expect(await queue()).toMatchObject({ open: 2, near: 0, overdue: 2 });
});

test("an absence shows until its last day, and whoever left is no part of the team", async () => {
  const { office, task, first, second, head } = await setUp("shkoder", 1);
  const { municipalityId } = office.place;
  await office.doors.asMunicipality(office.place, async (tx) => {
    const away = { municipalityId, staffId: first.staffId, fromOn: "2026-11-23", toOn: "2026-11-25" };
    await tx.insert(absences).values({ ...away, id: newId() });
    await tx.update(staff).set({ active: false }).where(eq(staff.id, second.staffId));
  });
  expect(await inOffice(office, head, task.officeId, second.staffId)).toBeUndefined();
  const away = async () => (await inOffice(office, head, task.officeId, first.staffId))?.awayUntil;
  expect(await away()).toBe("2026-11-25");
  office.now = new Date("2026-11-25T20:00:00Z");
  expect(await away()).toBe("2026-11-25");
  office.now = new Date("2026-11-25T23:30:00Z");
  expect(await away()).toBeNull();
});

test("a team is of the offices one leads, and of none for everybody else", async () => {
  const { office, first, head } = await setUp("vlore", 1);
  const led = officesLed(head);
  expect(new Set((await team(office, head)).map(({ officeId }) => officeId))).toEqual(new Set(led));
  expect(officesLed(first)).toEqual([]);
  expect(await team(office, first)).toEqual([]);
});

test("the counts over the lists say how much stands in each, now and by the week", async () => {
  const { office, tasks, first, second, head } = await setUp("vlore");
  const before = await counts(office, second);
  await office.as(first).work.take({ taskId: tasks[0]?.id ?? "" });
  expect(await counts(office, first)).toMatchObject({ mine: 1, held: 0, overdue: 0 });
  expect(await counts(office, second)).toMatchObject({ unclaimed: before.unclaimed - 1, team: 0 });
  expect((await counts(office, head)).team).toBeGreaterThanOrEqual(2);
  await office.as(first).work.hold({ taskId: tasks[0]?.id ?? "", until: "2026-11-24", reasons: "Pritet." });
  expect(await counts(office, first)).toMatchObject({ mine: 0, held: 1 });
  const due = civilDate(tasks[0]?.dueAt ?? office.now);
  office.now = new Date(`${due}T08:00:00Z`);
  expect(await counts(office, first)).toMatchObject({ mine: 1, held: 0, today: 1, week: 1 });
  office.now = new Date(`${addDays(due, 1)}T08:00:00Z`);
  expect(await counts(office, first)).toMatchObject({ overdue: 1, today: 1 });
});

test("a desk names its person, their municipality, offices and roles once each", async () => {
  const office = officeOf(open().doors, "tirane");
  const head = await office.person("arspergjegjes");
  expect(await office.as(head).work.desk()).toMatchObject({
    name: head.name,
    municipality: "Bashkia Tiranë",
    letters: "TIR",
    offices: [{ sq: expect.any(String) }],
    roles: expect.arrayContaining(["head-of-directorate", "specialist"]),
    leads: true,
  });
  expect(await office.as(await office.person("ars1")).work.desk()).toMatchObject({
    leads: false,
    roles: ["specialist"],
  });
});
