import { eq } from "drizzle-orm";
import { getOwnDraftToChange, type LoadedDraft } from "@/domain/intake/reads";
import { keptUntil } from "@/domain/intake/rules";
import { drafts } from "@/domain/intake/tables";
import type { CitizenActor, GuestActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { conflict } from "@/lib/errors";

type Change = Partial<Pick<LoadedDraft, "applicant" | "raw" | "later">>;

/**
 * Changes one's own draft, marks a page as sent and others as open again, and keeps it all for another while. Throws not-found for somebody
 * else's, conflict once the application is sent.
 */
export async function saveDraft(
  context: Context<CitizenActor | GuestActor>,
  draftId: string,
  decide: (draft: LoadedDraft) => Change & { step: string; reopens?: readonly string[] },
): Promise<LoadedDraft> {
  const { tx, now } = context;
  const draft = await getOwnDraftToChange(context, draftId);
  if (draft.sentAt !== null) {
    throw conflict({ sq: "Ky aplikim është dërguar tashmë.", en: "This application has already been sent." });
  }
  const { step, reopens = [], ...change } = decide(draft);
  const done = [...draft.done.filter((each) => each !== step && !reopens.includes(each)), step];
  const saved = { ...change, done, savedAt: now, expiresAt: keptUntil(now) };
  await tx.update(drafts).set(saved).where(eq(drafts.id, draftId));
  return { ...draft, ...saved };
}
