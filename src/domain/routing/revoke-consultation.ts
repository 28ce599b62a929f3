import { settleConsultation } from "@/domain/dossier/settle-consultation";
import type { RevokeConsultation } from "@/domain/routing/inputs-consultation";
import { loadAsking } from "@/domain/routing/load-asking";
import type { Context } from "@/domain/tenancy/rules-actor";

/**
 * Takes a question for an opinion back before it was answered; one taken back with these words stays as it is. Throws
 * forbidden, not-found or conflict.
 */
export async function revokeConsultation(
  context: Context,
  { consultationId, reasons }: RevokeConsultation,
): Promise<{ dossierId: string }> {
  const { dossier, asked, office } = await loadAsking(context, consultationId);
  if (asked.state === "revoked" && asked.reasons === reasons) return { dossierId: dossier.id };
  const event = { kind: "consultation-revoked", consultationId, withStep: false, reasons } as const;
  await settleConsultation(context, dossier, asked, event, office);
  return { dossierId: dossier.id };
}
