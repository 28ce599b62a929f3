import { randomBytes } from "node:crypto";
import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../database";
import { lintCatalogue, lintRules, type Reviewed, reviewed } from "./catalogue-lint";
import { faultySchema } from "./faulty-schema";

let database: FreshDatabase;
let sql: Sql;
beforeAll(async () => {
  database = await freshDatabase();
  sql = postgres(database.superuser, { max: 1, fetch_types: false, onnotice: () => {} });
});
afterAll(async () => {
  await sql?.end();
  await database?.drop();
});

test("the schema keeps every rule that keeps municipalities apart", async () => {
  expect(await lintCatalogue(sql)).toEqual([]);
});

test("what was reviewed still exists, so that no exception outlives its reason", async () => {
  const tables = await sql<
    { name: string }[]
  >`select oid::regclass::text as name from pg_class where relkind = 'r'`;
  const functions = await sql<{ name: string }[]>`
    select pronamespace::regnamespace || '.' || proname as name from pg_proc where prosecdef`;
  expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(reviewed.global));
  expect(functions.map(({ name }) => name)).toEqual(expect.arrayContaining(reviewed.definers));
});

test("a schema with every fault is refused by every rule", async () => {
  const mark = randomBytes(4).toString("hex");
  const name = `faulty_${mark}`;
  const roles = {
    app: `app_${mark}`,
    national: `national_${mark}`,
    system: `system_${mark}`,
    owner: `owner_${mark}`,
  };
  const allowed: Reviewed = { ...roles, global: ["holidays"], definers: [] };
  await sql`create database ${sql(name)}`;
  const url = new URL(database.superuser);
  url.pathname = `/${name}`;
  const scratch = postgres(url.href, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    await scratch.unsafe(faultySchema(name, roles));
    const found = new Set((await lintCatalogue(scratch, allowed)).map(({ rule }) => rule));
    expect(lintRules.map(({ rule }) => rule).filter((rule) => !found.has(rule))).toEqual([]);
  } finally {
    await scratch.end();
    await sql`drop database ${sql(name)} with (force)`;
    for (const role of Object.values(roles)) await sql`drop role if exists ${sql(role)}`;
  }
});
