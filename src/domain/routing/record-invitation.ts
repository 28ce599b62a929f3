import { eq } from "drizzle-orm";
import { consultations } from "@/domain/dossier/tables-consultation";
import type { ConsultationReference } from "@/domain/routing/inputs-consultation";
import type { Context } from "@/domain/tenancy/rules-actor";

/** Writes down that a link went out by e-mail. */
export async function recordInvitation(
  { tx, now }: Context,
  { consultationId }: ConsultationReference,
): Promise<void> {
  await tx.update(consultations).set({ mailedAt: now }).where(eq(consultations.id, consultationId));
}
