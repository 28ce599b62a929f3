import { and, inArray, isNull, lt } from "drizzle-orm";
import { attachments } from "@/domain/dossier/tables-work";
import { drafts } from "@/domain/intake/tables";
import type { Context } from "@/domain/tenancy/rules-actor";

/**
 * Throws away unsent applications whose time is over, with what was uploaded for them, at most 200 at once. Returns the
 * storage keys of the files that nobody needs any more.
 */
export async function forgetDrafts({ tx, now }: Context): Promise<string[]> {
  const over = await tx
    .select({ id: drafts.id })
    .from(drafts)
    .where(and(isNull(drafts.sentAt), lt(drafts.expiresAt, now)))
    .limit(200);
  if (over.length === 0) return [];
  const ids = over.map(({ id }) => id);
  const files = await tx
    .update(attachments)
    .set({ removedAt: now })
    .where(and(inArray(attachments.dossierId, ids), isNull(attachments.removedAt)))
    .returning({ storageKey: attachments.storageKey });
  await tx.delete(drafts).where(and(inArray(drafts.id, ids), isNull(drafts.sentAt)));
  return files.map(({ storageKey }) => storageKey);
}
