import { asc, eq, sql } from "drizzle-orm";
import { jsonb, pgTable, smallint, text } from "drizzle-orm/pg-core";
import postgres, { type Sql } from "postgres";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { instant } from "@/db/columns";
import { type Doors, openDoors } from "@/db/doors";
import { insertRows } from "@/db/insert-rows";
import { given, prepared } from "@/db/prepared";
import type { MunicipalityId } from "@/db/tenant";
import { type FreshDatabase, freshDatabase } from "../../tests/database";

const one = { municipalityId: 1 as MunicipalityId };
const two = { municipalityId: 2 as MunicipalityId };
const own = "municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint";
const at = new Date("2026-03-02T08:00:00Z");

const notes = pgTable("notes", {
  municipalityId: smallint("municipality_id").notNull(),
  key: text("key").notNull(),
  kind: text("kind").default("usual"),
  data: jsonb("data").$type<{ words: string[] }>(),
  closedAt: instant("closed_at"),
});

let database: FreshDatabase;
let superuser: Sql;
let doors: Doors;
beforeAll(async () => {
  database = await freshDatabase();
  superuser = postgres(database.superuser, { max: 1, fetch_types: false, onnotice: () => {} });
  await superuser.unsafe(`
    create table notes (municipality_id smallint not null, key text not null, kind text default 'usual',
      data jsonb, closed_at timestamptz);
    alter table notes enable row level security;
    create policy own on notes to ossis_app using (${own}) with check (${own});
    grant select, insert, update on notes to ossis_app`);
  doors = openDoors(database, 1);
});
afterEach(() => superuser`delete from notes`.then(() => {}));
afterAll(async () => {
  await doors?.close();
  await superuser?.end();
  await database?.drop();
});

const note = (key: string, rest: Partial<typeof notes.$inferInsert> = {}, { municipalityId } = one) => ({
  municipalityId,
  key,
  ...rest,
});

const kept = () =>
  doors.asMunicipality(one, (tx) =>
    tx.select().from(notes).orderBy(asc(notes.municipalityId), asc(notes.key)),
  );

const byKey = prepared((tx) =>
  tx
    .select({ key: notes.key, owner: notes.municipalityId })
    .from(notes)
    .where(eq(notes.key, sql.placeholder("key"))),
);

test("rows of the same shape are written by the same text with their own values", async () => {
  const data = { words: ["ë", "ç"] };
  for (const key of ["a", "b"])
    await doors.asMunicipality(one, (tx) => insertRows(tx, notes, [note(key, { data, closedAt: at })]));
  expect(await kept()).toEqual(
    ["a", "b"].map((key) => ({ municipalityId: 1, key, kind: "usual", data, closedAt: at })),
  );
});

test("null stays null, and what is not named gets the default of its column, row by row", async () => {
  const rows = [
    note("a", { kind: null, data: null, closedAt: null }),
    note("b", { kind: undefined, closedAt: at }),
    note("c", { kind: "rare" }),
  ];
  await doors.asMunicipality(one, (tx) => insertRows(tx, notes, rows));
  const [sqlNull] = await superuser`select count(*)::int as count from notes where data is null`;
  expect(sqlNull?.count).toBe(3);
  expect((await kept()).map(({ kind, closedAt }) => [kind, closedAt])).toEqual([
    [null, null],
    ["usual", at],
    ["rare", null],
  ]);
});

test("a text made in the transaction of one municipality reads only the rows of the next", async () => {
  await doors.asMunicipality(one, (tx) => insertRows(tx, notes, [note("shared")]));
  await doors.asMunicipality(two, (tx) => insertRows(tx, notes, [note("shared", {}, two)]));
  const seen = async (place: typeof one) =>
    (await doors.asMunicipality(place, (tx) => byKey(tx).execute({ key: "shared" }))).map(
      ({ owner }) => owner,
    );
  expect([await seen(one), await seen(two), await seen(one)]).toEqual([[1], [2], [1]]);
  await expect(
    doors.asMunicipality(two, (tx) => insertRows(tx, notes, [note("smuggled")])),
  ).rejects.toMatchObject({ cause: { message: expect.stringContaining("row-level security") } });
});

test("a kept statement is refused outside its transaction like any other", async () => {
  const statement = await doors.asMunicipality(one, async (tx) => ({ ask: byKey(tx) }));
  await expect(statement.ask.execute({ key: "a" })).rejects.toMatchObject({
    cause: { message: "A statement was sent outside its transaction" },
  });
});

test("an update writes its values as the columns do", async () => {
  const close = prepared((tx) =>
    tx
      .update(notes)
      .set({
        data: given("data", notes.data),
        closedAt: given("closedAt", notes.closedAt),
        kind: given("kind", notes.kind),
      })
      .where(eq(notes.key, sql.placeholder("key"))),
  );
  await doors.asMunicipality(one, (tx) => insertRows(tx, notes, [note("a")]));
  await doors.asMunicipality(one, (tx) =>
    close(tx).execute({ key: "a", data: { words: ["x"] }, closedAt: at, kind: null }),
  );
  expect(await kept()).toEqual([
    { municipalityId: 1, key: "a", kind: null, data: { words: ["x"] }, closedAt: at },
  ]);
});
