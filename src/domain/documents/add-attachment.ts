import type { AddAttachment } from "@/domain/documents/inputs-attachment";
import { countKept, getAttachment } from "@/domain/documents/reads";
import { requireRoom } from "@/domain/documents/rules-file";
import { enqueueJobs } from "@/domain/dossier/enqueue-jobs";
import { eventBy } from "@/domain/dossier/record-events";
import { attachments } from "@/domain/dossier/tables-work";
import type { Context } from "@/domain/tenancy/rules-actor";
import { conflict } from "@/lib/errors";

/**
 * Writes down a file that is already stored, and has it checked unless that was done. Adding the same identifier again
 * changes nothing; with other content it throws conflict, and one file too many invalid. Whose dossier or draft it is was checked before.
 */
export async function addAttachment(
  context: Context,
  input: AddAttachment,
): Promise<{ id: string; isNew: boolean }> {
  const { tx, actor, now } = context;
  const municipalityId = actor.municipalityId;
  requireRoom(await countKept(tx, input), input.size);
  const inserted = await tx
    .insert(attachments)
    .values({ ...input, municipalityId, addedAt: now, addedBy: eventBy(context).id })
    .onConflictDoNothing()
    .returning({ id: attachments.id });
  if (inserted.length === 0) {
    const before = await getAttachment(tx, input.id);
    if (before.sha256 !== input.sha256 || before.dossierId !== input.dossierId) {
      throw conflict({
        sq: "Ky skedar është ngarkuar tashmë me përmbajtje tjetër.",
        en: "This file was already uploaded with other content.",
      });
    }
    return { id: input.id, isNew: false };
  }
  if (input.state === "pending") {
    const job = {
      task: "scan-file" as const,
      payload: { attachmentId: input.id },
      key: `scan:${input.id}`,
    };
    await tx.write(enqueueJobs(municipalityId, [job]));
  }
  return { id: input.id, isNew: true };
}
