import { and, eq, isNull } from "drizzle-orm";
import { attachments } from "@/domain/dossier/tables-work";
import type { RemoveFile } from "@/domain/intake/inputs";
import { getOwnDraftToChange } from "@/domain/intake/reads";
import type { CitizenActor, GuestActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { conflict } from "@/lib/errors";

/**
 * Takes a file of one's own draft back; the row stays as a trace. It need not be the session that added it: a draft is
 * gone on with on another device. Throws not-found for somebody else's draft, conflict once it is sent.
 */
export async function removeFile(
  context: Context<CitizenActor | GuestActor>,
  { draftId, fileId }: RemoveFile,
): Promise<void> {
  const draft = await getOwnDraftToChange(context, draftId);
  if (draft.sentAt !== null) {
    throw conflict({ sq: "Ky aplikim është dërguar tashmë.", en: "This application has already been sent." });
  }
  await context.tx
    .update(attachments)
    .set({ removedAt: context.now })
    .where(
      and(eq(attachments.id, fileId), eq(attachments.dossierId, draftId), isNull(attachments.removedAt)),
    );
}
