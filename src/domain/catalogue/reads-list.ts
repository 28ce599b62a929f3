import type { Tx } from "@/db/lease";
import type { Procedure } from "@/domain/catalogue/inputs";
import {
  listOfferedProcedures,
  listPublishedProcedures,
  type PublishedProcedure,
} from "@/domain/catalogue/reads";
import { lineOf, type ServiceLine } from "@/domain/catalogue/rules-list";
import { type SearchIndex, searchIndex, searchServices } from "@/domain/catalogue/rules-search";

/** What this municipality offers, by code. */
export async function listServices(tx: Tx): Promise<ServiceLine[]> {
  const offered = await listOfferedProcedures(tx);
  return offered.map(({ facts, localFee }) => lineOf(facts, localFee));
}

/** What is standard in every municipality, with no local fees, by code. */
export async function listStandardServices(tx: Tx): Promise<ServiceLine[]> {
  const published = await listPublishedProcedures(tx);
  return published.map(({ facts }) => lineOf(facts, null));
}

const mostIndexes = 20;
const indexes = new Map<string, SearchIndex>();

/** Returns the index of these versions. Nearly all municipalities offer the same, so one serves them all. */
export function indexFor(offered: readonly PublishedProcedure[]): SearchIndex {
  const key = offered.map(({ code, version }) => `${code}/${version}`).join();
  const known = indexes.get(key);
  if (known) return known;
  const made = searchIndex(offered.map(({ facts }): Procedure => facts));
  if (indexes.size >= mostIndexes) indexes.clear();
  indexes.set(key, made);
  return made;
}

export type FoundServices = { services: ServiceLine[]; exact: boolean; didYouMean: string | null };

/** The services of this municipality for what was typed, best first; `exact` when it was the code of one. */
export async function findServices(tx: Tx, typed: string): Promise<FoundServices> {
  const offered = await listOfferedProcedures(tx);
  const { hits, didYouMean } = searchServices(indexFor(offered), typed);
  const byCode = new Map(offered.map((one) => [one.code, one]));
  const services = hits.flatMap(({ code }) => {
    const one = byCode.get(code);
    return one ? [lineOf(one.facts, one.localFee)] : [];
  });
  const [first] = hits;
  return { services, exact: hits.length === 1 && first?.score === 100, didYouMean };
}
