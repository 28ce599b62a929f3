import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, municipalityId, ownRows } from "@/db/columns";
import type { RequestedItem } from "@/domain/dossier/inputs";
import { dossiers } from "@/domain/dossier/tables";
import type { Role } from "@/domain/tenancy/rules";
import { offices, staff } from "@/domain/tenancy/tables";

/** Open and finished work: the waiting tokens of the workflow, and opinions asked beside it, as rows for inboxes. */
export const tasks = pgTable(
  "tasks",
  {
    municipalityId: municipalityId(),
    id: uuid("id").notNull(),
    dossierId: uuid("dossier_id").notNull(),
    token: integer("token").notNull(),
    node: text("node").notNull(),
    kind: text("kind").$type<"task" | "opinion" | "payment" | "wait" | "consultation">().notNull(),
    officeId: uuid("office_id").notNull(),
    role: text("role").$type<Role>().notNull(),
    open: boolean("open").notNull(),
    openedAt: instant("opened_at").notNull(),
    dueAt: instant("due_at").notNull(),
    assigneeId: uuid("assignee_id"),
    heldUntil: instant("held_until"),
    holdReason: text("hold_reason"),
    closedAt: instant("closed_at"),
    closedBy: uuid("closed_by"),
    outcome: text("outcome"),
    reasons: text("reasons"),
    record: jsonb("record").$type<Record<string, unknown>>(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    index("tasks_of_dossier").on(t.municipalityId, t.dossierId),
    index("tasks_of_assignee").on(t.municipalityId, t.assigneeId, t.dueAt, t.id).where(sql`open`),
    index("tasks_unclaimed")
      .on(t.municipalityId, t.officeId, t.role, t.dueAt, t.id)
      .where(sql`open and assignee_id is null`),
    index("tasks_of_office").on(t.municipalityId, t.officeId, t.dueAt, t.id).where(sql`open`),
    foreignKey({
      columns: [t.municipalityId, t.dossierId],
      foreignColumns: [dossiers.municipalityId, dossiers.id],
    }).onDelete("restrict"),
    foreignKey({
      columns: [t.municipalityId, t.officeId],
      foreignColumns: [offices.municipalityId, offices.id],
    }).onDelete("restrict"),
    foreignKey({
      columns: [t.municipalityId, t.assigneeId],
      foreignColumns: [staff.municipalityId, staff.id],
    }).onDelete("restrict"),
    ownRows(),
  ],
);

/**
 * Files; `dossierId` is the draft's identifier until it is sent. The bytes live in the file store; those of a removed file
 * until `droppedAt`, when its name goes too.
 */
export const attachments = pgTable(
  "attachments",
  {
    municipalityId: municipalityId(),
    id: uuid("id").notNull(),
    dossierId: uuid("dossier_id").notNull(),
    documentKey: text("document_key").notNull(),
    fileName: text("file_name").notNull(),
    mediaType: text("media_type").notNull(),
    size: integer("size").notNull(),
    sha256: text("sha256").notNull(),
    storageKey: text("storage_key").notNull(),
    state: text("state").$type<"pending" | "clean" | "refused">().notNull(),
    addedAt: instant("added_at").notNull(),
    addedBy: text("added_by").notNull(),
    removedAt: instant("removed_at"),
    droppedAt: instant("dropped_at"),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    index("attachments_of_dossier").on(t.municipalityId, t.dossierId),
    index("attachments_to_drop")
      .on(t.municipalityId, t.removedAt)
      .where(sql`removed_at is not null and dropped_at is null`),
    ownRows(),
  ],
);

/** What the office knows of each required document of a dossier. */
export const documentChecks = pgTable(
  "document_checks",
  {
    municipalityId: municipalityId(),
    dossierId: uuid("dossier_id").notNull(),
    documentKey: text("document_key").notNull(),
    state: text("state")
      .$type<
        | "seen"
        | "copied"
        | "sign-later"
        | "uploaded"
        | "to-fetch"
        | "fetched"
        | "missing"
        | "accepted"
        | "rejected"
        | "not-needed"
      >()
      .notNull(),
    note: text("note"),
    checkedAt: instant("checked_at").notNull(),
    checkedBy: text("checked_by").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.dossierId, t.documentKey] }),
    foreignKey({
      columns: [t.municipalityId, t.dossierId],
      foreignColumns: [dossiers.municipalityId, dossiers.id],
    }).onDelete("restrict"),
    ownRows(),
  ],
);

/** Times at which a waiting step is reminded of, escalated, or left; swept by a job. */
export const timers = pgTable(
  "timers",
  {
    municipalityId: municipalityId(),
    dossierId: uuid("dossier_id").notNull(),
    token: integer("token").notNull(),
    /** The boundary's identifier, or that of an opinion asked from the step; empty for the step's own time. */
    boundary: text("boundary").notNull(),
    firesAt: instant("fires_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.dossierId, t.token, t.boundary] }),
    index("timers_by_time").on(t.municipalityId, t.firesAt),
    foreignKey({
      columns: [t.municipalityId, t.dossierId],
      foreignColumns: [dossiers.municipalityId, dossiers.id],
    }).onDelete("restrict"),
    ownRows(),
  ],
);

/** Acts the municipality issued. The row is written with the signature; a job composes and renders the act once. */
export const issuedDocuments = pgTable(
  "issued_documents",
  {
    municipalityId: municipalityId(),
    id: uuid("id").notNull(),
    dossierId: uuid("dossier_id").notNull(),
    verificationCode: text("verification_code").notNull(),
    kind: text("kind").$type<"approved" | "refused">().notNull(),
    /** The entry of the history by which it was signed. */
    eventSeq: integer("event_seq").notNull(),
    content: jsonb("content").$type<Record<string, unknown>>(),
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
    foreignKey({
      columns: [t.municipalityId, t.dossierId],
      foreignColumns: [dossiers.municipalityId, dossiers.id],
    }).onDelete("restrict"),
    ownRows(),
  ],
);

/** What was asked of the applicant, by which officer's words, and whether it came. At most one is open. */
export const completionRequests = pgTable(
  "completion_requests",
  {
    municipalityId: municipalityId(),
    id: uuid("id").notNull(),
    dossierId: uuid("dossier_id").notNull(),
    /** The waiting token of the workflow that an answer moves on. */
    token: integer("token").notNull(),
    items: jsonb("items").$type<RequestedItem[]>().notNull(),
    askedAt: instant("asked_at").notNull(),
    dueOn: date("due_on").notNull(),
    answeredAt: instant("answered_at"),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    index("completion_requests_of_dossier").on(t.municipalityId, t.dossierId, t.askedAt),
    index("completion_requests_open").on(t.municipalityId, t.dueOn).where(sql`answered_at is null`),
    foreignKey({
      columns: [t.municipalityId, t.dossierId],
      foreignColumns: [dossiers.municipalityId, dossiers.id],
    }).onDelete("restrict"),
    ownRows(),
  ],
);
