import type { Business } from "@/domain/intake/rules-business";
import type { QuestionStep } from "@/domain/intake/rules-journey";
import { mandates } from "@/domain/intake/tables";
import type { CitizenActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { newId } from "@/lib/ids";

/**
 * Keeps what an application says of the right to act for its business, so that the next one need not say it again.
 * That the application is in order and its paper is there was checked before.
 */
export async function addMandate(
  { tx, actor, now }: Context<CitizenActor>,
  dossierId: string,
  { nipt, name }: Business,
  { answers }: Pick<QuestionStep, "answers">,
): Promise<void> {
  const { mandateBasis, mandateUntil } = answers;
  const isNamed = mandateBasis === "register";
  await tx.insert(mandates).values({
    municipalityId: actor.municipalityId,
    id: newId(),
    personId: actor.personId,
    nipt,
    businessName: name,
    basis: isNamed ? "register" : "authorisation",
    validUntil: !isNamed && typeof mandateUntil === "string" ? mandateUntil : null,
    dossierId,
    addedAt: now,
  });
}
