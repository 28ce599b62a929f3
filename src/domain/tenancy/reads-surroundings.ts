import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import { prepared } from "@/db/prepared";
import type { OfficeForKind } from "@/domain/tenancy/reads";
import {
  administrativeUnits,
  calendarStamps,
  holidays,
  officeKinds,
  offices,
  organisationStamps,
} from "@/domain/tenancy/tables";

/** What of the municipality a step depends on: the days on which nobody works, as civil dates, and its offices. */
export type Surroundings = { calendar: ReadonlySet<string>; offices: readonly OfficeForKind[] };

/**
 * A column to be read beside a row: it changes with the surroundings. Nobody can guess it and no two municipalities share
 * one, so what is kept under it is found by its own municipality alone.
 */
export const surroundingsStamp = sql<
  string | null
>`(select ${organisationStamps.stamp}::text from ${organisationStamps}) || (select ${calendarStamps.stamp}::text from ${calendarStamps})`;

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
  tx
    .select({ ...daysAndOffices, stamp: surroundingsStamp })
    .from(officeKinds)
    .innerJoin(offices, ofOffice),
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

const kept = new Map<string, Surroundings>();
const mostKept = 256;

function keep(stamp: string, surroundings: Surroundings): void {
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size >= mostKept) kept.delete(oldest);
  kept.set(stamp, surroundings);
}

/** The days off and the offices under the stamp that was just read: as this process knows them, or else asked for. */
export async function readSurroundings(tx: Tx, stamp: string | null): Promise<Surroundings> {
  const known = stamp === null ? undefined : kept.get(stamp);
  if (known) return known;
  const [row] = await surroundings(tx).execute();
  const found = { calendar: calendarOf(row?.days ?? ""), offices: row?.offices ?? [] };
  // Under the stamp of the same statement: what was asked with may have changed since.
  if (row?.stamp) keep(row.stamp, found);
  return found;
}

/** The days off, the offices and the names of the administrative units as they are now, in one row. */
export async function readSurroundingsWithUnits(tx: Tx): Promise<Surroundings & { units: string[] }> {
  const [row] = await surroundingsWithUnits(tx).execute();
  return {
    calendar: calendarOf(row?.days ?? ""),
    offices: row?.offices ?? [],
    units: row?.units ?? [],
  };
}
