import { and, desc, eq, gt, isNull, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import { getProcedureVersion, type PublishedProcedure } from "@/domain/catalogue/reads";
import { attachments } from "@/domain/dossier/tables-work";
import { drafts } from "@/domain/intake/tables";
import type { CitizenActor, GuestActor } from "@/domain/tenancy/rules";
import { notFound } from "@/lib/errors";

export type DraftRow = typeof drafts.$inferSelect;
export type LoadedDraft = DraftRow & { procedure: PublishedProcedure };

function own(actor: CitizenActor | GuestActor): SQL | undefined {
  return actor.kind === "citizen"
    ? eq(drafts.personId, actor.personId)
    : and(isNull(drafts.personId), eq(drafts.guestEmail, actor.email));
}

/** One's own draft, sent or not. Throws not-found for anybody else's and for none. */
export async function getOwnDraft(
  tx: Tx,
  actor: CitizenActor | GuestActor,
  id: string,
): Promise<LoadedDraft> {
  const [row] = await tx
    .select()
    .from(drafts)
    .where(and(eq(drafts.id, id), own(actor)));
  if (!row) throw notFound();
  return { ...row, procedure: await getProcedureVersion(tx, row.procedureCode, row.procedureVersion) };
}

/** One's own drafts that can still be gone on with, last saved first, at most 20. */
export async function listOwnDrafts(
  tx: Tx,
  actor: CitizenActor | GuestActor,
  now: Date,
): Promise<LoadedDraft[]> {
  const rows = await tx
    .select()
    .from(drafts)
    .where(and(own(actor), isNull(drafts.sentAt), gt(drafts.expiresAt, now)))
    .orderBy(desc(drafts.savedAt))
    .limit(20);
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      procedure: await getProcedureVersion(tx, row.procedureCode, row.procedureVersion),
    })),
  );
}

export type AttachmentRow = typeof attachments.$inferSelect;

/** Files added to a draft or dossier and not removed, in the order they came. */
export async function listFiles(tx: Tx, dossierId: string): Promise<AttachmentRow[]> {
  return tx
    .select()
    .from(attachments)
    .where(and(eq(attachments.dossierId, dossierId), isNull(attachments.removedAt)))
    .orderBy(attachments.addedAt);
}
