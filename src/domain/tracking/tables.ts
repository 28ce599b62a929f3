import { foreignKey, index, integer, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { instant, municipalityId, ownRows } from "@/db/columns";
import { dossiers } from "@/domain/dossier/tables";

/** Messages to applicants: written once per event and channel, sent by a job, with the record of delivery. */
export const notices = pgTable(
  "notices",
  {
    municipalityId: municipalityId(),
    dossierId: uuid("dossier_id").notNull(),
    eventSeq: integer("event_seq").notNull(),
    channel: text("channel").$type<"sms" | "email">().notNull(),
    recipient: text("recipient").notNull(),
    subject: text("subject").notNull(),
    body: text("body").notNull(),
    state: text("state").$type<"waiting" | "sent" | "failed">().notNull(),
    attempts: integer("attempts").notNull(),
    writtenAt: instant("written_at").notNull(),
    sentAt: instant("sent_at"),
    reference: text("reference"),
    lastError: text("last_error"),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.dossierId, t.eventSeq, t.channel] }),
    index("notices_by_time").on(t.municipalityId, t.writtenAt.desc()),
    foreignKey({
      columns: [t.municipalityId, t.dossierId],
      foreignColumns: [dossiers.municipalityId, dossiers.id],
    }).onDelete("restrict"),
    ownRows(),
  ],
);

export const feedback = pgTable(
  "feedback",
  {
    municipalityId: municipalityId(),
    dossierId: uuid("dossier_id").notNull(),
    stars: smallint("stars").notNull(),
    reason: text("reason"),
    words: text("words"),
    givenAt: instant("given_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.dossierId] }),
    foreignKey({
      columns: [t.municipalityId, t.dossierId],
      foreignColumns: [dossiers.municipalityId, dossiers.id],
    }).onDelete("restrict"),
    ownRows(),
  ],
);
