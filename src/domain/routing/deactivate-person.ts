import { eq } from "drizzle-orm";
import { returnTasks } from "@/domain/routing/return-tasks";
import type { DeactivatePerson } from "@/domain/tenancy/inputs-people";
import { noteChange } from "@/domain/tenancy/note-change";
import { getPersonToChange, requireOtherAdministrator } from "@/domain/tenancy/reads-people";
import { revokeSessions } from "@/domain/tenancy/revoke-sessions";
import { type Context, staffOnly } from "@/domain/tenancy/rules-actor";
import { requireAdministrator, requireOther } from "@/domain/tenancy/rules-people";
import { staff } from "@/domain/tenancy/tables";

/**
 * Ends somebody's work here: their sessions at once, their open tasks to a colleague or back to the queues. Their
 * posts stay, for the day they come back. Throws forbidden, not-found or invalid.
 */
export async function deactivatePerson(
  context: Context,
  { staffId, to, reasons }: DeactivatePerson,
): Promise<{ given: number; queued: number }> {
  const { tx, now } = context;
  const actor = staffOnly(context.actor);
  requireAdministrator(actor);
  requireOther(actor, staffId);
  const person = await getPersonToChange(tx, staffId);
  if (!person.active) return { given: 0, queued: 0 };
  await requireOtherAdministrator(tx, staffId);
  await tx.update(staff).set({ active: false }).where(eq(staff.id, staffId));
  const moved = await returnTasks(context, { staffId, kept: [], to, reasons });
  await revokeSessions({ tx, now }, actor.municipalityId, staffId);
  await noteChange(context, "person-deactivated", `${person.userName}: ${reasons}`);
  return moved;
}
