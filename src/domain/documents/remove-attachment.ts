import { eq } from "drizzle-orm";
import type { AttachmentReference } from "@/domain/documents/inputs-attachment";
import { findDossier, getAttachment, requireFilesOf } from "@/domain/documents/reads";
import { eventBy } from "@/domain/dossier/record-events";
import { attachments } from "@/domain/dossier/tables-work";
import type { Context } from "@/domain/tenancy/rules-actor";
import { conflict, notFound } from "@/lib/errors";

/**
 * Takes back a file that was added and not handed in yet: one's own, and whoever speaks for the applicant also what was
 * added under another sign-in. The row stays as a trace. Throws not-found for anybody else's, conflict for what was
 * handed in: that is part of the dossier.
 */
export async function removeAttachment(context: Context, { id }: AttachmentReference): Promise<void> {
  const { tx, actor, now } = context;
  const file = await getAttachment(tx, id);
  if (file.addedBy !== eventBy(context).id) {
    if (actor.kind === "staff") throw notFound();
    await requireFilesOf(context, file.dossierId);
  }
  const dossier = await findDossier(tx, file.dossierId);
  const lastHandedIn = dossier?.clock.pauses.find((pause) => pause.to === null)?.from ?? now.toISOString();
  if (dossier && file.addedAt.toISOString() <= lastHandedIn) {
    throw conflict({
      sq: "Skedari është dorëzuar dhe nuk hiqet më.",
      en: "The file was handed in and cannot be removed.",
    });
  }
  await tx.update(attachments).set({ removedAt: now }).where(eq(attachments.id, id));
}
