import { and, eq, sql } from "drizzle-orm";
import { loadStanding } from "@/domain/dossier/load-standing";
import { noteOnDossier } from "@/domain/dossier/note-on-dossier";
import { nodeOf, requireMine, requireWork } from "@/domain/dossier/rules";
import type { CheckMandate } from "@/domain/intake/inputs";
import { listMandatesOf } from "@/domain/intake/reads-mandates";
import { mandates } from "@/domain/intake/tables";
import type { StaffActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { conflict, notFound } from "@/lib/errors";

const alreadySaid = {
  sq: "Ky autorizim është kontrolluar tashmë kështu.",
  en: "This authorisation has already been checked so.",
};
const changed = {
  sq: "Autorizimi u kontrollua ndërkohë nga një koleg. Rihapeni praktikën.",
  en: "A colleague checked the authorisation meanwhile. Open the case again.",
};

/**
 * Accepts what lets the applicant act for the business, or refuses it with a reason, as an officer who has a task of
 * one of its dossiers. The verdict holds for all applications of this person for this business, until an officer gives
 * the other one. Throws forbidden, not-found for a mandate of somebody else, or conflict.
 */
export async function checkMandate(
  context: Context<StaffActor>,
  { taskId, mandateId, refusal }: CheckMandate,
): Promise<{ dossierId: string }> {
  const { tx, actor, now } = context;
  const standing = await loadStanding(tx, taskId);
  const { task, dossier } = standing;
  requireWork(actor, task, standing);
  requireMine(actor, task);
  // Only a step of the workflow checks what was handed in; whoever is asked for an opinion reads it.
  nodeOf(dossier, task);
  const mandate = (await listMandatesOf(tx, dossier)).find(({ id }) => id === mandateId);
  if (!mandate) throw notFound();
  if (mandate.checkedAt !== null && (mandate.refusal === null) === (refusal === null))
    throw conflict(alreadySaid);
  const before = mandate.checkedAt?.toISOString() ?? null;
  const written = await tx
    .update(mandates)
    .set({ checkedAt: now, checkedBy: actor.name, refusal })
    .where(
      and(eq(mandates.id, mandateId), sql`${mandates.checkedAt} is not distinct from ${before}::timestamptz`),
    )
    .returning({ id: mandates.id });
  if (written.length === 0) throw conflict(changed);
  await noteOnDossier(context, dossier, [
    { kind: "mandate-checked", mandateId, accepted: refusal === null, reasons: refusal },
  ]);
  return { dossierId: dossier.id };
}
