import { asc, eq, sql } from "drizzle-orm";
import { jsonb, PgDialect, pgTable, smallint, text } from "drizzle-orm/pg-core";
import fc from "fast-check";
import postgres, { type Sql } from "postgres";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { instant } from "@/db/columns";
import { type Doors, openDoors } from "@/db/doors";
import type { Tx } from "@/db/lease";
import { given, prepared } from "@/db/prepared";
import { fuse, insertOf, keptWrite, Returned } from "@/db/writes";
import { type FreshDatabase, freshDatabase } from "../../tests/database";
import { one, own, two } from "../../tests/marks";

const at = new Date("2026-03-02T08:00:00Z");

const notes = pgTable("notes", {
  municipalityId: smallint("municipality_id").notNull(),
  key: text("key").notNull(),
  kind: text("kind").default("usual"),
  data: jsonb("data").$type<{ words: string[] }>(),
  closedAt: instant("closed_at"),
});
const papers = pgTable("papers", {
  municipalityId: smallint("municipality_id").notNull(),
  key: text("key").notNull(),
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
    grant select, insert, update, delete on notes to ossis_app;
    create table papers (municipality_id smallint not null, key text not null);
    grant select, insert on papers to ossis_app`);
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
    await doors.asMunicipality(one, (tx) => tx.write(insertOf(notes, [note(key, { data, closedAt: at })])));
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
  await doors.asMunicipality(one, (tx) => tx.write(insertOf(notes, rows)));
  const [sqlNull] = await superuser`select count(*)::int as count from notes where data is null`;
  expect(sqlNull?.count).toBe(3);
  expect((await kept()).map(({ kind, closedAt }) => [kind, closedAt])).toEqual([
    [null, null],
    ["usual", at],
    ["rare", null],
  ]);
});

test("a text made in the transaction of one municipality reads only the rows of the next", async () => {
  await doors.asMunicipality(one, (tx) => tx.write(insertOf(notes, [note("shared")])));
  await doors.asMunicipality(two, (tx) => tx.write(insertOf(notes, [note("shared", {}, two)])));
  const seen = async (place: typeof one) =>
    (await doors.asMunicipality(place, (tx) => byKey(tx).execute({ key: "shared" }))).map(
      ({ owner }) => owner,
    );
  expect([await seen(one), await seen(two), await seen(one)]).toEqual([[1], [2], [1]]);
  await expect(
    doors.asMunicipality(two, (tx) => tx.write(insertOf(notes, [note("smuggled")]))),
  ).rejects.toThrow("row-level security");
});

test("a kept statement is refused outside its transaction like any other", async () => {
  const statement = await doors.asMunicipality(one, async (tx) => ({ ask: byKey(tx) }));
  await expect(statement.ask.execute({ key: "a" })).rejects.toMatchObject({
    cause: { message: "A statement was sent outside its transaction" },
  });
});

test("an update writes its values as the columns do", async () => {
  const close = keptWrite((from) =>
    from
      .update(notes)
      .set({
        data: given("data", notes.data),
        closedAt: given("closedAt", notes.closedAt),
        kind: given("kind", notes.kind),
      })
      .where(eq(notes.key, sql.placeholder("key"))),
  );
  await doors.asMunicipality(one, (tx) => tx.write(insertOf(notes, [note("a")])));
  await doors.asMunicipality(one, (tx) =>
    tx.write([close({ key: "a", data: { words: ["x"] }, closedAt: at, kind: null })]),
  );
  expect(await kept()).toEqual([
    { municipalityId: 1, key: "a", kind: null, data: { words: ["x"] }, closedAt: at },
  ]);
});

test("a text is made once for each connection, and on each it asks in its own transaction", async () => {
  let made = 0;
  const counted = prepared((tx) => {
    made++;
    return tx.select({ owner: notes.municipalityId }).from(notes);
  });
  const pair = openDoors(database, 2);
  const ask = async (tx: Tx) => (await counted(tx).execute()).length;
  for (let round = 0; round < 3; round++) await pair.asMunicipality(one, ask);
  expect(made).toBe(1);
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const first = pair.asMunicipality(one, (tx) => held.then(() => ask(tx)));
  const second = await pair.asMunicipality(two, async (tx) => {
    await tx.write(insertOf(notes, [note("theirs", {}, two)]));
    return ask(tx);
  });
  release();
  expect([await first, second, made]).toEqual([0, 1, 2]);
  await pair.close();
});

/** How often a text is made while a write is prepared. */
function textsMade(prepare: () => unknown): number {
  const making = vi.spyOn(PgDialect.prototype, "buildInsertQuery");
  prepare();
  const { length } = making.mock.calls;
  making.mockRestore();
  return length;
}

/** Every way the three columns a row may leave out can be given, null, or left out. */
const optional = ["usual", null, undefined].flatMap((kind) =>
  [{ words: ["x"] }, null, undefined].flatMap((data) =>
    [at, null, undefined].map((closedAt) => ({ kind, data, closedAt })),
  ),
);

test("a text of rows is made once, and no more than sixteen are kept of a table however many shapes come", () => {
  const odd = (nth: number) => [note("a", optional[nth]), note("b", optional[nth]), note("c")];
  const apart = pgTable("apart", {
    key: text("key"),
    kind: text("kind"),
    data: jsonb("data"),
    closedAt: instant("closed_at"),
  });
  const write = (nth: number) => textsMade(() => insertOf(apart, odd(nth)));
  const shapes = optional.map((_, nth) => nth).slice(0, 20);
  const firsts: number[] = [];
  const seconds: number[] = [];
  for (const nth of shapes) firsts.push(write(nth));
  for (const nth of shapes) seconds.push(write(nth));
  expect(firsts).toEqual(shapes.map(() => 1));
  expect(seconds).toEqual(shapes.map((nth) => (nth < 16 ? 0 : 1)));
});

test("two tables whose rows look alike are told apart", async () => {
  await doors.asMunicipality(one, (tx) => tx.write(insertOf(notes, [note("alike")])));
  await doors.asMunicipality(one, (tx) => tx.write(insertOf(papers, [note("alike")])));
  const [count] =
    await superuser`select (select count(*) from notes)::int as notes, count(*)::int as papers from papers`;
  expect(count).toEqual({ notes: 1, papers: 1 });
});

test("rows are told apart though their columns, written one after the other, are the same", async () => {
  const [whole, bare] = [note("whole", { kind: "rare" }), note("bare")];
  await doors.asMunicipality(one, (tx) => tx.write(insertOf(notes, [whole, bare])));
  const turned = { kind: "rare", ...note("turned") };
  await doors.asMunicipality(one, (tx) => tx.write(insertOf(notes, [note("plain"), turned])));
  expect((await kept()).map(({ key, kind }) => [key, kind])).toEqual([
    ["bare", "usual"],
    ["plain", "usual"],
    ["turned", "rare"],
    ["whole", "rare"],
  ]);
});

test("whatever rows come in whatever order, what is kept is what the database would be told without a kept text", async () => {
  const row = fc
    .tuple(fc.constantFrom(...optional), fc.string({ unit: "grapheme", maxLength: 12 }), fc.boolean())
    .map(([rest, words, turned]) => {
      const filled = { ...rest, ...(rest.kind ? { kind: words.replaceAll("\0", "") } : {}) };
      return turned ? { ...filled, ...note("") } : note("", filled);
    });
  const numbered = fc
    .array(row, { minLength: 1, maxLength: 4 })
    .map((rows) => rows.map((each, nth) => ({ ...each, key: `row ${nth}` })));
  const written = (write: (tx: Tx) => PromiseLike<unknown>) =>
    doors.asMunicipality(one, async (tx) => {
      await tx.delete(notes);
      await write(tx);
      return tx.select().from(notes).orderBy(asc(notes.key));
    });
  await fc.assert(
    fc.asyncProperty(numbered, async (rows) => {
      const plain = await written((tx) => tx.insert(notes).values(rows));
      expect(await written((tx) => tx.write(insertOf(notes, rows)))).toEqual(plain);
    }),
    { numRuns: 150 },
  );
});

test("writes that go together leave what they leave one after the other", async () => {
  const rename = keptWrite((from) =>
    from
      .update(notes)
      .set({ kind: given("kind", notes.kind) })
      .where(eq(notes.key, sql.placeholder("key"))),
  );
  const drop = keptWrite((from) => from.delete(notes).where(eq(notes.key, sql.placeholder("key"))));
  const writesOf = () => [
    rename({ key: "renamed", kind: "rare" }),
    ...insertOf(notes, [note("new", { data: { words: ["$1", "$12"] } }), note("newer", { kind: null })]),
    drop({ key: "dropped" }),
    ...insertOf(papers, [note("paper")]),
  ];
  const left = async (together: boolean) => {
    await superuser`delete from papers`;
    return doors.asMunicipality(one, async (tx) => {
      await tx.delete(notes);
      await tx.write(insertOf(notes, [note("renamed"), note("dropped"), note("stays")]));
      if (together) await tx.write(writesOf());
      else for (const write of writesOf()) await tx.write([write]);
      return [await tx.select().from(notes).orderBy(asc(notes.key)), await tx.select().from(papers)];
    });
  };
  expect(fuse(writesOf())).toHaveLength(1);
  expect(await left(true)).toEqual(await left(false));
});

test("combinations beyond those that are kept go out one by one", () => {
  const some = (n: number) => [
    { text: `delete from a${n} where key = $1`, values: [n] },
    { text: "delete from b where key = $1", values: [n] },
  ];
  const sent = Array.from({ length: 60 }, (_, n) => fuse(some(n)).length);
  expect(sent.indexOf(2)).toBeGreaterThan(20);
  expect(sent.indexOf(2)).toBeLessThanOrEqual(48);
  expect(sent.at(-1)).toBe(2);
  expect(fuse(some(0))).toEqual([
    {
      text: "with w0 as (delete from a0 where key = $1), w1 as (delete from b where key = $2) select",
      values: [0, 0],
      kept: true,
    },
  ]);
});

test("combinations in which one asks another stay one statement, and are no longer kept beyond those that are", () => {
  const some = (n: number) => [
    { name: "gone", text: `delete from c${n} where key = $1 returning key`, values: [n] },
    { text: "delete from b where key in (select key from gone) and kind = $1", values: ["x"] },
  ];
  const sent = Array.from({ length: 60 }, (_, n) => fuse(some(n)));
  expect(sent.every((each) => each.length === 1)).toBe(true);
  expect(sent.at(-1)).toEqual([
    {
      text: "with gone as (delete from c59 where key = $1 returning key), w1 as (delete from b where key in (select key from gone) and kind = $2) select",
      values: [59, "x"],
      kept: false,
    },
  ]);
});

test("a combination that is not kept is asked all the same", async () => {
  for (let n = 0; n < 60; n++) fuse([{ name: "gone", text: `delete from d${n}`, values: [] }]);
  await doors.asMunicipality(one, (tx) => tx.write(insertOf(notes, [note("old", { kind: "rare" })])));
  const text = "delete from notes where key = $1 returning key, kind";
  const told = await doors.asMunicipality(one, (tx) =>
    tx.finish([{ name: "gone", text, values: ["old"] }], { kind: new Returned("gone", "kind") }),
  );
  expect(told).toEqual({ kind: "rare" });
  expect(await kept()).toEqual([]);
});
