import { categories, findTopic } from "@/domain/catalogue/rules-topics";
import type { CatalogueFilter } from "@/domain/publication/inputs-national";

/** The words of the address of the catalogue, which are also the names of its form. */
export const addressWords = {
  typed: "kerko",
  category: "kategoria",
  audience: "per",
  channel: "si",
} as const;
export const audienceWords = { individ: "citizen", biznes: "business" } as const;
export const channelWords = { online: "online", sportel: "counter" } as const;

/** Longer words are cut where the search would refuse them. */
const longest = 200;

const known = <Value>(words: Record<string, Value>, word: string): Value | undefined =>
  Object.hasOwn(words, word) ? words[word] : undefined;

/** The filter an address asks for; words it does not know filter nothing. */
export function readCatalogueFilter(query: URLSearchParams): CatalogueFilter {
  const asked = (name: string): string => query.get(name)?.trim() ?? "";
  return {
    typed: asked(addressWords.typed).slice(0, longest) || undefined,
    category: findTopic(categories, asked(addressWords.category))?.code,
    audience: known(audienceWords, asked(addressWords.audience)),
    channel: known(channelWords, asked(addressWords.channel)),
  };
}

const wordFor = (words: Record<string, string>, value: string | undefined): string | undefined =>
  Object.entries(words).find(([, one]) => one === value)?.[0];

/** The query of the address for a filter with its `?`, empty when nothing is filtered. */
export function catalogueQuery(filter: CatalogueFilter): string {
  const words: Record<keyof typeof addressWords, string | undefined> = {
    typed: filter.typed,
    category: filter.category && findTopic(categories, filter.category)?.slug,
    audience: wordFor(audienceWords, filter.audience),
    channel: wordFor(channelWords, filter.channel),
  };
  const query = new URLSearchParams();
  for (const [part, name] of Object.entries(addressWords)) {
    const word = words[part as keyof typeof addressWords];
    if (word) query.set(name, word);
  }
  return query.size > 0 ? `?${query}` : "";
}
