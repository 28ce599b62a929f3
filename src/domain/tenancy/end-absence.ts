import { eq } from "drizzle-orm";
import { requireAbsenceOf } from "@/domain/tenancy/enter-absence";
import type { EndAbsence } from "@/domain/tenancy/inputs-absence";
import { endProblem } from "@/domain/tenancy/rules-absence";
import { type Context, staffOnly } from "@/domain/tenancy/rules-actor";
import { absences } from "@/domain/tenancy/tables";
import { civilDate } from "@/lib/dates";
import { invalid, notFound } from "@/lib/errors";

/** Ends an absence sooner, or takes away one that has not begun; one that ends so stays. Throws not-found, forbidden or invalid. */
export async function endAbsence(
  { tx, actor: who, now }: Context,
  { absenceId, toOn }: EndAbsence,
): Promise<{ staffId: string }> {
  const actor = staffOnly(who);
  const own = eq(absences.id, absenceId);
  const [absence] = await tx.select().from(absences).where(own);
  if (!absence) throw notFound();
  await requireAbsenceOf(tx, actor, absence.staffId);
  if (absence.toOn === toOn) return { staffId: absence.staffId };
  const problem = endProblem(absence, toOn, civilDate(now));
  if (problem) throw invalid(problem);
  if (toOn === null) await tx.delete(absences).where(own);
  else await tx.update(absences).set({ toOn }).where(own);
  return { staffId: absence.staffId };
}
