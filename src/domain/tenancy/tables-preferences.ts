import { foreignKey, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { municipalityId, ownRows } from "@/db/columns";
import type { Density, KeyLetters, Shortcuts, Theme } from "@/domain/tenancy/inputs-preferences";
import { staff } from "@/domain/tenancy/tables";
import type { Language } from "@/lib/text";

/** How a member of staff likes the screens, so that it follows them to another computer. */
export const staffPreferences = pgTable(
  "staff_preferences",
  {
    municipalityId: municipalityId(),
    staffId: uuid("staff_id").notNull(),
    shortcuts: text("shortcuts").$type<Shortcuts>().notNull(),
    letters: jsonb("letters").$type<KeyLetters>().notNull(),
    density: text("density").$type<Density>().notNull(),
    theme: text("theme").$type<Theme>().notNull(),
    language: text("language").$type<Language>(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.staffId] }),
    foreignKey({
      columns: [t.municipalityId, t.staffId],
      foreignColumns: [staff.municipalityId, staff.id],
    }).onDelete("restrict"),
    ownRows(),
  ],
);
