import { and, eq, gt } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import type { Realm } from "@/domain/tenancy/count-attempt";
import { spentUntil } from "@/domain/tenancy/rules-first-password";
import { staffSecrets } from "@/domain/tenancy/tables-access";

/** A first password was used: what is left of its time is the time to choose another one. */
export async function spendFirstPassword(
  { tx, now }: { tx: Tx; now: Date },
  realm: Realm,
  staffId: string,
): Promise<void> {
  if (realm.kind === "national") return;
  const until = spentUntil(now);
  await tx
    .update(staffSecrets)
    .set({ firstUntil: until })
    .where(
      and(
        eq(staffSecrets.municipalityId, realm.municipalityId),
        eq(staffSecrets.staffId, staffId),
        gt(staffSecrets.firstUntil, until),
      ),
    );
}
