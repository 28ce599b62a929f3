import { eq } from "drizzle-orm";
import { noteOnDossier } from "@/domain/dossier/note-on-dossier";
import { consultations } from "@/domain/dossier/tables-consultation";
import { enqueueInvitations } from "@/domain/routing/enqueue-invitations";
import type { RemindConsultation } from "@/domain/routing/inputs-consultation";
import { loadAsking } from "@/domain/routing/load-asking";
import { requireAwaited } from "@/domain/routing/rules-consultation";
import type { Context } from "@/domain/tenancy/rules-actor";
import { civilDate } from "@/lib/dates";
import { conflict } from "@/lib/errors";

/**
 * Reminds those asked, at most once a day; a body outside with an e-mail gets a new link. Whoever did not see that they
 * were reminded today finds it done. Throws forbidden, not-found, or conflict when nothing is awaited or it was seen.
 */
export async function remindConsultation(
  context: Context,
  { consultationId, remindedOn }: RemindConsultation,
): Promise<{ dossierId: string }> {
  const { dossier, asked, office } = await loadAsking(context, consultationId);
  const { tx, now } = context;
  requireAwaited({ dossier, asked }, now);
  const today = civilDate(now);
  if (asked.remindedAt && civilDate(asked.remindedAt) === today) {
    if (remindedOn !== today) return { dossierId: dossier.id };
    throw conflict({ sq: "U kujtua sot një herë.", en: "They were reminded today already." });
  }
  await Promise.all([
    tx.update(consultations).set({ remindedAt: now }).where(eq(consultations.id, consultationId)),
    noteOnDossier(context, dossier, [{ kind: "consultation-reminded", consultationId }], office),
    enqueueInvitations(context, [asked]),
  ]);
  return { dossierId: dossier.id };
}
