import { and, eq } from "drizzle-orm";
import { countAttempt } from "@/domain/tenancy/count-attempt";
import { countOneMore, type Limit } from "@/domain/tenancy/rules-access";
import type { Context } from "@/domain/tenancy/rules-actor";
import { rateLimits } from "@/domain/tenancy/tables-access";

/** Wrong codes an address may try in an hour; a right one costs nothing. */
const guesses: Limit = { kind: "window", most: 10, seconds: 3600 };

/** True while more codes may be tried under the key. */
export async function mayGuess({ tx, actor, now }: Context, key: string): Promise<boolean> {
  const { since, used } = rateLimits;
  const [kept] = await tx
    .select({ since, used })
    .from(rateLimits)
    .where(and(eq(rateLimits.municipalityId, actor.municipalityId), eq(rateLimits.key, key)));
  return countOneMore(kept ?? null, guesses, now) !== null;
}

/** Counts a code that stood for nothing. */
export async function countWrongGuess({ tx, actor, now }: Context, key: string): Promise<void> {
  await countAttempt({ tx, now }, { kind: "municipality", municipalityId: actor.municipalityId }, [
    { key, limit: guesses },
  ]);
}
