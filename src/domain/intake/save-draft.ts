import { and, eq, isNull } from "drizzle-orm";
import { getOwnDraft, type LoadedDraft } from "@/domain/intake/reads";
import { keptUntil } from "@/domain/intake/start-draft";
import { drafts } from "@/domain/intake/tables";
import type { CitizenActor, GuestActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { conflict } from "@/lib/errors";

type Change = Partial<Pick<LoadedDraft, "applicant" | "noticeChannel" | "raw" | "later">>;

/** Marks a page as dealt with, or as not, without touching the order of the others. */
export function marked(done: readonly string[], step: string, isDone: boolean): string[] {
  const others = done.filter((each) => each !== step);
  return isDone ? [...others, step] : others;
}

/**
 * Changes one's own draft and keeps it for another while. Throws not-found for somebody else's, conflict once sent.
 */
export async function saveDraft(
  { tx, actor, now }: Context<CitizenActor | GuestActor>,
  draftId: string,
  decide: (draft: LoadedDraft) => Change & { step: string; isDone: boolean },
): Promise<LoadedDraft> {
  const draft = await getOwnDraft(tx, actor, draftId);
  const { step, isDone, ...change } = decide(draft);
  const saved = {
    ...change,
    done: marked(draft.done, step, isDone),
    savedAt: now,
    expiresAt: keptUntil(now),
  };
  const rows = await tx
    .update(drafts)
    .set(saved)
    .where(and(eq(drafts.id, draftId), isNull(drafts.sentAt)))
    .returning({ id: drafts.id });
  if (rows.length === 0)
    throw conflict({ sq: "Ky aplikim është dërguar tashmë.", en: "This application has already been sent." });
  return { ...draft, ...saved };
}
