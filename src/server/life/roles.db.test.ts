import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { expect, inject, test } from "vitest";
import { prepareDatabase, roleUrls } from "./roles";

async function ask(url: string, text: string): Promise<unknown[][]> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    return await sql.unsafe(text).values();
  } finally {
    await sql.end();
  }
}

test("preparing a database twice changes nothing, and what was written stays", async () => {
  const server = inject("superuserUrl");
  const name = `suite_${randomBytes(6).toString("hex")}`;
  const first = await prepareDatabase(server, name);
  await ask(first.owner, "create table kept as select 7 as x");
  expect(await prepareDatabase(server, name)).toEqual(first);
  expect(roleUrls(server, name)).toEqual(first);
  expect(await ask(first.owner, "select x from kept")).toEqual([[7]]);
  const outsiders = `select count(*)::int from aclexplode((select datacl from pg_database where datname = '${name}')) where grantee = 0`;
  expect(await ask(server, outsiders)).toEqual([[0]]);
  await ask(server, `drop database ${name} with (force)`);
});

test("the roles own nothing of each other's, and only the owner owns the database", async () => {
  const owner =
    "select r.rolname from pg_database d join pg_roles r on r.oid = d.datdba where d.datname = current_database()";
  const { owner: url } = roleUrls(inject("superuserUrl"), inject("templateDatabase"));
  expect(await ask(url, owner)).toEqual([["ossis_owner"]]);
  const members =
    "select count(*)::int from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname ~ '^ossis_'";
  expect(await ask(url, members)).toEqual([[0]]);
});

test("a database with an unusual name is made, not a statement out of its name", async () => {
  const server = inject("superuserUrl");
  const name = `suite_o'x${randomBytes(3).toString("hex")}`;
  const { app } = await prepareDatabase(server, name);
  expect(await ask(app, "select current_database()")).toEqual([[name]]);
  await ask(server, `drop database "${name}" with (force)`);
});
