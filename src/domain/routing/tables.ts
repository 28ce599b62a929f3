import { foreignKey, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { bytes, instant, municipalityId, ownRows } from "@/db/columns";
import { tasks } from "@/domain/dossier/tables-work";

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
