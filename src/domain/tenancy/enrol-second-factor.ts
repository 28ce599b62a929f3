import { isNull } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import type { Realm } from "@/domain/tenancy/count-attempt";
import { saveSecret } from "@/domain/tenancy/save-secret";

/**
 * Gives the account its second factor, whose secret comes sealed, and the recovery codes to it. Returns false when the
 * account has one already, unless the new one `replaces` it.
 */
export async function enrolSecondFactor(
  { tx, now }: { tx: Tx; now: Date },
  realm: Realm,
  accountId: string,
  {
    totpSecret,
    step,
    recoveryHashes,
    replaces,
  }: { totpSecret: string; step: number; recoveryHashes: string[]; replaces: boolean },
): Promise<boolean> {
  const change = { totpSecret, totpConfirmedAt: now, lastTotpStep: step, recoveryHashes };
  return saveSecret({ tx }, realm, accountId, change, ({ totpConfirmedAt }) =>
    replaces ? undefined : isNull(totpConfirmedAt),
  );
}
