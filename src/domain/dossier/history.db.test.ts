import { expect, test } from "vitest";
import { noteOnDossier } from "@/domain/dossier/note-on-dossier";
import { getDossier, getDossierToChange, listHistory, mostEntries } from "@/domain/dossier/reads";
import { earlierThan } from "@/domain/routing/rules-case-parts";
import { addDays } from "@/lib/dates";
import { entriesOf, file, officeOf } from "../../../tests/desk";
import { type Plan, recordDoors } from "../../../tests/isolation/recorded-doors";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const tirane = () => officeOf(open().doors, "tirane");

/** A dossier with so many entries after its registration. */
async function busy(entries: number) {
  const office = tirane();
  const { id, register } = await file(office, "EDU-05");
  const actor = await office.person("ars1");
  const printed = Array.from({ length: entries }, () => ({ kind: "receipt-printed" as const }));
  await office.doors.asMunicipality(office.place, async (tx) => {
    const dossier = await getDossierToChange(tx, id);
    await noteOnDossier({ tx, actor, now: office.now }, dossier, printed);
  });
  return { office, id, register };
}

test("a history that is not long is read whole, in its order", async () => {
  const { office, id } = await busy(40);
  const seqs = (await entriesOf(office, id)).map(({ seq }) => seq);
  expect(seqs).toEqual(Array.from({ length: 41 }, (_, nth) => nth + 1));
  expect(earlierThan(await entriesOf(office, id))).toBeNull();
});

test("of a very long one the first entry and the newest are read, and page by page every other once", async () => {
  const { office, id } = await busy(2 * mostEntries + 20);
  const pages: number[][] = [];
  let before: number | null = null;
  do {
    const from: number | null = before;
    const page = await office.doors.asMunicipality(office.place, async (tx) =>
      listHistory({ tx, now: office.now }, await getDossier(tx, id), from),
    );
    expect(page.length).toBeLessThanOrEqual(mostEntries + 1);
    expect(page[0]?.kind).toBe("registered");
    pages.push(page.slice(1).map(({ seq }) => seq));
    before = earlierThan(page);
  } while (before !== null);
  expect(pages).toHaveLength(3);
  expect([1, ...pages.toReversed().flat()]).toEqual(
    Array.from({ length: 2 * mostEntries + 21 }, (_, nth) => nth + 1),
  );
});

test("the page of a case reads them the same way, and says when there are earlier ones", async () => {
  const { office, register } = await busy(mostEntries + 5);
  const api = office.as(await office.person("sportel1"));
  const read = async (before?: number) => {
    const answer = await api.work.case({ register, before });
    if (answer.kind !== "open") throw new Error("the counter may open it");
    return answer.file;
  };
  const newest = await read();
  expect(newest.timeline.at(-1)?.event.kind).toBe("registered");
  expect(newest.earlier).toBe(7);
  const rest = await read(newest.earlier ?? undefined);
  expect(rest.timeline.map(({ seq }) => seq)).toEqual([6, 5, 4, 3, 2, 1]);
  expect(rest.earlier).toBeNull();
});

const tablesOf = (plan: Plan): string[] => [
  ...(plan["Relation Name"] ? [plan["Relation Name"]] : []),
  ...(plan.Plans ?? []).flatMap(tablesOf),
];

test("only the years from the registration until now are searched", async () => {
  const office = tirane();
  const { id } = await file(office, "EDU-05");
  const recorded = recordDoors(open().database.app);
  const searched = async (registeredOn: string, today: string) => {
    const dossier = { id, registeredAt: new Date(`${registeredOn}T12:00:00Z`), eventSeq: 1 };
    const now = new Date(`${today}T12:00:00Z`);
    await recorded.doors.asMunicipality(office.place, (tx) => listHistory({ tx, now }, dossier));
    const statement = recorded.statements.at(-1);
    if (!statement) throw new Error("nothing was asked");
    const plan = await recorded.explain(office.place.municipalityId, statement);
    return tablesOf(plan).map((table) => table.replace("dossier_events_", ""));
  };
  expect(await searched("2026-11-23", "2026-11-24")).toEqual(["2026"]);
  expect(await searched("2026-11-23", "2028-03-01")).toEqual(["2026", "2027", "2028"]);
  expect(await searched("2026-12-31", addDays("2026-12-31", 0))).toEqual(["2026", "2027"]);
  await recorded.close();
});
