import { and, inArray, isNotNull } from "drizzle-orm";
import { attachments } from "@/domain/dossier/tables-work";
import type { Context } from "@/domain/tenancy/rules-actor";

/** Writes down that the bytes of removed files are gone, and forgets their names, which may tell as much as the files. */
export async function dropFiles({ tx, now }: Context, ids: readonly string[]): Promise<void> {
  await tx
    .update(attachments)
    .set({ droppedAt: now, fileName: "" })
    .where(and(inArray(attachments.id, [...ids]), isNotNull(attachments.removedAt)));
}
