import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import type { ConsultationRow } from "@/domain/dossier/reads-consultation";
import { consultations } from "@/domain/dossier/tables-consultation";
import { attachments } from "@/domain/dossier/tables-work";
import type { OpinionLink } from "@/domain/routing/inputs";
import type { SharedFile } from "@/domain/routing/inputs-consultation";
import { fits, headOf } from "@/domain/routing/rules-link";
import type { Context } from "@/domain/tenancy/rules-actor";
import { conflict, notFound } from "@/lib/errors";

type AttachmentRow = typeof attachments.$inferSelect;

/**
 * The question to a body outside that a link stands for; null when the link is one of a step of the workflow. Throws
 * not-found for a secret that is not the last one made.
 */
export async function findAskedBody(tx: Tx, { secret }: OpinionLink): Promise<ConsultationRow | null> {
  const [asked] = await tx
    .select()
    .from(consultations)
    .where(eq(consultations.id, headOf(secret)));
  if (!asked) return null;
  if (!asked.secretHash || !fits(secret, asked.secretHash)) throw notFound();
  return asked;
}

/** What a link is good for at an instant. */
export function stateOfLink(asked: Pick<ConsultationRow, "state" | "dueAt">, now: Date) {
  if (asked.state === "answered" || asked.state === "revoked") return asked.state;
  return asked.state === "lapsed" || asked.dueAt <= now ? "late" : "open";
}

/** The files shared with the asked one that were not removed since. */
export async function listSharedFiles(
  tx: Tx,
  { dossierId, files }: ConsultationRow,
): Promise<AttachmentRow[]> {
  if (files.length === 0) return [];
  return tx
    .select()
    .from(attachments)
    .where(
      and(
        eq(attachments.dossierId, dossierId),
        inArray(attachments.id, files),
        isNull(attachments.removedAt),
      ),
    )
    .orderBy(attachments.addedAt, attachments.id);
}

/**
 * Where a shared file lies, for the body outside while its answer is awaited. Throws not-found for anything else,
 * conflict while the file waits for its check.
 */
export async function getSharedFile(
  { tx, now }: Context,
  { secret, fileId }: SharedFile,
): Promise<AttachmentRow> {
  const asked = await findAskedBody(tx, { secret });
  if (!asked || stateOfLink(asked, now) !== "open") throw notFound();
  const file = (await listSharedFiles(tx, asked)).find(({ id }) => id === fileId);
  if (!file) throw notFound();
  if (file.state !== "clean") {
    throw conflict({
      sq: "Skedari po kontrollohet. Provoni pas pak.",
      en: "The file is being checked. Try again soon.",
    });
  }
  return file;
}
