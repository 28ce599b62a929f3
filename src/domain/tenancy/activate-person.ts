import { eq } from "drizzle-orm";
import type { ActivatePerson } from "@/domain/tenancy/inputs-people";
import { noteChange } from "@/domain/tenancy/note-change";
import { getPersonToChange } from "@/domain/tenancy/reads-people";
import type { Context } from "@/domain/tenancy/rules-actor";
import { requireAdministrator } from "@/domain/tenancy/rules-people";
import { staff } from "@/domain/tenancy/tables";

/** Lets somebody work here again, with the posts they had. Throws forbidden or not-found. */
export async function activatePerson(
  context: Context,
  { staffId }: ActivatePerson,
): Promise<{ staffId: string }> {
  requireAdministrator(context.actor);
  const person = await getPersonToChange(context.tx, staffId);
  if (person.active) return { staffId };
  await context.tx.update(staff).set({ active: true }).where(eq(staff.id, staffId));
  await noteChange(context, "person-activated", person.userName);
  return { staffId };
}
