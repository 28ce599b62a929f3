import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import { consultations } from "@/domain/dossier/tables-consultation";
import { staff } from "@/domain/tenancy/tables";
import { notFound } from "@/lib/errors";

export type ConsultationRow = typeof consultations.$inferSelect;

/** One asked opinion. Throws not-found. */
export async function getConsultation(tx: Tx, id: string): Promise<ConsultationRow> {
  const [row] = await tx.select().from(consultations).where(eq(consultations.id, id));
  if (!row) throw notFound();
  return row;
}

/** An asked opinion with the name of the officer who asked. */
export type AskedRow = ConsultationRow & { asker: string };

/** The opinions officers asked of a dossier, in the order they were asked. */
export async function listConsultations(tx: Tx, dossierId: string): Promise<AskedRow[]> {
  const rows = await tx
    .select({ row: consultations, asker: staff.fullName })
    .from(consultations)
    .innerJoin(
      staff,
      and(eq(staff.municipalityId, consultations.municipalityId), eq(staff.id, consultations.askedBy)),
    )
    .where(eq(consultations.dossierId, dossierId))
    .orderBy(asc(consultations.askedAt), asc(consultations.id));
  return rows.map(({ row, asker }) => ({ ...row, asker }));
}
