import { and, eq } from "drizzle-orm";
import { attachments } from "@/domain/dossier/tables-work";
import type { Context } from "@/domain/tenancy/rules-actor";

/** Opens a file for reading, or closes it for good, by the verdict of the scanner. A verdict is given once. */
export async function settleScan(
  { tx }: Context,
  { id, state }: { id: string; state: "clean" | "refused" },
): Promise<void> {
  await tx
    .update(attachments)
    .set({ state })
    .where(and(eq(attachments.id, id), eq(attachments.state, "pending")));
}
