import { foreignKey, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { bytes, instant, municipalityId, ownRows } from "@/db/columns";
import { tasks } from "@/domain/dossier/tables-work";
import { staff } from "@/domain/tenancy/tables";

/** A link that lets somebody outside answer one opinion; only the hash of its secret is kept. */
export const opinionLinks = pgTable(
  "opinion_links",
  {
    municipalityId: municipalityId(),
    taskId: uuid("task_id").notNull(),
    secretHash: bytes("secret_hash").notNull(),
    expiresAt: instant("expires_at").notNull(),
    answeredAt: instant("answered_at"),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.taskId] }),
    foreignKey({
      columns: [t.municipalityId, t.taskId],
      foreignColumns: [tasks.municipalityId, tasks.id],
    }).onDelete("restrict"),
    ownRows(),
  ],
);

/** Steps shared out in somebody's absence: those nobody has begun when it is over go back. A row lasts until then. */
export const lentTasks = pgTable(
  "lent_tasks",
  {
    municipalityId: municipalityId(),
    taskId: uuid("task_id").notNull(),
    /** Who had it. */
    ownerId: uuid("owner_id").notNull(),
    /** Who has it meanwhile. */
    holderId: uuid("holder_id").notNull(),
    /** It may be taken away before it begins, so nothing refers to its row. */
    absenceId: uuid("absence_id").notNull(),
    /** The entry by which it was given: what the holder wrote later is a beginning. */
    eventSeq: integer("event_seq").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.taskId] }),
    foreignKey({
      columns: [t.municipalityId, t.taskId],
      foreignColumns: [tasks.municipalityId, tasks.id],
    }).onDelete("restrict"),
    foreignKey({
      columns: [t.municipalityId, t.ownerId],
      foreignColumns: [staff.municipalityId, staff.id],
    }).onDelete("restrict"),
    foreignKey({
      columns: [t.municipalityId, t.holderId],
      foreignColumns: [staff.municipalityId, staff.id],
    }).onDelete("restrict"),
    ownRows(),
  ],
);
