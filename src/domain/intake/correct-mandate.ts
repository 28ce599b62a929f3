import { and, eq, sql } from "drizzle-orm";
import { noteOnDossier } from "@/domain/dossier/note-on-dossier";
import type { CorrectMandate } from "@/domain/intake/inputs";
import { loadMandate } from "@/domain/intake/load-mandate";
import { correctionProblem } from "@/domain/intake/rules-mandate";
import { mandates } from "@/domain/intake/tables";
import type { StaffActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { conflict, invalid } from "@/lib/errors";

const changed = {
  sq: "Autorizimi u korrigjua ndërkohë nga një koleg. Rihapeni praktikën.",
  en: "A colleague corrected the authorisation meanwhile. Open the case again.",
};

/**
 * Writes the business's name or the last day of a mandate as the paper or the register has them, with the reason, as
 * an officer who has a task of one of its dossiers. The verdict stays as it was, and so does what the applicant wrote
 * in applications already sent. Throws forbidden, not-found for a mandate of somebody else, invalid, or conflict.
 */
export async function correctMandate(
  context: Context<StaffActor>,
  { businessName, validUntil, reasons, ...reference }: CorrectMandate,
): Promise<{ dossierId: string }> {
  const { tx, actor, now } = context;
  const { mandate, dossier } = await loadMandate(context, reference);
  const after = { businessName, validUntil };
  const problem = correctionProblem(mandate, after);
  if (problem) throw invalid(problem);
  const before = { businessName: mandate.businessName, validUntil: mandate.validUntil };
  const isAsRead = and(
    eq(mandates.businessName, before.businessName),
    sql`${mandates.validUntil} is not distinct from ${before.validUntil}::date`,
  );
  const written = await tx
    .update(mandates)
    .set({ ...after, correctedAt: now, correctedBy: actor.name, correction: reasons })
    .where(and(eq(mandates.id, mandate.id), isAsRead))
    .returning({ id: mandates.id });
  if (written.length === 0) throw conflict(changed);
  await noteOnDossier(context, dossier, [
    { kind: "mandate-corrected", mandateId: mandate.id, before, after, reasons },
  ]);
  return { dossierId: dossier.id };
}
