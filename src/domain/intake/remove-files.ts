import { and, inArray, isNull } from "drizzle-orm";
import { attachments } from "@/domain/dossier/tables-work";
import type { Context } from "@/domain/tenancy/rules-actor";

/** Removes every file of drafts that were thrown away. Their bytes go at night, when no transaction is open. */
export async function removeFiles(
  { tx, now }: Pick<Context, "tx" | "now">,
  draftIds: readonly string[],
): Promise<void> {
  await tx
    .update(attachments)
    .set({ removedAt: now })
    .where(and(inArray(attachments.dossierId, [...draftIds]), isNull(attachments.removedAt)));
}
