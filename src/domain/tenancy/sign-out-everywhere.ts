import { revokeGuestSessions, revokeSessions } from "@/domain/tenancy/revoke-sessions";
import type { Context } from "@/domain/tenancy/rules-actor";

/** Ends every session of the actor in this municipality, on all their devices; nothing for somebody without one. */
export async function signOutEverywhere({ tx, actor, now }: Context): Promise<void> {
  const { municipalityId } = actor;
  if (actor.kind === "guest") await revokeGuestSessions({ tx, now }, municipalityId, actor.email);
  const id = actor.kind === "staff" ? actor.staffId : actor.kind === "citizen" ? actor.personId : null;
  if (id) await revokeSessions({ tx, now }, municipalityId, id);
}
