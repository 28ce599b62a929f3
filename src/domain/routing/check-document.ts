import { and, eq } from "drizzle-orm";
import { loadStanding } from "@/domain/dossier/load-standing";
import { noteOnDossier } from "@/domain/dossier/note-on-dossier";
import { nodeOf, requireMine, requireWork } from "@/domain/dossier/rules";
import { documentChecks } from "@/domain/dossier/tables-work";
import type { CheckDocument } from "@/domain/routing/inputs";
import { type Context, staffOnly } from "@/domain/tenancy/rules-actor";
import { invalid } from "@/lib/errors";

/**
 * Writes down what an officer found of one required document, while they have a task of the dossier; saying the same
 * again changes nothing. Throws forbidden, invalid for a document the procedure does not ask for or a rejection without words, or conflict.
 */
export async function checkDocument(
  context: Context,
  { taskId, documentKey, state, note }: CheckDocument,
): Promise<{ dossierId: string }> {
  const actor = staffOnly(context.actor);
  const standing = await loadStanding(context.tx, taskId);
  const { task, dossier } = standing;
  requireWork(actor, task, standing);
  requireMine(actor, task);
  // Only a step of the workflow checks documents; whoever is asked for an opinion reads them.
  nodeOf(dossier, task);
  if (!dossier.procedure.facts.documents.some((each) => each.key === documentKey)) {
    throw invalid({
      sq: "Ky shërbim nuk e kërkon këtë dokument.",
      en: "This service does not ask for that document.",
    });
  }
  if (state === "rejected" && !note) {
    throw invalid({
      sq: "Shkruani pse nuk pranohet dokumenti.",
      en: "Write why the document is not accepted.",
    });
  }
  const [known] = await context.tx
    .select()
    .from(documentChecks)
    .where(and(eq(documentChecks.dossierId, dossier.id), eq(documentChecks.documentKey, documentKey)));
  if (known?.state === state && known.note === note && known.checkedBy === actor.name)
    return { dossierId: dossier.id };
  const check = { state, note, checkedAt: context.now, checkedBy: actor.name };
  await Promise.all([
    context.tx
      .insert(documentChecks)
      .values({ municipalityId: actor.municipalityId, dossierId: dossier.id, documentKey, ...check })
      .onConflictDoUpdate({
        target: [documentChecks.municipalityId, documentChecks.dossierId, documentChecks.documentKey],
        set: check,
      }),
    noteOnDossier(context, dossier, [{ kind: "document-checked", documentKey, state, note }]),
  ]);
  return { dossierId: dossier.id };
}
