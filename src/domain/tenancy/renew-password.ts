import type { RenewPassword } from "@/domain/tenancy/inputs-people";
import { noteChange } from "@/domain/tenancy/note-change";
import { getPersonToChange } from "@/domain/tenancy/reads-people";
import { revokeSessions } from "@/domain/tenancy/revoke-sessions";
import { type Context, staffOnly } from "@/domain/tenancy/rules-actor";
import { requireAdministrator, requireOther } from "@/domain/tenancy/rules-people";
import { invalid } from "@/lib/errors";

/**
 * Prepares somebody's new first password, which the sign-in itself keeps: ends their sessions and writes down who did
 * it. Throws forbidden, not-found, or invalid for somebody who does not work here any more.
 */
export async function renewPassword(
  context: Context,
  { staffId, forgetFactor }: RenewPassword,
): Promise<{ staffId: string }> {
  const { tx, now } = context;
  const actor = staffOnly(context.actor);
  requireAdministrator(actor);
  requireOther(actor, staffId);
  const person = await getPersonToChange(tx, staffId);
  if (!person.active) {
    throw invalid({
      sq: "Ky person nuk është aktiv. Aktivizojeni më parë.",
      en: "This person is not active. Activate them first.",
    });
  }
  await revokeSessions({ tx, now }, actor.municipalityId, staffId);
  await noteChange(context, "password-issued", `${person.userName}${forgetFactor ? " + 2FA" : ""}`);
  return { staffId };
}
