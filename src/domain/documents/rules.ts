import type { DossierRow, TaskRow } from "@/domain/dossier/reads";
import { isApplicant, mayOpen } from "@/domain/dossier/rules";
import type { MunicipalActor } from "@/domain/tenancy/rules";
import { notFound } from "@/lib/errors";

/** Throws not-found unless the actor is the applicant, holds its papers, or works on the dossier. */
export function requireFiles(actor: MunicipalActor, dossier: DossierRow, tasks: TaskRow[]): void {
  const holds = actor.kind === "holder" && actor.dossierId === dossier.id;
  const allowed = holds || (actor.kind === "staff" ? mayOpen(actor, tasks) : isApplicant(actor, dossier));
  if (!allowed) throw notFound();
}
