import { and, eq, isNull } from "drizzle-orm";
import { issuedDocuments } from "@/domain/dossier/tables-work";
import type { Context } from "@/domain/tenancy/rules-actor";

type Rendered = { documentId: string; storageKey: string; sha256: string; size: number };

/** Writes down where the one file of an act lies. Returns false when it has one already: the first file stays the act. */
export async function keepRenderedAct(
  { tx, now }: Context,
  { documentId, ...file }: Rendered,
): Promise<boolean> {
  const kept = await tx
    .update(issuedDocuments)
    .set({ ...file, renderedAt: now })
    .where(and(eq(issuedDocuments.id, documentId), isNull(issuedDocuments.renderedAt)))
    .returning({ id: issuedDocuments.id });
  return kept.length === 1;
}
