import {
  date,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, municipalityId, ownRows } from "@/db/columns";
import { procedureVersions } from "@/domain/catalogue/tables";
import type { DraftApplicant } from "@/domain/intake/inputs";
import type { MandateBasis } from "@/domain/intake/rules-mandate";
import { persons } from "@/domain/tenancy/tables";

/** An application being filled in online: every answer is kept, so it can be left and resumed on another device. */
export const drafts = pgTable(
  "drafts",
  {
    municipalityId: municipalityId(),
    id: uuid("id").notNull(),
    procedureCode: text("procedure_code").notNull(),
    procedureVersion: smallint("procedure_version").notNull(),
    /** Whose it is: a signed-in person, or the guest session that began it. */
    personId: uuid("person_id"),
    guestEmail: text("guest_email"),
    applicant: jsonb("applicant").$type<DraftApplicant>().notNull(),
    /** As typed, right or wrong; read into answers when they are needed. */
    raw: jsonb("raw").$type<Record<string, unknown>>().notNull(),
    /** Identifiers of the questions and documents already dealt with. */
    done: text("done").array().notNull(),
    /** Documents the applicant will bring later, by key. */
    later: text("later").array().notNull(),
    savedAt: instant("saved_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    sentAt: instant("sent_at"),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    index("drafts_of_person").on(t.municipalityId, t.personId, t.savedAt.desc()),
    index("drafts_of_guest").on(t.municipalityId, t.guestEmail),
    foreignKey({
      columns: [t.procedureCode, t.procedureVersion],
      foreignColumns: [procedureVersions.code, procedureVersions.version],
    }).onDelete("restrict"),
    ownRows(),
  ],
);

/**
 * A person may act for a business; the office checks the paper once, and it holds for every later application. The
 * files are those of the application it was handed in with, under the key of a mandate.
 */
export const mandates = pgTable(
  "mandates",
  {
    municipalityId: municipalityId(),
    id: uuid("id").notNull(),
    personId: uuid("person_id").notNull(),
    nipt: text("nipt").notNull(),
    businessName: text("business_name").notNull(),
    basis: text("basis").$type<MandateBasis>().notNull(),
    validUntil: date("valid_until"),
    /** The application it was handed in with; written before that is, so the database cannot hold it to it. */
    dossierId: uuid("dossier_id").notNull(),
    addedAt: instant("added_at").notNull(),
    checkedAt: instant("checked_at"),
    checkedBy: text("checked_by"),
    refusal: text("refusal"),
    /** When an office last wrote name or last day anew, who did, and why. */
    correctedAt: instant("corrected_at"),
    correctedBy: text("corrected_by"),
    correction: text("correction"),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    index("mandates_of_person").on(t.municipalityId, t.personId, t.nipt),
    index("mandates_of_business").on(t.municipalityId, t.nipt, t.checkedAt),
    foreignKey({
      columns: [t.municipalityId, t.personId],
      foreignColumns: [persons.municipalityId, persons.id],
    }).onDelete("restrict"),
    ownRows(),
  ],
);
