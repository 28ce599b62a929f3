import { pgTable, smallint, text } from "drizzle-orm/pg-core";
import postgres, { type Sql } from "postgres";
import { afterAll, afterEach, beforeAll } from "vitest";
import { type Doors, openDoors } from "@/db/doors";
import type { Tx } from "@/db/lease";
import type { MunicipalityId } from "@/db/tenant";
import { type FreshDatabase, freshDatabase } from "./database";

export const one = { municipalityId: 1 as MunicipalityId };
export const two = { municipalityId: 2 as MunicipalityId };

/** The policy of a table of municipalities, in the words of the database. */
export const own = "municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint";

export const marksTable = pgTable("marks", { municipalityId: smallint("municipality_id"), key: text("key") });

export const mark = (tx: Tx, key: string, { municipalityId } = one) =>
  tx.insert(marksTable).values({ municipalityId, key });

type Marked = { database: FreshDatabase; superuser: Sql; doors: Doors; marks: () => Promise<string[]> };

/** A database with a table of marks under row security, emptied after each test, and doors of one connection on it. */
export function suiteMarks(): () => Marked {
  let ground: Marked | undefined;
  beforeAll(async () => {
    const database = await freshDatabase();
    const superuser = postgres(database.superuser, { max: 1, fetch_types: false, onnotice: () => {} });
    await superuser.unsafe(`
      create table marks (municipality_id smallint not null, key text not null);
      alter table marks enable row level security;
      create policy own on marks to ossis_app using (${own}) with check (${own});
      grant select, insert on marks to ossis_app`);
    const marks = async () =>
      (await superuser<{ key: string }[]>`select key from marks order by key`).map(({ key }) => key);
    ground = { database, superuser, doors: openDoors(database, 1), marks };
  });
  afterEach(async () => {
    if (ground) await ground.superuser`delete from marks`;
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
