import { expect, test } from "vitest";
import { type Doors, openDoors } from "@/db/doors";
import type { DatabaseUrls } from "@/server/life/roles";
import { readiness } from "@/server/readiness";
import { suiteDoors } from "../../tests/suite-doors";

const open = suiteDoors();

/** What a process finds that was given these addresses. */
async function foundWith(change: Partial<DatabaseUrls>) {
  const doors: Doors = openDoors({ ...open().database, ...change }, 1);
  try {
    return await readiness(doors);
  } finally {
    await doors.close();
  }
}

test("a process may serve when the database answers, its role is powerless and the tables are current", async () => {
  expect(await readiness(open().doors)).toEqual({
    ready: true,
    database: true,
    role: true,
    migrations: true,
  });
});

test("it may not as a superuser, nor without a database", async () => {
  expect((await foundWith({ app: open().database.superuser })).ready).toBe(false);
  const nowhere = "postgres://ossis_app@127.0.0.1:1/none";
  expect(await foundWith({ app: nowhere })).toMatchObject({ ready: false, database: false });
});

test("it may not on tables older or newer than its own", async () => {
  const { superuser, doors } = open();
  const journal = "drizzle.__drizzle_migrations";
  const [last] = await superuser.unsafe(
    `delete from ${journal} where id = (select max(id) from ${journal}) returning *`,
  );
  expect(await readiness(doors)).toMatchObject({ ready: false, database: true, migrations: false });
  for (const hash of [String(last?.hash), "newer"])
    await superuser`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, 1)`;
  expect(await readiness(doors)).toMatchObject({ ready: false, role: true, migrations: false });
});
