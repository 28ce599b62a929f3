import { and, eq, sql } from "drizzle-orm";
import { noteOnDossier } from "@/domain/dossier/note-on-dossier";
import type { CheckMandate } from "@/domain/intake/inputs";
import { loadMandate } from "@/domain/intake/load-mandate";
import { mandates } from "@/domain/intake/tables";
import type { StaffActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { conflict } from "@/lib/errors";

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
  { refusal, ...reference }: CheckMandate,
): Promise<{ dossierId: string }> {
  const { tx, actor, now } = context;
  const { mandate, dossier } = await loadMandate(context, reference);
  if (mandate.checkedAt !== null && (mandate.refusal === null) === (refusal === null))
    throw conflict(alreadySaid);
  const before = mandate.checkedAt?.toISOString() ?? null;
  const written = await tx
    .update(mandates)
    .set({ checkedAt: now, checkedBy: actor.name, refusal })
    .where(
      and(
        eq(mandates.id, mandate.id),
        sql`${mandates.checkedAt} is not distinct from ${before}::timestamptz`,
      ),
    )
    .returning({ id: mandates.id });
  if (written.length === 0) throw conflict(changed);
  await noteOnDossier(context, dossier, [
    { kind: "mandate-checked", mandateId: mandate.id, accepted: refusal === null, reasons: refusal },
  ]);
  return { dossierId: dossier.id };
}
