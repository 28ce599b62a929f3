import { eq } from "drizzle-orm";
import { findLocalFee } from "@/domain/catalogue/reads";
import { feeOf } from "@/domain/catalogue/rules-fee";
import { getDossier, getDossierId } from "@/domain/dossier/reads";
import { documentChecks } from "@/domain/dossier/tables-work";
import type { ReceiptReference } from "@/domain/intake/inputs-counter";
import { registerName } from "@/domain/intake/rules";
import { readNumber } from "@/domain/intake/rules-number";
import {
  applicantOnReceipt,
  documentsOnReceipt,
  nextWords,
  type ReceiptSheet,
  silenceWords,
} from "@/domain/intake/rules-receipt";
import { getMunicipality, listOffices, listOfficesByKind } from "@/domain/tenancy/reads";
import type { Context } from "@/domain/tenancy/rules-actor";
import { notFound } from "@/lib/errors";

/** The receipt of a register number of this municipality. Throws not-found. */
export async function getReceiptSheet(
  { tx, actor }: Context,
  { register }: ReceiptReference,
): Promise<ReceiptSheet> {
  const municipality = await getMunicipality(tx, actor.municipalityId);
  const meant = readNumber(register);
  if (meant?.kind !== "register" || meant.year === null || meant.letters !== municipality.letters) {
    throw notFound();
  }
  const dossier = await getDossier(tx, await getDossierId(tx, meant.year, meant.number));
  const [checks, localFee, arranged, offices] = await Promise.all([
    tx.select().from(documentChecks).where(eq(documentChecks.dossierId, dossier.id)),
    findLocalFee(tx, dossier.procedureCode),
    listOfficesByKind(tx),
    listOffices(tx),
  ]);
  const { facts } = dossier.procedure;
  const documents = documentsOnReceipt(facts.documents, checks);
  const fee = feeOf(facts.fee, localFee, dossier.answers);
  const counter = arranged.find((each) => each.kind === "SHQ")?.officeId;
  return {
    ...documents,
    dossierId: dossier.id,
    municipality: municipality.fullName,
    register: registerName(municipality.letters, dossier.registerYear, dossier.registerNumber),
    trackingCode: dossier.trackingCode,
    at: dossier.registeredAt.toISOString(),
    service: facts.title,
    applicant: applicantOnReceipt(dossier.applicant),
    fee,
    dueOn: dossier.dueOn,
    silence: silenceWords(facts.tacitApproval, dossier.dueOn),
    next: nextWords({ missing: documents.missing.length, fee, noticeChannel: dossier.noticeChannel }),
    phone: offices.find((each) => each.id === counter)?.phone ?? null,
  };
}
