import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, instant, municipalityId, ownRows } from "@/db/columns";
import { procedureVersions } from "@/domain/catalogue/tables";
import type { Applicant, Channel, EventBy, LegalStatus, NoticeChannel } from "@/domain/dossier/inputs";
import type { Clock } from "@/domain/dossier/rules-clock";
import type { OpenConsultation } from "@/domain/dossier/rules-consultation";
import { persons } from "@/domain/tenancy/tables";
import type { Marking } from "@/domain/workflow/marking";
import type { Answers } from "@/lib/form-answers-value";

/** One application with everything the lists and screens need; a projection of its events. */
export const dossiers = pgTable(
  "dossiers",
  {
    municipalityId: municipalityId(),
    /** The identifier of the draft it grew from, so sending the same draft twice cannot make two. */
    id: uuid("id").notNull(),
    registerYear: smallint("register_year").notNull(),
    registerNumber: integer("register_number").notNull(),
    trackingCode: text("tracking_code").notNull(),
    procedureCode: text("procedure_code").notNull(),
    procedureVersion: smallint("procedure_version").notNull(),
    channel: text("channel").$type<Channel>().notNull(),
    personId: uuid("person_id"),
    /** The clerk who took it in at the counter, and so may not decide it. */
    takenInBy: uuid("taken_in_by"),
    /** Fingerprint of what was sent, so that the same identifier with other content is refused. */
    requestHash: text("request_hash").notNull(),
    /** The applicant as stated at registration; a later change of name does not rewrite the file. */
    applicant: jsonb("applicant").$type<Applicant>().notNull(),
    noticeChannel: text("notice_channel").$type<NoticeChannel>().notNull(),
    answers: jsonb("answers").$type<Answers>().notNull(),
    status: text("status").$type<LegalStatus>().notNull(),
    outcome: text("outcome").$type<"approved" | "refused" | "withdrawn" | "closed">(),
    marking: jsonb("marking").$type<Marking>().notNull(),
    clock: jsonb("clock").$type<Clock>().notNull(),
    dueOn: date("due_on").notNull(),
    registeredAt: instant("registered_at").notNull(),
    closedAt: instant("closed_at"),
    /** The opinions officers asked that are still awaited. */
    consultations: jsonb("consultations").$type<OpenConsultation[]>().notNull(),
    eventSeq: integer("event_seq").notNull(),
    eventHash: bytes("event_hash").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    unique().on(t.municipalityId, t.trackingCode),
    unique().on(t.municipalityId, t.registerYear, t.registerNumber),
    check("dossiers_overtaken", sql`event_seq >= 0`),
    index("dossiers_by_time").on(t.municipalityId, t.registeredAt.desc(), t.id.desc()),
    index("dossiers_by_clerk").on(t.municipalityId, t.takenInBy, t.registeredAt.desc()),
    index("dossiers_by_person").on(t.municipalityId, t.personId, t.registeredAt.desc()),
    foreignKey({
      columns: [t.procedureCode, t.procedureVersion],
      foreignColumns: [procedureVersions.code, procedureVersions.version],
    }).onDelete("restrict"),
    foreignKey({
      columns: [t.municipalityId, t.personId],
      foreignColumns: [persons.municipalityId, persons.id],
    }).onDelete("restrict"),
    ownRows(),
  ],
);

/** The last number given in the register of one municipality and year; its row lock keeps the register without gaps. */
export const registerCounters = pgTable(
  "register_counters",
  {
    municipalityId: municipalityId(),
    year: smallint("year").notNull(),
    lastNumber: integer("last_number").notNull(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.year] }), ownRows()],
);

/** The append-only history of a dossier, each entry chained to the one before. */
export const dossierEvents = pgTable(
  "dossier_events",
  {
    municipalityId: municipalityId(),
    dossierId: uuid("dossier_id").notNull(),
    seq: integer("seq").notNull(),
    at: instant("at").notNull(),
    kind: text("kind").notNull(),
    by: jsonb("by").$type<EventBy>().notNull(),
    data: jsonb("data").$type<Record<string, unknown>>().notNull(),
    previousHash: bytes("previous_hash").notNull(),
    hash: bytes("hash").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.dossierId, t.seq, t.at] }),
    foreignKey({
      columns: [t.municipalityId, t.dossierId],
      foreignColumns: [dossiers.municipalityId, dossiers.id],
    }).onDelete("restrict"),
    ownRows(),
  ],
);
