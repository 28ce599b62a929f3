import { and, eq, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import type { Realm } from "@/domain/tenancy/count-attempt";
import { nationalSecrets, staffSecrets } from "@/domain/tenancy/tables-access";

type Secrets = typeof staffSecrets | typeof nationalSecrets;

type Change = {
  /** A password its owner chose, which no longer ends by itself. */
  passwordHash?: string;
  totpSecret?: string | null;
  totpConfirmedAt?: Date | null;
  lastTotpStep?: number | null;
  recoveryHashes?: string[] | SQL;
};

/**
 * Changes what proves an account, if `holds` is true of the row at that moment. Returns whether it was: of two who
 * use the same one-time code at once, one is told no.
 */
export async function saveSecret(
  { tx }: { tx: Tx },
  realm: Realm,
  accountId: string,
  change: Change,
  holds: (secrets: Secrets) => SQL | undefined = () => undefined,
): Promise<boolean> {
  if (realm.kind === "national") {
    const own = and(eq(nationalSecrets.accountId, accountId), holds(nationalSecrets));
    const rows = await tx
      .update(nationalSecrets)
      .set(change)
      .where(own)
      .returning({ id: nationalSecrets.accountId });
    return rows.length === 1;
  }
  const own = and(
    eq(staffSecrets.municipalityId, realm.municipalityId),
    eq(staffSecrets.staffId, accountId),
    holds(staffSecrets),
  );
  const rows = await tx
    .update(staffSecrets)
    .set(change.passwordHash ? { ...change, firstUntil: null } : change)
    .where(own)
    .returning({ id: staffSecrets.staffId });
  return rows.length === 1;
}
