import { and, eq, isNull } from "drizzle-orm";
import type { RevokeDocument } from "@/domain/documents/inputs";
import { noteOnDossier } from "@/domain/dossier/note-on-dossier";
import { type DossierRow, getDossierToChange, listHistory, listTasks } from "@/domain/dossier/reads";
import { mayRevoke } from "@/domain/dossier/rules";
import { issuedDocuments } from "@/domain/dossier/tables-work";
import type { StaffActor } from "@/domain/tenancy/rules";
import { type Context, staffOnly } from "@/domain/tenancy/rules-actor";
import { conflict, forbidden, notFound } from "@/lib/errors";

/** True when this very person already took the act back for these very reasons: the same, sent again. */
async function isResent(
  context: Context<StaffActor>,
  dossier: DossierRow,
  { documentId, reasons }: RevokeDocument,
): Promise<boolean> {
  const history = await listHistory(context, dossier);
  return history.some(
    ({ kind, by, data }) =>
      kind === "revoked" &&
      by.id === context.actor.staffId &&
      data.documentId === documentId &&
      data.reasons === reasons,
  );
}

/**
 * Withdraws an issued act with reasons; its code says so from then on. The same sent again by the same person changes
 * nothing. Throws not-found, forbidden, or conflict when it was revoked otherwise.
 */
export async function revokeDocument(
  context: Context,
  { documentId, reasons }: RevokeDocument,
): Promise<void> {
  const actor = staffOnly(context.actor);
  const { tx, now } = context;
  const [document] = await tx.select().from(issuedDocuments).where(eq(issuedDocuments.id, documentId));
  if (!document) throw notFound();
  const dossier = await getDossierToChange(tx, document.dossierId);
  if (!mayRevoke(actor, await listTasks(tx, dossier.id))) {
    throw forbidden({
      sq: "Aktin e revokon drejtori ose kryetari i bashkisë.",
      en: "The director or the mayor revokes an act.",
    });
  }
  const revoked = await tx
    .update(issuedDocuments)
    .set({ revokedAt: now, revokedWhy: reasons })
    .where(and(eq(issuedDocuments.id, documentId), isNull(issuedDocuments.revokedAt)))
    .returning({ id: issuedDocuments.id });
  if (revoked.length === 0) {
    if (await isResent({ tx, actor, now }, dossier, { documentId, reasons })) return;
    throw conflict({ sq: "Akti është revokuar tashmë.", en: "The act is already revoked." });
  }
  await noteOnDossier(context, dossier, [{ kind: "revoked", documentId, reasons }]);
}
