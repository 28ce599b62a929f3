import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll } from "vitest";
import { type Doors, openDoors } from "@/db/doors";
import { type FreshDatabase, freshDatabase } from "./database";

/** The superuser sees and changes what no role of ours may; it connects only when it is asked something. */
export type Opened = { database: FreshDatabase; doors: Doors; superuser: Sql };

/** Doors on a database of its own for one suite, opened before its tests and dropped after them. */
export function suiteDoors(size = 4): () => Opened {
  let database: FreshDatabase | undefined;
  let opened: Opened | undefined;
  beforeAll(async () => {
    database = await freshDatabase();
    const superuser = postgres(database.superuser, { max: 1, fetch_types: false, onnotice: () => {} });
    opened = { database, doors: openDoors(database, size), superuser };
  });
  afterAll(async () => {
    await opened?.doors.close();
    await opened?.superuser.end();
    await database?.drop();
  });
  return () => {
    if (!opened) throw new Error("The database is not open yet");
    return opened;
  };
}
