import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "./database";

let first: FreshDatabase;
let second: FreshDatabase;

beforeAll(async () => {
  [first, second] = await Promise.all([freshDatabase(), freshDatabase()]);
});
afterAll(() => Promise.all([first.drop(), second.drop()]));

async function ask<T>(url: string, question: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    return await question(sql);
  } finally {
    await sql.end();
  }
}

test("what one suite writes another never sees", async () => {
  await ask(first.owner, (sql) => sql`create table mark (x int)`);
  expect(await ask(first.owner, (sql) => sql`select * from mark`)).toHaveLength(0);
  await expect(ask(second.owner, (sql) => sql`select * from mark`)).rejects.toThrow(/does not exist/);
});

test.each(["owner", "app", "national", "system"] as const)(
  "the role %s has no power beyond its grants",
  async (role) => {
    const [row] = await ask(
      first[role],
      (sql) => sql`
      select current_user as name, has_schema_privilege('public', 'create') as creates,
             rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication as strong
        from pg_roles where rolname = current_user`,
    );
    expect(row).toEqual({ name: `ossis_${role}`, creates: role === "owner", strong: false });
  },
);

test("the application's role gives up on a statement after five seconds", async () => {
  const shown = await ask(
    first.app,
    (sql) => sql`select current_setting('statement_timeout') as statement,
    current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as idle,
    current_setting('max_parallel_workers_per_gather') as workers`,
  );
  expect(shown[0]).toEqual({ statement: "5s", lock: "4s", idle: "5s", workers: "0" });
});

test("a role cannot enter another suite's database without a grant", async () => {
  await ask(
    first.superuser,
    (sql) => sql`revoke connect on database ${sql(new URL(first.app).pathname.slice(1))} from ossis_app`,
  );
  await expect(ask(first.app, (sql) => sql`select 1`)).rejects.toThrow(/permission denied/);
});
