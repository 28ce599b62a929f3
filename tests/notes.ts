import { asc } from "drizzle-orm";
import { jsonb, pgTable, smallint, text } from "drizzle-orm/pg-core";
import { afterEach } from "vitest";
import { instant } from "@/db/columns";
import type { Opened } from "./suite-doors";
import { guarded, one, suiteTables } from "./suite-tables";

export const notes = pgTable("notes", {
  municipalityId: smallint("municipality_id").notNull(),
  key: text("key").notNull(),
  kind: text("kind").default("usual"),
  data: jsonb("data").$type<{ words: string[] }>(),
  closedAt: instant("closed_at"),
});
export const papers = pgTable("papers", {
  municipalityId: smallint("municipality_id").notNull(),
  key: text("key").notNull(),
});
type Note = typeof notes.$inferSelect;

export const note = (
  key: string,
  rest: Partial<typeof notes.$inferInsert> = {},
  { municipalityId } = one,
) => ({
  municipalityId,
  key,
  ...rest,
});

/** A database with tables of notes and papers, the notes under row security and emptied after each test. */
export function suiteNotes(): () => Opened & { kept: () => Promise<Note[]> } {
  const ground = suiteTables(`
    create table notes (municipality_id smallint not null, key text not null, kind text default 'usual',
      data jsonb, closed_at timestamptz);
    ${guarded("notes")}
    grant select, insert, update, delete on notes to ossis_app;
    create table papers (municipality_id smallint not null, key text not null);
    grant select, insert on papers to ossis_app`);
  const kept = () =>
    ground().doors.asMunicipality(one, (tx) =>
      tx.select().from(notes).orderBy(asc(notes.municipalityId), asc(notes.key)),
    );
  afterEach(async () => {
    await ground().superuser`delete from notes`;
  });
  return () => ({ ...ground(), kept });
}
