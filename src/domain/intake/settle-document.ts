import { mandateKey } from "@/domain/dossier/inputs";
import type { SettleDocument } from "@/domain/intake/inputs";
import { getJourney, keysWithFile, listFiles } from "@/domain/intake/reads";
import { mandateDocument } from "@/domain/intake/rules-business";
import { documentPage, documentsAsked, firstOpen } from "@/domain/intake/rules-journey";
import { saveDraft } from "@/domain/intake/save-draft";
import type { CitizenActor, GuestActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { invalid, notFound } from "@/lib/errors";

/**
 * Leaves the page of a document: with its files added, to be brought later, or not needed where it depends. Returns
 * the page to go on with. Throws invalid when none of these holds.
 */
export async function settleDocument(
  context: Context<CitizenActor | GuestActor>,
  { draftId, document: key, later }: SettleDocument,
): Promise<{ next: string }> {
  const withFile = keysWithFile(await listFiles(context.tx, draftId));
  const draft = await saveDraft(context, draftId, (before) => {
    const known = [...documentsAsked(before.procedure.facts), mandateDocument];
    const document = known.find((each) => each.key === key);
    if (!document) throw notFound();
    const hasFile = withFile.includes(key);
    const mayBeLater = later && key !== mandateKey;
    if (!hasFile && !mayBeLater && !document.conditional) {
      throw invalid({
        sq: "Zgjidhni një skedar ose shënoni se do ta sillni më vonë.",
        en: "Choose a file or say that you will bring it later.",
      });
    }
    const others = before.later.filter((each) => each !== key);
    return { later: mayBeLater && !hasFile ? [...others, key] : others, step: documentPage(key) };
  });
  const { steps } = await getJourney(context, draft);
  return { next: firstOpen(steps) };
}
