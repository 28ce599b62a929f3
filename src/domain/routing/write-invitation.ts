import { eq } from "drizzle-orm";
import { getDossier } from "@/domain/dossier/reads";
import { consultations } from "@/domain/dossier/tables-consultation";
import type { ConsultationReference } from "@/domain/routing/inputs-consultation";
import { stateOfLink } from "@/domain/routing/reads-body";
import { composeInvitation } from "@/domain/routing/rules-invitation";
import { hashOf, secretFor } from "@/domain/routing/rules-link";
import { getMunicipality } from "@/domain/tenancy/reads";
import type { Context } from "@/domain/tenancy/rules-actor";
import { civilDate } from "@/lib/dates";

/** A message with a link that opens from now on; `id` is another one for each link. */
export type Invitation = { id: string; to: string; subject: string; text: string };

/**
 * Writes the message to a body outside with a new link, of which only the fingerprint is kept. `address` is where the
 * municipality answers. Returns null when the answer is not awaited any more or the body has no e-mail.
 */
export async function writeInvitation(
  { tx, actor, now }: Context,
  { consultationId, address }: ConsultationReference & { address: string },
): Promise<Invitation | null> {
  const [asked] = await tx
    .select()
    .from(consultations)
    .where(eq(consultations.id, consultationId))
    .for("update");
  if (!asked?.email || !asked.body || stateOfLink(asked, now) !== "open") return null;
  const secret = secretFor(asked.id);
  const secretHash = hashOf(secret);
  const [dossier, municipality] = await Promise.all([
    getDossier(tx, asked.dossierId),
    getMunicipality(tx, actor.municipalityId),
    tx.update(consultations).set({ secretHash }).where(eq(consultations.id, asked.id)),
  ]);
  const message = composeInvitation({
    municipality: municipality.fullName,
    service: dossier.procedure.facts.title,
    question: asked.question,
    dueOn: civilDate(asked.dueAt),
    reminds: asked.mailedAt !== null,
    link: `${address}/mendim/${secret}`,
  });
  const id = `${actor.municipalityId}.${asked.id}.${secretHash.toString("hex").slice(0, 12)}`;
  return { id, to: asked.email, ...message };
}
