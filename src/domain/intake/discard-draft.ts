import { eq } from "drizzle-orm";
import type { DraftReference } from "@/domain/intake/inputs";
import { getOwnDraftToChange } from "@/domain/intake/reads";
import { removeFiles } from "@/domain/intake/remove-files";
import { drafts } from "@/domain/intake/tables";
import type { CitizenActor, GuestActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";

/** Throws one's own unsent draft away with its files; a sent one stays. Throws not-found for somebody else's. */
export async function discardDraft(
  context: Context<CitizenActor | GuestActor>,
  { draftId }: DraftReference,
): Promise<void> {
  const { sentAt } = await getOwnDraftToChange(context, draftId);
  if (sentAt !== null) return;
  await context.tx.delete(drafts).where(eq(drafts.id, draftId));
  await removeFiles(context, [draftId]);
}
