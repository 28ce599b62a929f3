import type { DossierRow, TaskRow } from "@/domain/dossier/reads";
import { mayOpen, speaksForApplicant } from "@/domain/dossier/rules";
import type { MunicipalActor } from "@/domain/tenancy/rules";
import { notFound } from "@/lib/errors";

/** Throws not-found unless the actor is the applicant, holds its papers, or works on the dossier. */
export function requireFiles(actor: MunicipalActor, dossier: DossierRow, tasks: TaskRow[]): void {
  if (!(actor.kind === "staff" ? mayOpen(actor, tasks) : speaksForApplicant(actor, dossier)))
    throw notFound();
}
