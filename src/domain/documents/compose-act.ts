import { and, eq, isNull, lt } from "drizzle-orm";
import { ActContent } from "@/domain/documents/inputs";
import { composeContent } from "@/domain/documents/rules-act";
import { signatoryOf } from "@/domain/documents/rules-signatory";
import { validUntil } from "@/domain/documents/rules-validity";
import { getDossier, listHistory, listTasks } from "@/domain/dossier/reads";
import { issuedDocuments } from "@/domain/dossier/tables-work";
import { getMunicipality, listOffices } from "@/domain/tenancy/reads";
import type { Context } from "@/domain/tenancy/rules-actor";
import { notFound } from "@/lib/errors";

type DocumentRow = typeof issuedDocuments.$inferSelect;

/** An act ready to be set: what it says and what its foot carries. */
export type ComposedAct = {
  content: ActContent;
  verificationCode: string;
  issuedOn: string;
  rendered: boolean;
};

async function compose(context: Context, document: DocumentRow): Promise<ActContent> {
  const { tx, actor } = context;
  const dossier = await getDossier(tx, document.dossierId);
  const [history, tasks, municipality, offices, before] = await Promise.all([
    listHistory(context, dossier),
    listTasks(tx, dossier.id),
    getMunicipality(tx, actor.municipalityId),
    listOffices(tx),
    tx
      .select({ id: issuedDocuments.id })
      .from(issuedDocuments)
      .where(and(eq(issuedDocuments.dossierId, dossier.id), lt(issuedDocuments.eventSeq, document.eventSeq))),
  ]);
  const signatory = signatoryOf(history, tasks, document.eventSeq);
  const office = offices.find(({ id }) => id === signatory.officeId)?.nameSq ?? "";
  const until =
    document.kind === "approved"
      ? validUntil(dossier.procedure.facts.result.validity.sq, document.issuedOn)
      : null;
  const content = composeContent({
    document,
    place: before.length + 1,
    dossier,
    history,
    municipality: municipality.fullName,
    office,
    signatory,
    until,
  });
  await tx
    .update(issuedDocuments)
    .set({ content, validUntil: until })
    .where(and(eq(issuedDocuments.id, document.id), isNull(issuedDocuments.content)));
  return content;
}

/** Fixes what an issued act says, the first time; later calls return the same words. Throws not-found. */
export async function composeAct(
  context: Context,
  { documentId }: { documentId: string },
): Promise<ComposedAct> {
  const [document] = await context.tx
    .select()
    .from(issuedDocuments)
    .where(eq(issuedDocuments.id, documentId))
    .for("update");
  if (!document) throw notFound();
  const content = document.content ? ActContent.parse(document.content) : await compose(context, document);
  const { verificationCode, issuedOn, renderedAt } = document;
  return { content, verificationCode, issuedOn, rendered: renderedAt !== null };
}
