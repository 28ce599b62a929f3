import { eq } from "drizzle-orm";
import { consultations } from "@/domain/dossier/tables-consultation";
import type { ConsultationReference } from "@/domain/routing/inputs-consultation";
import { loadAsking } from "@/domain/routing/load-asking";
import { requireAwaited } from "@/domain/routing/rules-consultation";
import { hashOf, secretFor } from "@/domain/routing/rules-link";
import type { Context } from "@/domain/tenancy/rules-actor";
import { invalid } from "@/lib/errors";

/**
 * Makes the link by which a body outside answers the question it was asked; a link made before stops working. Returns
 * its path. Throws forbidden, invalid for an office of the municipality, or conflict when nothing is awaited.
 */
export async function sendConsultationLink(
  context: Context,
  { consultationId }: ConsultationReference,
): Promise<{ path: string }> {
  const { dossier, asked } = await loadAsking(context, consultationId);
  requireAwaited({ dossier, asked }, context.now);
  if (asked.body === null) {
    throw invalid({
      sq: "Ky mendim jepet brenda bashkisë.",
      en: "This opinion is given inside the municipality.",
    });
  }
  const secret = secretFor(consultationId);
  await context.tx
    .update(consultations)
    .set({ secretHash: hashOf(secret) })
    .where(eq(consultations.id, consultationId));
  return { path: `/mendim/${secret}` };
}
