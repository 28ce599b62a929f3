import { expect, test } from "vitest";
import type { InboxQuery, Queue } from "@/domain/routing/inputs-inbox";
import type { StaffActor } from "@/domain/tenancy/rules";
import { complete, file, officeOf, takeBySomebody, taskAt } from "../../../tests/desk";
import { holders, type Office } from "../../../tests/office";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const officeIn = (slug: string) => officeOf(open().doors, slug);
const rowsOf = async (office: Office, actor: StaffActor, queue: Queue, more: Partial<InboxQuery> = {}) =>
  (await office.as(actor).work.inbox({ queue, ...more })).rows;
const find = (office: Office, actor: StaffActor, query: string) => office.as(actor).work.find({ query });

test("a dossier is found by its whole number, this year's running number or its code, however it is typed", async () => {
  const office = officeIn("tirane");
  const { register, trackingCode } = await file(office, "EDU-05");
  const officer = await office.person("ars1");
  const running = String(Number(register.split("-")[2]));
  const spaced = trackingCode.replace(/(.{4})(?=.)/g, "$1-").toLowerCase();
  for (const query of [
    register,
    register.toLowerCase(),
    running,
    running.padStart(6, "0"),
    trackingCode,
    spaced,
  ])
    expect(await find(office, officer, ` ${query} `), query).toEqual({ register });
});

test("a running number of last year is not this year's", async () => {
  const office = officeIn("tirane");
  const { register } = await file(office, "EDU-05");
  office.now = new Date("2027-01-02T09:00:00Z");
  const officer = await office.person("ars1");
  expect(await find(office, officer, String(Number(register.split("-")[2])))).toEqual({ register: null });
  expect(await find(office, officer, register)).toEqual({ register });
});

test("what is not there, is not theirs to open, or lies elsewhere is not found", async () => {
  const office = officeIn("tirane");
  const { trackingCode } = await file(office, "EDU-05");
  const officer = await office.person("ars1");
  for (const query of ["999999", "K7QM3XPD81RT2WZ9AB4C", "Marku", "'; --"])
    expect(await find(office, officer, query), query).toEqual({ register: null });
  expect(await find(office, await office.person("specialist1"), trackingCode)).toEqual({ register: null });
  const vlore = officeIn("vlore");
  expect(await find(vlore, await vlore.person("sportel1"), trackingCode)).toEqual({ register: null });
});

test("a list can be narrowed to one procedure, and a team's to one colleague", async () => {
  const office = officeIn("elbasan");
  const [one, two] = [await file(office, "EDU-05"), await file(office, "EDU-05")];
  const task = await taskAt(office, one.id, "check-1");
  const people = await office.people();
  const [first, second] = holders(people, task);
  const head = people.find(({ posts }) =>
    posts.some(({ officeId, role }) => officeId === task.officeId && role === "head-of-directorate"),
  );
  if (!first || !second || !head) throw new Error("two specialists and a head are needed");
  expect(await rowsOf(office, first, "unclaimed", { procedure: "EDU-05" })).toHaveLength(2);
  expect(await rowsOf(office, first, "unclaimed", { procedure: "EDU-01" })).toEqual([]);
  await office.as(first).work.take({ taskId: task.id });
  const inTeam = async (assignee: string | null) =>
    (await rowsOf(office, head, "team", { assignee })).map(({ register }) => register);
  expect((await inTeam(null)).toSorted()).toEqual([one.register, two.register].toSorted());
  expect(await inTeam(first.staffId)).toEqual([one.register]);
  expect(await inTeam(second.staffId)).toEqual([]);
  expect(await rowsOf(office, first, "team")).toEqual([]);
});

test("the team's list names who has each case; each list is counted for the posts one has and the offices one leads", async () => {
  const office = officeIn("pustec");
  const [one, two] = [await file(office, "EDU-05"), await file(office, "EDU-05")];
  const task = await taskAt(office, one.id, "check-1");
  const people = await office.people();
  const [first] = holders(people, task);
  const head = people.find(({ posts }) =>
    posts.some(({ officeId, role }) => officeId === task.officeId && role === "head-of-directorate"),
  );
  if (!first || !head) throw new Error("a specialist and a head are needed");
  await office.as(first).work.take({ taskId: task.id });
  const named = (await rowsOf(office, head, "team")).map(({ register, assignee }) => [register, assignee]);
  expect(Object.fromEntries(named)).toEqual({ [one.register]: first.name, [two.register]: null });
  const counted = async (actor: StaffActor) => {
    const { counts } = await office.as(actor).work.inbox({ queue: "mine", after: null });
    return { team: counts.team, mine: counts.mine, unclaimed: counts.unclaimed };
  };
  expect(await counted(head)).toMatchObject({ team: 2, mine: 0 });
  expect(await counted(first)).toEqual({ team: 0, mine: 1, unclaimed: 1 });
  expect(await counted({ ...first, posts: [] })).toEqual({ team: 0, mine: 1, unclaimed: 0 });
});

test("a line says who applied for what, at which step, with both its days", async () => {
  const office = officeIn("shkoder");
  const { id, register, dueOn } = await file(office, "EDU-05");
  const task = await taskAt(office, id, "check-1");
  const officer = await takeBySomebody(office, task);
  const [row] = (await rowsOf(office, officer, "mine")).filter((each) => each.register === register);
  expect(row).toMatchObject({
    taskId: task.id,
    procedure: "EDU-05",
    applicant: "Ilir Marku",
    kind: "task",
    legalDueOn: dueOn,
    dueAt: task.dueAt.toISOString(),
    assignee: officer.name,
    overdueDays: 0,
    heldUntil: null,
  });
  expect(row?.flags).toContain("counter");
});

test("what is past its time stands in the list of what is late, with the days", async () => {
  const office = officeIn("shkoder");
  const { id, register } = await file(office, "EDU-05");
  const task = await taskAt(office, id, "check-1");
  const officer = await takeBySomebody(office, task);
  const late = async () =>
    (await rowsOf(office, officer, "overdue")).find((row) => row.register === register);
  office.now = new Date(task.dueAt.getTime() - 1);
  expect(await late()).toBeUndefined();
  office.now = new Date(task.dueAt.getTime() + 2 * 86_400_000);
  expect(await late()).toMatchObject({ overdueDays: 2, daysLeft: 0 });
});

test("a payment that is awaited lies with those who wait, not with those who work", async () => {
  const office = officeIn("tirane");
  const { id, register } = await file(office, "PUB-02");
  await complete(office, id, "check-1", "ok");
  await complete(office, id, "inspection-1", "ok");
  await complete(office, id, "payment-order-1", "done");
  const payment = await taskAt(office, id, "payment-1");
  const cashiers = holders(await office.people(), payment);
  // Where the office shares its work out, a lot decides who of them has it already.
  const cashier = cashiers.find(({ staffId }) => staffId === payment.assigneeId) ?? cashiers[0];
  if (!cashier) throw new Error("a cashier is needed");
  const registers = async (queue: Queue) => (await rowsOf(office, cashier, queue)).map((row) => row.register);
  expect(await registers("waiting")).toContain(register);
  expect(await registers("unclaimed")).not.toContain(register);
  await office.as(cashier).work.take({ taskId: payment.id });
  expect(await registers("waiting")).toContain(register);
  expect(await registers("mine")).not.toContain(register);
});
