import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { openDoors } from "@/db/doors";
import type { Tx } from "@/db/lease";
import { given, prepared } from "@/db/prepared";
import { insertOf, keptWrite } from "@/db/writes";
import { note, notes, suiteNotes } from "../../tests/notes";
import { one, two } from "../../tests/suite-tables";

const at = new Date("2026-03-02T08:00:00Z");

const ground = suiteNotes();
let { database, doors, kept } = {} as ReturnType<typeof ground>;
beforeAll(() => {
  ({ database, doors, kept } = ground());
});

const byKey = prepared((tx) =>
  tx
    .select({ key: notes.key, owner: notes.municipalityId })
    .from(notes)
    .where(eq(notes.key, sql.placeholder("key"))),
);

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
