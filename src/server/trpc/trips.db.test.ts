import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Doors, openDoors } from "@/db/doors";
import { dossiers } from "@/domain/dossier/tables";
import type { StaffActor } from "@/domain/tenancy/rules";
import { newId } from "@/lib/ids";
import { type FreshDatabase, freshDatabase } from "../../../tests/database";
import { type Line, openLine } from "../../../tests/database-line";
import { application, officeOf, taskAt } from "../../../tests/desk";
import { holders, type Office } from "../../../tests/office";

// How often each act waits for the database decides how long it takes on a real network, and how long it keeps locks.

let database: FreshDatabase;
let line: Line;
let doors: Doors;
let office: Office;
beforeAll(async () => {
  database = await freshDatabase();
  line = await openLine(database.app, 60);
  doors = openDoors({ ...database, app: line.through(database.app) }, 1);
  office = officeOf(doors, "tirane");
});
afterAll(async () => {
  await doors?.close();
  await line?.close();
  await database?.drop();
});

/** The trips of the second time: at the first each statement is prepared. */
async function tripsOf(act: () => Promise<unknown>): Promise<number> {
  await act();
  line.restart();
  await act();
  return line.trips();
}

async function fileOne() {
  const clerk = (await office.people()).find(({ posts }) =>
    posts.some(({ role }) => role === "front-office"),
  );
  if (!clerk) throw new Error("Nobody sits at the counter");
  const sent = await application(office, "ENV-04");
  return { sent, submit: () => office.as(clerk).counter.submit(sent) };
}

test("an application is registered in two trips, its number locked for no turn of the program", async () => {
  const applications = [await fileOne(), await fileOne()];
  expect(await tripsOf(() => applications.shift()?.submit() ?? Promise.reject(new Error("none left")))).toBe(
    2,
  );
});

test("a step is completed and the next one opened in two trips", async () => {
  const ready: { officer: StaffActor; taskId: string }[] = [];
  for (let n = 0; n < 2; n++) {
    const { sent, submit } = await fileOne();
    await submit();
    const task = await taskAt(office, sent.id, "check-1");
    const [officer] = holders(await office.people(), task);
    if (!officer) throw new Error("Nobody can check");
    await office.as(officer).work.take({ taskId: task.id });
    ready.push({ officer, taskId: task.id });
  }
  const complete = () => {
    const next = ready.shift();
    if (!next) throw new Error("none left");
    const { officer, taskId } = next;
    return office.as(officer).work.complete({ taskId, outcome: "ok", reasons: null, record: {} });
  };
  expect(await tripsOf(complete)).toBe(2);
});

test("an inbox with its counts is read in one trip, and the transaction ended in another", async () => {
  const officer = await office.person("specialist1");
  const read = () =>
    office.as(officer).work.inbox({ queue: "mine", after: null, procedure: null, assignee: null });
  expect(await tripsOf(read)).toBe(2);
});

test("one row of one municipality is read in a single trip", async () => {
  const read = () =>
    doors.asMunicipality(office.place, (tx) => tx.select().from(dossiers).where(eq(dossiers.id, newId())), {
      oneTrip: true,
    });
  expect(await tripsOf(read)).toBe(1);
});
