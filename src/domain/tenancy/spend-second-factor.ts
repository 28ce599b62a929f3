import { isNull, lt, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import type { Realm } from "@/domain/tenancy/count-attempt";
import { saveSecret } from "@/domain/tenancy/save-secret";

/**
 * What somebody showed: the time step of a right code, with the secret sealed anew when it lay under an older key, or
 * the hash of a recovery code.
 */
export type Shown = { step: number; resealed?: string | undefined } | { recoveryHash: string };

/** Uses a second factor up. Returns false for one used before: a step counts once, a recovery code disappears. */
export async function spendSecondFactor(
  { tx }: { tx: Tx },
  realm: Realm,
  accountId: string,
  shown: Shown,
): Promise<boolean> {
  if ("step" in shown) {
    const { step, resealed } = shown;
    const change = { lastTotpStep: step, ...(resealed ? { totpSecret: resealed } : {}) };
    return saveSecret({ tx }, realm, accountId, change, ({ lastTotpStep }) =>
      or(isNull(lastTotpStep), lt(lastTotpStep, step)),
    );
  }
  const { recoveryHash } = shown;
  const rest = sql`array_remove(recovery_hashes, ${recoveryHash})`;
  return saveSecret(
    { tx },
    realm,
    accountId,
    { recoveryHashes: rest },
    ({ recoveryHashes }) => sql`${recoveryHash} = any(${recoveryHashes})`,
  );
}
