import { eq } from "drizzle-orm";
import postgres from "postgres";
import { expect, test } from "vitest";
import type { Tx } from "@/db/lease";
import {
  readSurroundings,
  readSurroundingsWithUnits,
  surroundingsStamp,
} from "@/domain/tenancy/reads-surroundings";
import { municipalities, officeKinds, offices } from "@/domain/tenancy/tables";
import { officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const inside = <T>(work: (tx: Tx) => Promise<T>, slug = "tirane"): Promise<T> =>
  open().doors.asMunicipality(officeOf(open().doors, slug).place, work);

async function stampNow(tx: Tx): Promise<string> {
  const [row] = await tx.select({ stamp: surroundingsStamp }).from(municipalities).limit(1);
  if (!row?.stamp) throw new Error("There is no stamp");
  return row.stamp;
}

const askedAgain = async (tx: Tx) => {
  const { calendar, offices: found } = await readSurroundingsWithUnits(tx);
  return { calendar, offices: found };
};

async function asSuperuser(text: string): Promise<void> {
  const sql = postgres(open().database.superuser, { max: 1, fetch_types: false, onnotice: () => {} });
  await sql.unsafe(text);
  await sql.end();
}

test("what is kept under a stamp is asked for once, and is what the database would be asked", async () => {
  const first = await inside(async (tx) => readSurroundings(tx, await stampNow(tx)));
  expect(first.offices.length).toBeGreaterThan(5);
  expect(first).toEqual(await inside(askedAgain));
  let statements = 0;
  const { place } = officeOf(open().doors, "tirane");
  const again = await open().doors.asMunicipality(
    place,
    async (tx) => readSurroundings(tx, await stampNow(tx)),
    { counted: (sent) => (statements = sent) },
  );
  expect(again).toBe(first);
  expect(statements, "the stamp alone").toBe(1);
});

test.each<[string, (tx: Tx) => Promise<unknown>]>([
  [
    "an office",
    (tx) => tx.update(offices).set({ assignment: "least-loaded" }).where(eq(offices.code, "ARS")),
  ],
  [
    "the work of an office",
    async (tx) => {
      const [other] = await tx.select().from(offices).where(eq(offices.code, "INF"));
      await tx.update(officeKinds).set({ officeId: other?.id }).where(eq(officeKinds.kind, "ARS"));
    },
  ],
])("%s that changes is seen by the very next step, within the change and after it", async (_, change) => {
  const before = await inside(async (tx) => readSurroundings(tx, await stampNow(tx)));
  const within = await inside(async (tx) => {
    await change(tx);
    return readSurroundings(tx, await stampNow(tx));
  });
  const after = await inside(async (tx) => readSurroundings(tx, await stampNow(tx)));
  expect(after).toEqual(await inside(askedAgain));
  expect(after.offices).not.toEqual(before.offices);
  expect(within.offices).toEqual(after.offices);
});

test("a change that is taken back leaves what was known before it", async () => {
  const before = await inside(async (tx) => readSurroundings(tx, await stampNow(tx)));
  const failing = inside(async (tx) => {
    await tx.update(offices).set({ assignment: "least-loaded" });
    await readSurroundings(tx, await stampNow(tx));
    throw new Error("taken back");
  });
  await expect(failing).rejects.toThrow("taken back");
  expect(await inside(async (tx) => readSurroundings(tx, await stampNow(tx)))).toBe(before);
});

test.each([
  "insert into holidays values ('2029-07-03', 'Ditë prove', 'A day of trial', false, false)",
  "update holidays set on_day = '2029-07-04' where on_day = '2029-07-03'",
  "delete from holidays where on_day = '2029-07-04'",
])("days off that change are seen by the very next step: %s", async (text) => {
  await inside(async (tx) => readSurroundings(tx, await stampNow(tx)));
  await asSuperuser(text);
  const after = await inside(async (tx) => readSurroundings(tx, await stampNow(tx)));
  expect(after).toEqual(await inside(askedAgain));
});

test("no two municipalities have one stamp, and nobody reads another's", async () => {
  const stamps = new Set<string>();
  for (const slug of ["tirane", "vlore", "pustec"]) {
    const found = await inside(async (tx) => readSurroundings(tx, await stampNow(tx)), slug);
    expect(found).toEqual(await inside(askedAgain, slug));
    stamps.add(await inside(stampNow, slug));
  }
  expect(stamps.size).toBe(3);
  await expect(open().doors.asNation({ kind: "public" }, stampNow)).rejects.toThrow();
});

test("without a stamp it is asked for every time", async () => {
  const [one, other] = [
    await inside((tx) => readSurroundings(tx, null)),
    await inside((tx) => readSurroundings(tx, null)),
  ];
  expect(one).toEqual(other);
  await asSuperuser(
    "delete from organisation_stamps where municipality_id = (select id from municipalities where slug = 'elbasan')",
  );
  const [gone] = await inside(
    (tx) => tx.select({ stamp: surroundingsStamp }).from(municipalities).limit(1),
    "elbasan",
  );
  expect(gone?.stamp).toBeNull();
  expect((await inside((tx) => readSurroundings(tx, null), "elbasan")).offices.length).toBeGreaterThan(3);
});
