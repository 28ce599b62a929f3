import type { ServiceFilter } from "@/domain/catalogue/inputs-list";
import { categories, findTopic, lifeEvents } from "@/domain/catalogue/rules-topics";
import type { Language } from "@/lib/text";
import { localPath } from "@/ui/citizen/local-path";

export type Query = Record<string, string | string[] | undefined>;

const audiences: Record<string, ServiceFilter["audience"]> = { individ: "citizen", biznes: "business" };
const channels: Record<string, ServiceFilter["channel"]> = { online: "online", sportel: "counter" };

/** The first value of a parameter of the address, or nothing. */
export function parameter(query: Query, name: string): string {
  const value = query[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

const wordFor = <Value>(words: Record<string, Value>, value: Value): string | undefined =>
  Object.entries(words).find(([, one]) => one === value)?.[0];

/** The filter an address asks for; words it does not know filter nothing. */
export function readFilter(query: Query, category: string | undefined): ServiceFilter {
  return {
    category,
    audience: audiences[parameter(query, "per")],
    channel: channels[parameter(query, "si")],
    lifeEvent: findTopic(lifeEvents, parameter(query, "ngjarja"))?.code,
  };
}

/** The path of a list, without language; the category stands in the path, the rest in the query. */
export function listPath(filter: ServiceFilter): string {
  const query = new URLSearchParams();
  const audience = filter.audience && wordFor(audiences, filter.audience);
  const channel = filter.channel && wordFor(channels, filter.channel);
  const event = filter.lifeEvent && findTopic(lifeEvents, filter.lifeEvent)?.slug;
  if (audience) query.set("per", audience);
  if (channel) query.set("si", channel);
  if (event) query.set("ngjarja", event);
  const category = filter.category && findTopic(categories, filter.category)?.slug;
  const path = category ? `/sherbimet/${category}` : "/sherbimet";
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The same with its language. */
export const listHref = (language: Language, filter: ServiceFilter): string =>
  localPath(language, listPath(filter));
