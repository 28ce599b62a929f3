import { sql } from "drizzle-orm";
import { noteOnDossier } from "@/domain/dossier/note-on-dossier";
import { getDossierToChange } from "@/domain/dossier/reads";
import { documentChecks } from "@/domain/dossier/tables-work";
import type { BringDocuments } from "@/domain/intake/inputs-counter";
import type { StaffActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { invalid } from "@/lib/errors";

/**
 * Writes down the documents somebody brought to the counter for a registered application. Throws not-found, and
 * invalid for a document the procedure does not know.
 */
export async function bringDocuments(
  context: Context<StaffActor>,
  { dossierId, documents }: BringDocuments,
): Promise<void> {
  const { tx, actor, now } = context;
  const dossier = await getDossierToChange(tx, dossierId);
  if (documents.length === 0) return;
  const known = new Set(dossier.procedure.facts.documents.map((each) => each.key));
  if (documents.some(({ key }) => !known.has(key))) {
    throw invalid({
      sq: "Ky dokument nuk i përket kësaj procedure.",
      en: "This document does not belong to the procedure.",
    });
  }
  const rows = documents.map(({ key, state }) => ({
    municipalityId: actor.municipalityId,
    dossierId,
    documentKey: key,
    state,
    checkedAt: now,
    checkedBy: actor.staffId,
  }));
  await Promise.all([
    tx
      .insert(documentChecks)
      .values(rows)
      .onConflictDoUpdate({
        target: [documentChecks.municipalityId, documentChecks.dossierId, documentChecks.documentKey],
        set: {
          state: sql`excluded.state`,
          checkedAt: sql`excluded.checked_at`,
          checkedBy: sql`excluded.checked_by`,
        },
      }),
    noteOnDossier(
      context,
      dossier,
      documents.map(({ key, state }) => ({ kind: "document-checked", documentKey: key, state, note: null })),
    ),
  ]);
}
