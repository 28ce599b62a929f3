import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll } from "vitest";
import { type Doors, openDoors } from "@/db/doors";
import type { MunicipalityId } from "@/db/tenant";
import { type FreshDatabase, freshDatabase } from "./database";

export const one = { municipalityId: 1 as MunicipalityId };
export const two = { municipalityId: 2 as MunicipalityId };

/** The policy of a table of municipalities, in the words of the database. */
const own = "municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint";

/** What puts a table under row security, each municipality with the rows of its own. */
export const guarded = (table: string) => `
  alter table ${table} enable row level security;
  create policy own on ${table} to ossis_app using (${own}) with check (${own});`;

export type TableGround = { database: FreshDatabase; superuser: Sql; doors: Doors };

/** A database with tables made for one suite, and doors of one connection on it; dropped after the suite. */
export function suiteTables(made: string): () => TableGround {
  let ground: TableGround | undefined;
  beforeAll(async () => {
    const database = await freshDatabase();
    const superuser = postgres(database.superuser, { max: 1, fetch_types: false, onnotice: () => {} });
    await superuser.unsafe(made);
    ground = { database, superuser, doors: openDoors(database, 1) };
  });
  afterAll(async () => {
    await ground?.doors.close();
    await ground?.superuser.end();
    await ground?.database.drop();
  });
  return () => {
    if (!ground) throw new Error("The database is not open yet");
    return ground;
  };
}
