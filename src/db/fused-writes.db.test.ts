import { asc, eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { given } from "@/db/prepared";
import { fuse, insertOf, keptWrite, Returned } from "@/db/writes";
import { note, notes, papers, suiteNotes } from "../../tests/notes";
import { one } from "../../tests/suite-tables";

const ground = suiteNotes();
let { superuser, doors, kept } = {} as ReturnType<typeof ground>;
beforeAll(() => {
  ({ superuser, doors, kept } = ground());
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
