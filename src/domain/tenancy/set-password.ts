import type { Tx } from "@/db/lease";
import type { Realm } from "@/domain/tenancy/count-attempt";
import { revokeNationalSessions, revokeSessions } from "@/domain/tenancy/revoke-sessions";
import { saveSecret } from "@/domain/tenancy/save-secret";

/** Gives an account another password, whose rules were checked, and ends every session made with the former one. */
export async function setPassword(
  { tx, now }: { tx: Tx; now: Date },
  realm: Realm,
  accountId: string,
  passwordHash: string,
): Promise<void> {
  await saveSecret({ tx }, realm, accountId, { passwordHash });
  if (realm.kind === "national") await revokeNationalSessions({ tx, now }, accountId);
  else await revokeSessions({ tx, now }, realm.municipalityId, accountId);
}
