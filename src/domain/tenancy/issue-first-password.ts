import type { Tx } from "@/db/lease";
import type { MunicipalityId } from "@/db/tenant";
import { revokeSessions } from "@/domain/tenancy/revoke-sessions";
import { firstUntil } from "@/domain/tenancy/rules-first-password";
import { staffSecrets } from "@/domain/tenancy/tables-access";

/**
 * Gives a member of staff a password to sign in with first, in place of any other, and ends their sessions. With
 * `forgetFactor` they connect a second factor anew, as somebody does who lost telephone and recovery codes.
 */
export async function issueFirstPassword(
  { tx, now }: { tx: Tx; now: Date },
  municipalityId: MunicipalityId,
  { staffId, passwordHash, forgetFactor }: { staffId: string; passwordHash: string; forgetFactor: boolean },
): Promise<void> {
  const password = { passwordHash, firstUntil: firstUntil(now) };
  const none = { totpSecret: null, totpConfirmedAt: null, lastTotpStep: null, recoveryHashes: [] };
  await tx
    .insert(staffSecrets)
    .values({ municipalityId, staffId, ...password, ...none })
    .onConflictDoUpdate({
      target: [staffSecrets.municipalityId, staffSecrets.staffId],
      set: forgetFactor ? { ...password, ...none } : password,
    });
  await revokeSessions({ tx, now }, municipalityId, staffId);
}
