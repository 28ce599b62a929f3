import { eq } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import type { EnterAbsence } from "@/domain/tenancy/inputs-absence";
import { listAbsences } from "@/domain/tenancy/reads-absences";
import type { StaffActor } from "@/domain/tenancy/rules";
import { absenceProblem } from "@/domain/tenancy/rules-absence";
import { type Context, leadsOffice, staffOnly } from "@/domain/tenancy/rules-actor";
import { absences, posts, staff } from "@/domain/tenancy/tables";
import { civilDate } from "@/lib/dates";
import { conflict, forbidden, invalid } from "@/lib/errors";

/**
 * Throws forbidden unless the absence is the actor's own or of somebody in an office the actor leads; the person
 * stays locked until the end of the transaction, so that two absences entered at once cannot overlap.
 */
export async function requireAbsenceOf(tx: Tx, actor: StaffActor, staffId: string): Promise<void> {
  const [[person], held] = await Promise.all([
    tx.select({ id: staff.id }).from(staff).where(eq(staff.id, staffId)).for("update").execute(),
    tx.select({ officeId: posts.officeId }).from(posts).where(eq(posts.staffId, staffId)).execute(),
  ]);
  const leads = held.some(({ officeId }) => leadsOffice(actor, officeId));
  if (person && (staffId === actor.staffId || leads)) return;
  throw forbidden({
    sq: "Mungesën e shënon vetë personi ose përgjegjësi i zyrës së tij.",
    en: "An absence is entered by the person, or by whoever leads their office.",
  });
}

/** True when these days were entered under this identifier before. Throws conflict for other days under it. */
async function isEntered(tx: Tx, { id, staffId, fromOn, toOn }: EnterAbsence): Promise<boolean> {
  const [known] = await tx.select().from(absences).where(eq(absences.id, id));
  if (!known) return false;
  if (known.staffId === staffId && known.fromOn === fromOn && known.toOn === toOn) return true;
  throw conflict({
    sq: "Kjo mungesë u shënua tashmë me ditë të tjera.",
    en: "This absence was already entered with other days.",
  });
}

/**
 * Enters the days somebody is away: one's own, or those of a person of an office one leads. Entering the same again
 * changes nothing. Throws forbidden, invalid, or conflict for other days under the identifier.
 */
export async function enterAbsence(
  { tx, actor: who, now }: Context,
  input: EnterAbsence,
): Promise<{ absenceId: string }> {
  const actor = staffOnly(who);
  const { id, staffId, fromOn, toOn } = input;
  await requireAbsenceOf(tx, actor, staffId);
  if (await isEntered(tx, input)) return { absenceId: id };
  const today = civilDate(now);
  const problem = absenceProblem({ fromOn, toOn }, today, await listAbsences(tx, today, staffId));
  if (problem) throw invalid(problem);
  await tx.insert(absences).values({ municipalityId: actor.municipalityId, id, staffId, fromOn, toOn });
  return { absenceId: id };
}
