import { boolean, foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytes, instant, municipalityId, ownRows } from "@/db/columns";
import type { AnswerKind, Silence } from "@/domain/dossier/inputs";
import { dossiers } from "@/domain/dossier/tables";
import { tasks } from "@/domain/dossier/tables-work";
import { offices, staff } from "@/domain/tenancy/tables";

/** Opinions officers asked on their own initiative, each of one office or one body outside. */
export const consultations = pgTable(
  "consultations",
  {
    municipalityId: municipalityId(),
    /** Also the identifier of the task of the asked office; a body outside has none. */
    id: uuid("id").notNull(),
    dossierId: uuid("dossier_id").notNull(),
    /** The step that asks and waits. */
    taskId: uuid("task_id").notNull(),
    officeId: uuid("office_id"),
    /** The name of a body outside, where no office is asked. */
    body: text("body"),
    email: text("email"),
    question: text("question").notNull(),
    kind: text("kind").$type<AnswerKind>().notNull(),
    silence: text("silence").$type<Silence>().notNull(),
    /** Whether the other asked offices may read the answer. */
    visible: boolean("visible").notNull(),
    /** The attachments the asked one may read. */
    files: jsonb("files").$type<string[]>().notNull(),
    /** What was asked together, under the identifier its form made: asked twice, it is found and not asked again. */
    askingId: uuid("asking_id").notNull(),
    /** Fingerprint of what was sent, so that the same identifier with other content is refused. */
    requestHash: text("request_hash").notNull(),
    askedBy: uuid("asked_by").notNull(),
    askedAt: instant("asked_at").notNull(),
    dueAt: instant("due_at").notNull(),
    remindedAt: instant("reminded_at"),
    state: text("state").$type<"open" | "answered" | "lapsed" | "revoked">().notNull(),
    settledAt: instant("settled_at"),
    outcome: text("outcome").$type<"positive" | "negative" | "given">(),
    words: text("words"),
    /** Who answered, as they signed. */
    person: text("person"),
    /** Why it was taken back. */
    reasons: text("reasons"),
    /** Of the last link made for a body outside. */
    secretHash: bytes("secret_hash"),
    /** When a link last went out by e-mail. */
    mailedAt: instant("mailed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    index("consultations_of_dossier").on(t.municipalityId, t.dossierId, t.askedAt),
    foreignKey({
      columns: [t.municipalityId, t.dossierId],
      foreignColumns: [dossiers.municipalityId, dossiers.id],
    }).onDelete("restrict"),
    foreignKey({
      columns: [t.municipalityId, t.taskId],
      foreignColumns: [tasks.municipalityId, tasks.id],
    }).onDelete("restrict"),
    foreignKey({
      columns: [t.municipalityId, t.officeId],
      foreignColumns: [offices.municipalityId, offices.id],
    }).onDelete("restrict"),
    foreignKey({
      columns: [t.municipalityId, t.askedBy],
      foreignColumns: [staff.municipalityId, staff.id],
    }).onDelete("restrict"),
    ownRows(),
  ],
);
