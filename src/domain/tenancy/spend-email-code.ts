import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import type { MunicipalityId } from "@/db/tenant";
import { emailCodes } from "@/domain/tenancy/tables-access";

const mostTries = 5;

/**
 * Tries a code, five times at the most. Returns the e-mail address it was sent to and uses the code up; null when it
 * is wrong, old, used, or was tried too often, without saying which.
 */
export async function spendEmailCode(
  { tx, now }: { tx: Tx; now: Date },
  municipalityId: MunicipalityId,
  tried: { id: string; hash: Buffer },
): Promise<string | null> {
  const own = and(eq(emailCodes.municipalityId, municipalityId), eq(emailCodes.id, tried.id));
  const open = and(isNull(emailCodes.usedAt), gt(emailCodes.expiresAt, now), lt(emailCodes.tries, mostTries));
  const [code] = await tx
    .update(emailCodes)
    .set({ tries: sql`${emailCodes.tries} + 1` })
    .where(and(own, open))
    .returning({ email: emailCodes.email, hash: emailCodes.codeHash });
  if (!code?.hash.equals(tried.hash)) return null;
  await tx.update(emailCodes).set({ usedAt: now }).where(own);
  return code.email;
}
