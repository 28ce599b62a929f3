import { sql } from "drizzle-orm";
import { pgTable, smallint, text } from "drizzle-orm/pg-core";
import { afterEach } from "vitest";
import type { Tx } from "@/db/lease";
import type { Opened } from "./suite-doors";
import { guarded, one, suiteTables } from "./suite-tables";

export const marksTable = pgTable("marks", { municipalityId: smallint("municipality_id"), key: text("key") });

export const mark = (tx: Tx, key: string, { municipalityId } = one) =>
  tx.insert(marksTable).values({ municipalityId, key });

/** What a statement is refused with that was sent outside its transaction. */
export const outside = "A statement was sent outside its transaction";

/** The number of the database's process that serves a transaction. */
export async function pidOf(tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  if (!row) throw new Error("no backend");
  return row.pid;
}

/** A database with a table of marks under row security, emptied after each test, and doors of one connection on it. */
export function suiteMarks(): () => Opened & { marks: () => Promise<string[]> } {
  const ground = suiteTables(`
    create table marks (municipality_id smallint not null, key text not null);
    ${guarded("marks")}
    grant select, insert on marks to ossis_app`);
  const marks = async () =>
    (await ground().superuser<{ key: string }[]>`select key from marks order by key`).map(({ key }) => key);
  afterEach(async () => {
    await ground().superuser`delete from marks`;
  });
  return () => ({ ...ground(), marks });
}
