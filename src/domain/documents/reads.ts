import { and, asc, count, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import { requireFiles } from "@/domain/documents/rules";
import { type DossierRow, listTasks } from "@/domain/dossier/reads";
import { hasActFor } from "@/domain/dossier/reads-acts";
import { listConsultations } from "@/domain/dossier/reads-consultation";
import { isOnlyAsked } from "@/domain/dossier/rules";
import { isSharedWith } from "@/domain/dossier/rules-consultation";
import { dossiers } from "@/domain/dossier/tables";
import { attachments } from "@/domain/dossier/tables-work";
import type { Context } from "@/domain/tenancy/rules-actor";
import { conflict, notFound } from "@/lib/errors";

export type AttachmentRow = typeof attachments.$inferSelect;

/** A dossier of which there may be none yet: while it is a draft, only the draft knows whose it is. */
export async function findDossier(tx: Tx, id: string): Promise<DossierRow | null> {
  const [row] = await tx.select().from(dossiers).where(eq(dossiers.id, id));
  return row ?? null;
}

/** Throws not-found unless the actor may see and hand in files of the dossier, or read the one named. */
export async function requireFilesOf(
  { tx, actor }: Context,
  dossierId: string,
  fileId: string | null = null,
): Promise<void> {
  const dossier = await findDossier(tx, dossierId);
  if (!dossier) throw notFound();
  const tasks = actor.kind === "staff" ? await listTasks(tx, dossierId) : [];
  const hasAct = actor.kind === "staff" && (await hasActFor(actor, { tx, dossierId, tasks }));
  requireFiles(actor, dossier, tasks, hasAct);
  if (actor.kind !== "staff" || !isOnlyAsked(actor, tasks, hasAct)) return;
  // Whoever was only asked for an opinion reads what was shared with their office, and adds nothing.
  if (!isSharedWith(actor, await listConsultations(tx, dossierId), fileId)) throw notFound();
}

/** One file that was not removed. Throws not-found. */
export async function getAttachment(tx: Tx, id: string): Promise<AttachmentRow> {
  const [row] = await tx
    .select()
    .from(attachments)
    .where(and(eq(attachments.id, id), isNull(attachments.removedAt)));
  if (!row) throw notFound();
  return row;
}

/**
 * Where a file lies, for the applicant and for staff who may open the dossier. Throws not-found for anybody else,
 * conflict while the file waits for its check, and for one that did not pass.
 */
export async function getAttachmentToRead(context: Context, id: string): Promise<AttachmentRow> {
  const row = await getAttachment(context.tx, id);
  await requireFilesOf(context, row.dossierId, id);
  if (row.state !== "clean") {
    throw conflict({
      sq: "Skedari po kontrollohet. Provoni pas pak.",
      en: "The file is being checked. Try again soon.",
    });
  }
  return row;
}

/** Removed files whose bytes still lie in the store, removed first, at most 200. */
export async function listFilesToDrop({ tx }: Context): Promise<Pick<AttachmentRow, "id" | "storageKey">[]> {
  return tx
    .select({ id: attachments.id, storageKey: attachments.storageKey })
    .from(attachments)
    .where(and(isNotNull(attachments.removedAt), isNull(attachments.droppedAt)))
    .orderBy(asc(attachments.removedAt))
    .limit(200);
}

/** How much of a dossier or draft lies in the store beside this file. */
export async function countKept(
  tx: Tx,
  { id, dossierId }: { id: string; dossierId: string },
): Promise<{ files: number; bytes: number }> {
  const [kept] = await tx
    .select({ files: count(), bytes: sql<number>`coalesce(sum(${attachments.size}), 0)::float8` })
    .from(attachments)
    .where(and(eq(attachments.dossierId, dossierId), ne(attachments.id, id), isNull(attachments.droppedAt)));
  return kept ?? { files: 0, bytes: 0 };
}
