import { pgTable, smallint, text } from "drizzle-orm/pg-core";
import { afterEach } from "vitest";
import type { Tx } from "@/db/lease";
import type { Opened } from "./suite-doors";
import { guarded, one, suiteTables } from "./suite-tables";

export const marksTable = pgTable("marks", { municipalityId: smallint("municipality_id"), key: text("key") });

export const mark = (tx: Tx, key: string, { municipalityId } = one) =>
  tx.insert(marksTable).values({ municipalityId, key });

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
