import { and, eq, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import type { MunicipalityId } from "@/db/tenant";
import { type Count, countOneMore, type Limit, opensAgain } from "@/domain/tenancy/rules-access";
import { nationalRateLimits, rateLimits } from "@/domain/tenancy/tables-access";

/** Where somebody signs in: in one municipality, or in the national application. */
export type Realm = { kind: "municipality"; municipalityId: MunicipalityId } | { kind: "national" };

export type Attempt = { key: string; limit: Limit };

/**
 * Counts one attempt under every key and returns true; false, with nothing counted, when one of them does not allow
 * it yet. Counting comes before checking, so that a hundred guesses at once are still a hundred guesses.
 */
export async function countAttempt(
  { tx, now }: { tx: Tx; now: Date },
  realm: Realm,
  attempts: Attempt[],
): Promise<boolean> {
  return (await refusedUntil({ tx, now }, realm, attempts)) === null;
}

/** Counts as `countAttempt` does; returns null, or when every key that does not allow the attempt has opened again. */
export async function refusedUntil(
  { tx, now }: { tx: Tx; now: Date },
  realm: Realm,
  attempts: Attempt[],
): Promise<Date | null> {
  const openings: Date[] = [];
  const counted: { key: string; count: Count }[] = [];
  // Always in the same order, or two sign-ins could wait for each other.
  for (const { key, limit } of attempts.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    const kept = await takeCount(tx, realm, key, now);
    const count = countOneMore(kept.used === 0 ? null : kept, limit, now);
    if (count) counted.push({ key, count });
    else openings.push(opensAgain(kept, limit));
  }
  if (openings.length > 0) return new Date(Math.max(...openings.map((opening) => opening.getTime())));
  for (const { key, count } of counted) await setCount(tx, realm, key, count);
  return null;
}

/** Forgets the attempts under a key, after one succeeded. */
export async function forgetAttempts(
  { tx, now }: { tx: Tx; now: Date },
  realm: Realm,
  key: string,
): Promise<void> {
  await setCount(tx, realm, key, { since: now, used: 0 });
}

async function takeCount(tx: Tx, realm: Realm, key: string, now: Date) {
  const none = { since: now, used: 0 };
  if (realm.kind === "national") {
    const { since, used } = nationalRateLimits;
    await tx
      .insert(nationalRateLimits)
      .values({ key, ...none })
      .onConflictDoNothing();
    const [row] = await tx
      .select({ since, used })
      .from(nationalRateLimits)
      .where(eq(nationalRateLimits.key, key))
      .for("update");
    return row ?? none;
  }
  const { since, used } = rateLimits;
  await tx
    .insert(rateLimits)
    .values({ municipalityId: realm.municipalityId, key, ...none })
    .onConflictDoNothing();
  const [row] = await tx
    .select({ since, used })
    .from(rateLimits)
    .where(ofKey(realm.municipalityId, key))
    .for("update");
  return row ?? none;
}

async function setCount(tx: Tx, realm: Realm, key: string, count: Count): Promise<void> {
  if (realm.kind === "national")
    await tx.update(nationalRateLimits).set(count).where(eq(nationalRateLimits.key, key));
  else await tx.update(rateLimits).set(count).where(ofKey(realm.municipalityId, key));
}

function ofKey(municipalityId: MunicipalityId, key: string): SQL | undefined {
  return and(eq(rateLimits.municipalityId, municipalityId), eq(rateLimits.key, key));
}
