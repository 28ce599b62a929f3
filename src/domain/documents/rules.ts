import type { DossierRow, TaskRow } from "@/domain/dossier/reads";
import { mayOpen, speaksForApplicant } from "@/domain/dossier/rules";
import type { MunicipalActor } from "@/domain/tenancy/rules";
import { notFound } from "@/lib/errors";

/** Throws not-found unless the actor is the applicant, holds its papers, or may open the dossier as one of the staff. */
export function requireFiles(
  actor: MunicipalActor,
  dossier: DossierRow,
  tasks: TaskRow[],
  hasAct = false,
): void {
  if (!(actor.kind === "staff" ? mayOpen(actor, tasks, hasAct) : speaksForApplicant(actor, dossier)))
    throw notFound();
}
