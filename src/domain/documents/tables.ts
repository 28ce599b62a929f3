import { date, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { instant, municipalityId, ownRows } from "@/db/columns";
import type { ActContent } from "@/domain/documents/inputs";
import { dossiers } from "@/domain/dossier/tables";

/** Acts the municipality issued. The content is fixed at signature; a job renders it and records the fingerprint. */
export const issuedDocuments = pgTable(
  "issued_documents",
  {
    municipalityId: municipalityId(),
    id: uuid("id").notNull(),
    dossierId: uuid("dossier_id").notNull(),
    verificationCode: text("verification_code").notNull(),
    content: jsonb("content").$type<ActContent>().notNull(),
    issuedOn: date("issued_on").notNull(),
    validUntil: date("valid_until"),
    revokedAt: instant("revoked_at"),
    revokedWhy: text("revoked_why"),
    storageKey: text("storage_key"),
    sha256: text("sha256"),
    size: integer("size"),
    renderedAt: instant("rendered_at"),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    unique().on(t.municipalityId, t.verificationCode),
    index("issued_documents_of_dossier").on(t.municipalityId, t.dossierId),
    foreignKey({ columns: [t.municipalityId, t.dossierId], foreignColumns: [dossiers.municipalityId, dossiers.id] }).onDelete("restrict"),
    ownRows(),
  ],
);

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
