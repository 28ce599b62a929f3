import { type Doors, openDoors } from "@/db/doors";
import { env } from "@/lib/env";

// Development reloads modules; the pools must survive that, or every reload would leave connections behind.
const kept = globalThis as typeof globalThis & { ossisDoors?: Doors };

/** The doors of this process, opened at first use. */
export function doors(): Doors {
  const { DATABASE_URL: app, DATABASE_NATIONAL_URL: national, DATABASE_SYSTEM_URL: system } = env();
  kept.ossisDoors ??= openDoors({ app, national, system });
  return kept.ossisDoors;
}
