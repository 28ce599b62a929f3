import { pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, municipalityId, ownRows } from "@/db/columns";

/** How often a verification code was looked up, counted without keeping who asked. */
export const verificationLookups = pgTable(
  "verification_lookups",
  {
    municipalityId: municipalityId(),
    id: uuid("id").notNull(),
    at: instant("at").notNull(),
    result: text("result").notNull(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.id] }), ownRows()],
);
