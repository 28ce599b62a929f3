import type { SettleDocument } from "@/domain/intake/inputs";
import { listFiles } from "@/domain/intake/reads";
import { documentsAsked } from "@/domain/intake/rules-journey";
import { saveDraft } from "@/domain/intake/save-draft";
import type { CitizenActor, GuestActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { invalid, notFound } from "@/lib/errors";

/** Leaves the page of a document: with its files added, or to be brought later. Throws invalid when neither. */
export async function settleDocument(
  context: Context<CitizenActor | GuestActor>,
  { draftId, document: key, later }: SettleDocument,
): Promise<void> {
  const files = await listFiles(context.tx, draftId);
  await saveDraft(context, draftId, (draft) => {
    const document = documentsAsked(draft.procedure.facts).find((each) => each.key === key);
    if (!document) throw notFound();
    const hasFile = files.some((file) => file.documentKey === key && file.state !== "refused");
    if (!hasFile && !later && !document.conditional) {
      throw invalid({
        sq: "Zgjidhni një skedar ose shënoni se do ta sillni më vonë.",
        en: "Choose a file or say that you will bring it later.",
      });
    }
    const others = draft.later.filter((each) => each !== key);
    return { later: later && !hasFile ? [...others, key] : others, step: `document-${key}`, isDone: true };
  });
}
