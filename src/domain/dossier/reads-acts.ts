import { eq } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import type { TaskRow } from "@/domain/dossier/reads";
import { mayRevoke } from "@/domain/dossier/rules";
import { issuedDocuments } from "@/domain/dossier/tables-work";
import type { StaffActor } from "@/domain/tenancy/rules";

/**
 * True when an act of the dossier was issued, in force or not, and this person may take acts of it back. For everybody
 * else it is false without looking: no act opens a dossier to them.
 */
export async function hasActFor(
  actor: StaffActor,
  { tx, dossierId, tasks }: { tx: Tx; dossierId: string; tasks: TaskRow[] },
): Promise<boolean> {
  if (!mayRevoke(actor, tasks)) return false;
  const [act] = await tx
    .select({ id: issuedDocuments.id })
    .from(issuedDocuments)
    .where(eq(issuedDocuments.dossierId, dossierId))
    .limit(1);
  return act !== undefined;
}
