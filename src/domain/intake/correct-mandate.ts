import { and, eq, sql } from "drizzle-orm";
import { loadStanding } from "@/domain/dossier/load-standing";
import { noteOnDossier } from "@/domain/dossier/note-on-dossier";
import { nodeOf, requireMine, requireWork } from "@/domain/dossier/rules";
import type { CorrectMandate } from "@/domain/intake/inputs";
import { listMandatesOf } from "@/domain/intake/reads-mandates";
import { correctionProblem } from "@/domain/intake/rules-mandate";
import { mandates } from "@/domain/intake/tables";
import type { StaffActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { conflict, invalid, notFound } from "@/lib/errors";

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
  { taskId, mandateId, businessName, validUntil, reasons }: CorrectMandate,
): Promise<{ dossierId: string }> {
  const { tx, actor, now } = context;
  const standing = await loadStanding(tx, taskId);
  const { task, dossier } = standing;
  requireWork(actor, task, standing);
  requireMine(actor, task);
  nodeOf(dossier, task);
  const mandate = (await listMandatesOf(tx, dossier)).find(({ id }) => id === mandateId);
  if (!mandate) throw notFound();
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
    .where(and(eq(mandates.id, mandateId), isAsRead))
    .returning({ id: mandates.id });
  if (written.length === 0) throw conflict(changed);
  await noteOnDossier(context, dossier, [{ kind: "mandate-corrected", mandateId, before, after, reasons }]);
  return { dossierId: dossier.id };
}
