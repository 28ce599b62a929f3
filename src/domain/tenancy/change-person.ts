import { eq } from "drizzle-orm";
import type { ChangePerson } from "@/domain/tenancy/inputs-people";
import { noteChange } from "@/domain/tenancy/note-change";
import { getPersonToChange } from "@/domain/tenancy/reads-people";
import type { Context } from "@/domain/tenancy/rules-actor";
import { requireAdministrator } from "@/domain/tenancy/rules-people";
import { staff } from "@/domain/tenancy/tables";

/** Writes somebody's name and e-mail address anew. Throws forbidden or not-found. */
export async function changePerson(
  context: Context,
  { staffId, fullName, email }: ChangePerson,
): Promise<{ staffId: string }> {
  requireAdministrator(context.actor);
  const person = await getPersonToChange(context.tx, staffId);
  await context.tx.update(staff).set({ fullName, email }).where(eq(staff.id, staffId));
  const change = [person.fullName, person.email].join(" ") === [fullName, email].join(" ") ? null : fullName;
  if (change)
    await noteChange(context, "person-changed", `${person.userName}: ${person.fullName} → ${fullName}`);
  return { staffId };
}
