import { beforeAll } from "vitest";
import type { MunicipalityId } from "@/db/tenant";
import { type Opened, suiteDoors } from "./suite-doors";

export const one = { municipalityId: 1 as MunicipalityId };
export const two = { municipalityId: 2 as MunicipalityId };

/** The policy of a table of municipalities, in the words of the database. */
const own = "municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint";

/** What puts a table under row security, each municipality with the rows of its own. */
export const guarded = (table: string) => `
  alter table ${table} enable row level security;
  create policy own on ${table} to ossis_app using (${own}) with check (${own});`;

/** Doors of one connection on a database with tables made for one suite. */
export function suiteTables(made: string): () => Opened {
  const open = suiteDoors(1);
  beforeAll(async () => {
    await open().superuser.unsafe(made);
  });
  return open;
}
