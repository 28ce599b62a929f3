import { loadStanding } from "@/domain/dossier/load-standing";
import type { LoadedDossier } from "@/domain/dossier/reads";
import { nodeOf, requireMine, requireWork } from "@/domain/dossier/rules";
import { listMandatesOf } from "@/domain/intake/reads-mandates";
import type { StaffActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { notFound } from "@/lib/errors";

type MandateOfDossier = Awaited<ReturnType<typeof listMandatesOf>>[number];

/**
 * A mandate with its dossier locked, for an officer who has a task of that dossier. Throws forbidden, or not-found for a
 * mandate of somebody else.
 */
export async function loadMandate(
  { tx, actor }: Context<StaffActor>,
  { taskId, mandateId }: { taskId: string; mandateId: string },
): Promise<{ mandate: MandateOfDossier; dossier: LoadedDossier }> {
  const standing = await loadStanding(tx, taskId);
  const { task, dossier } = standing;
  requireWork(actor, task, standing);
  requireMine(actor, task);
  // Only a step of the workflow checks what was handed in; whoever is asked for an opinion reads it.
  nodeOf(dossier, task);
  const mandate = (await listMandatesOf(tx, dossier)).find(({ id }) => id === mandateId);
  if (!mandate) throw notFound();
  return { mandate, dossier };
}
