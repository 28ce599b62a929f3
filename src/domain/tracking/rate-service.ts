import type { Context } from "@/domain/tenancy/rules-actor";
import type { RateService } from "@/domain/tracking/inputs";
import { findByCode } from "@/domain/tracking/reads-track";
import { feedback } from "@/domain/tracking/tables";
import { conflict, notFound } from "@/lib/errors";

/** Keeps one rating of a finished application. Throws not-found, and conflict before its end or the second time. */
export async function rateService({ tx, actor, now }: Context, input: RateService): Promise<void> {
  const dossier = await findByCode(tx, input.trackingCode);
  if (!dossier) throw notFound();
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
}
