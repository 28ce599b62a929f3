import type { Context } from "@/domain/tenancy/rules-actor";
import type { RateService } from "@/domain/tracking/inputs";
import { findByGuess } from "@/domain/tracking/reads-track";
import { feedback } from "@/domain/tracking/tables";
import { conflict } from "@/lib/errors";

/** What came of it; a wrong code is returned and not thrown, because it must stay counted. */
export type Rated = { kind: "kept" } | { kind: "unknown" } | { kind: "wait" };

/** Keeps one rating of a finished application. Throws conflict before its end and the second time. */
export async function rateService(
  context: Context,
  { address, ...input }: RateService & { address: string },
): Promise<Rated> {
  const { tx, actor, now } = context;
  const found = await findByGuess(context, { code: input.trackingCode, address });
  if (found.kind !== "found") return found;
  const { dossier } = found;
  if (dossier.status !== "closed") {
    throw conflict({
      sq: "Vlerësimi hapet kur aplikimi mbyllet.",
      en: "You can rate once the application is closed.",
    });
  }
  const { stars, reason, words } = input;
  const kept = await tx
    .insert(feedback)
    .values({
      municipalityId: actor.municipalityId,
      dossierId: dossier.id,
      stars,
      reason,
      words: words || null,
      givenAt: now,
    })
    .onConflictDoNothing()
    .returning({ stars: feedback.stars });
  if (kept.length === 0)
    throw conflict({ sq: "Ky shërbim është vlerësuar tashmë.", en: "This service was already rated." });
  return { kind: "kept" };
}
