import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import { prepared } from "@/db/prepared";
import type { OfficeForKind } from "@/domain/tenancy/reads";
import { administrativeUnits, holidays, officeKinds, offices } from "@/domain/tenancy/tables";

/** What of the municipality a step depends on: the days on which nobody works, as civil dates, and its offices. */
export type Surroundings = { calendar: ReadonlySet<string>; offices: OfficeForKind[] };

const daysAndOffices = {
  days: sql<string | null>`(select string_agg(${holidays.onDay}::text, ' ') from ${holidays})`,
  offices: sql<
    OfficeForKind[] | null
  >`json_agg(json_build_object('kind', ${officeKinds.kind}, 'officeId', ${officeKinds.officeId}, 'assignment', ${offices.assignment}))`,
};
const names = sql<
  string[] | null
>`(select json_agg(${administrativeUnits.name}) from ${administrativeUnits})`;
const ofOffice = and(
  eq(offices.municipalityId, officeKinds.municipalityId),
  eq(offices.id, officeKinds.officeId),
);

// One row, as every step reads it: many small ones take longer to receive than to find.
const surroundings = prepared((tx) =>
  tx.select(daysAndOffices).from(officeKinds).innerJoin(offices, ofOffice),
);
const surroundingsWithUnits = prepared((tx) =>
  tx
    .select({ ...daysAndOffices, units: names })
    .from(officeKinds)
    .innerJoin(offices, ofOffice),
);

let lastDays = { text: "", calendar: new Set<string>() };

/** The same set for the same days: they are edited once a year and read by every step. */
function calendarOf(text: string): ReadonlySet<string> {
  if (lastDays.text !== text) lastDays = { text, calendar: new Set(text.split(" ").filter(Boolean)) };
  return lastDays.calendar;
}

/** The days off and the offices as they are now, in one row. */
export async function readSurroundings(tx: Tx): Promise<Surroundings> {
  const [row] = await surroundings(tx).execute();
  return { calendar: calendarOf(row?.days ?? ""), offices: row?.offices ?? [] };
}

/** The same, with the names of the administrative units. */
export async function readSurroundingsWithUnits(tx: Tx): Promise<Surroundings & { units: string[] }> {
  const [row] = await surroundingsWithUnits(tx).execute();
  return {
    calendar: calendarOf(row?.days ?? ""),
    offices: row?.offices ?? [],
    units: row?.units ?? [],
  };
}
