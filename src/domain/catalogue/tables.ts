import { boolean, foreignKey, jsonb, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { instant, municipalityId, ownRows } from "@/db/columns";
import type { Procedure } from "@/domain/catalogue/inputs";
import type { LocalFee } from "@/domain/catalogue/rules-fee";
import type { WorkflowDefinition } from "@/domain/workflow/definition";

/** Published versions of procedures: facts and workflow as data. The database refuses to change a row once written. */
export const procedureVersions = pgTable(
  "procedure_versions",
  {
    code: text("code").notNull(),
    version: smallint("version").notNull(),
    facts: jsonb("facts").$type<Procedure>().notNull(),
    workflow: jsonb("workflow").$type<WorkflowDefinition>().notNull(),
    publishedAt: instant("published_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.code, t.version] })],
);

/** Which version a municipality offers, and what it charges where the law leaves the amount to its council. */
export const adoptions = pgTable(
  "adoptions",
  {
    municipalityId: municipalityId(),
    code: text("code").notNull(),
    version: smallint("version").notNull(),
    offered: boolean("offered").notNull(),
    localFee: jsonb("local_fee").$type<LocalFee>(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.code] }),
    foreignKey({
      columns: [t.code, t.version],
      foreignColumns: [procedureVersions.code, procedureVersions.version],
    }).onDelete("restrict"),
    ownRows(),
  ],
);
