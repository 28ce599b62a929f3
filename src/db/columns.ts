import { sql } from "drizzle-orm";
import { customType, pgPolicy, pgRole, smallint, timestamp } from "drizzle-orm/pg-core";

const appRole = pgRole("ossis_app").existing();
const systemRole = pgRole("ossis_system").existing();

/** First column of every table, key and foreign key that belongs to a municipality. */
export const municipalityId = () => smallint("municipality_id").notNull();

/** An instant with its zone; civil dates are kept apart as `date`. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

// The bare form is deliberate: a sub-select, OR or ANY here costs an inbox 75 to 365 times.
const own = sql`municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint`;

/** The municipality of the transaction reads and writes its own rows, and no others. */
export const ownRows = () => pgPolicy("municipality_own_rows", { to: appRole, using: own, withCheck: own });

/** The same for the few tables the sign-in needs. */
export const systemRows = () =>
  pgPolicy("system_municipality_rows", { to: systemRole, using: own, withCheck: own });
