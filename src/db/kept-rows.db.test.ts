import { asc } from "drizzle-orm";
import { jsonb, PgDialect, pgTable, text } from "drizzle-orm/pg-core";
import fc from "fast-check";
import { beforeAll, expect, test, vi } from "vitest";
import { instant } from "@/db/columns";
import type { Tx } from "@/db/lease";
import { insertOf } from "@/db/writes";
import { note, notes, papers, suiteNotes } from "../../tests/notes";
import { one } from "../../tests/suite-tables";

const at = new Date("2026-03-02T08:00:00Z");

const ground = suiteNotes();
let { superuser, doors, kept } = {} as ReturnType<typeof ground>;
beforeAll(() => {
  ({ superuser, doors, kept } = ground());
});

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
