import type { Tenant } from "./tenants";

/** The municipalities of a test, and whose each identifier is. */
export type Belongings = { tenants: Tenant[]; owners: Map<string, number> };

export const identifiers = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * What an answer given at a place says that belongs to that place, and what of others; `isKnown` says of a word whether
 * whoever asked had it already.
 */
export function wordsIn(
  { tenants, owners }: Belongings,
  answer: string,
  here: number | null,
  isKnown: (word: string) => boolean,
): { own: string[]; foreign: string[] } {
  const text = answer.toLowerCase();
  const own: string[] = [];
  const foreign: string[] = [];
  for (const tenant of tenants) {
    const hits = tenant.secrets.filter((secret) => {
      const word = secret.toLowerCase();
      return text.includes(word) && !isKnown(word);
    });
    (tenant.id === here ? own : foreign).push(...hits);
  }
  for (const [id] of text.matchAll(identifiers)) {
    const owner = owners.get(id);
    if (owner !== undefined && owner !== here && !isKnown(id)) foreign.push(`identifier ${id} of ${owner}`);
  }
  return { own, foreign };
}
