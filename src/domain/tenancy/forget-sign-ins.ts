import { and, eq, lt } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import type { Realm } from "@/domain/tenancy/count-attempt";
import {
  emailCodes,
  nationalRateLimits,
  nationalSessions,
  rateLimits,
  sessions,
} from "@/domain/tenancy/tables-access";

const day = 24 * 3_600_000;
const ago = (now: Date, days: number) => new Date(now.getTime() - days * day);

/** Throws away what signing in left behind: codes and counts after a day, sessions a month after their end. */
export async function forgetSignIns({ tx, now }: { tx: Tx; now: Date }, realm: Realm): Promise<void> {
  if (realm.kind === "national") {
    await tx.delete(nationalSessions).where(lt(nationalSessions.expiresAt, ago(now, 30)));
    await tx.delete(nationalRateLimits).where(lt(nationalRateLimits.since, ago(now, 1)));
    return;
  }
  const { municipalityId } = realm;
  await tx
    .delete(sessions)
    .where(and(eq(sessions.municipalityId, municipalityId), lt(sessions.expiresAt, ago(now, 30))));
  await tx
    .delete(emailCodes)
    .where(and(eq(emailCodes.municipalityId, municipalityId), lt(emailCodes.expiresAt, ago(now, 1))));
  await tx
    .delete(rateLimits)
    .where(and(eq(rateLimits.municipalityId, municipalityId), lt(rateLimits.since, ago(now, 1))));
}
