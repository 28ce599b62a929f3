import { moveDossier } from "@/domain/dossier/move-dossier";
import { getDossierToChange } from "@/domain/dossier/reads";
import { isApplicant } from "@/domain/dossier/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import type { WithdrawApplication } from "@/domain/tracking/inputs";
import { conflict, notFound } from "@/lib/errors";

/** The applicant takes the request back before it is decided. Throws not-found for others, conflict once decided. */
export async function withdrawApplication(
  context: Context,
  { dossierId, reasons }: WithdrawApplication,
): Promise<void> {
  const dossier = await getDossierToChange(context.tx, dossierId);
  if (!isApplicant(context.actor, dossier)) throw notFound();
  if (dossier.outcome !== null) {
    throw conflict({ sq: "Aplikimi është vendosur tashmë.", en: "The application is already decided." });
  }
  await moveDossier(context, dossier, { kind: "withdrawn", reasons });
}
