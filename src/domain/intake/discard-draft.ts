import { and, eq, isNull } from "drizzle-orm";
import type { DraftReference } from "@/domain/intake/inputs";
import { getOwnDraftToChange } from "@/domain/intake/reads";
import { drafts } from "@/domain/intake/tables";
import type { CitizenActor, GuestActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";

/** Throws one's own unsent draft away; a sent one stays. Throws not-found for somebody else's. */
export async function discardDraft(
  context: Context<CitizenActor | GuestActor>,
  { draftId }: DraftReference,
): Promise<void> {
  await getOwnDraftToChange(context, draftId);
  await context.tx.delete(drafts).where(and(eq(drafts.id, draftId), isNull(drafts.sentAt)));
}
