import type { Deadline, Procedure } from "@/domain/catalogue/inputs";
import type { ServiceFilter } from "@/domain/catalogue/inputs-list";
import { servicePath } from "@/domain/catalogue/rules-address";
import { feeOf, type LocalFee } from "@/domain/catalogue/rules-fee";
import type { Topic } from "@/domain/catalogue/rules-topics";
import { compareAlbanian, firstLetter } from "@/lib/albanian";
import type { Language, Text } from "@/lib/text";

/** A service in a list: enough to decide whether to open its sheet. `fee` in whole leks, null while it is not known. */
export type ServiceLine = {
  code: string;
  path: string;
  title: Text;
  summary: Text;
  category: string;
  lifeEvent: string;
  audience: Procedure["audience"];
  channel: Procedure["channel"];
  deadline: Deadline;
  fee: number | null;
};

/** Returns a procedure as one line of a list, with the fee of the municipality that offers it. */
export function lineOf(facts: Procedure, localFee: LocalFee | null): ServiceLine {
  const { code, title, summary, category, lifeEvent, audience, channel, deadline } = facts;
  const fee = feeOf(facts.fee, localFee, {}).total;
  return {
    code,
    path: servicePath(facts),
    title,
    summary,
    category,
    lifeEvent,
    audience,
    channel,
    deadline,
    fee,
  };
}

/** Returns whether a service answers a filter; what is for everybody is also for a person and for a business. */
export function answersFilter(line: ServiceLine, filter: ServiceFilter): boolean {
  const forAudience = !filter.audience || line.audience === "both" || line.audience === filter.audience;
  const online = line.channel !== "counter";
  const byChannel = !filter.channel || (filter.channel === "online" ? online : !online);
  const ofCategory = !filter.category || line.category === filter.category;
  return forAudience && byChannel && ofCategory && (!filter.lifeEvent || line.lifeEvent === filter.lifeEvent);
}

/** The lines in dictionary order of their titles in a language. */
export const inTitleOrder = (lines: readonly ServiceLine[], language: Language): ServiceLine[] =>
  [...lines].sort((one, other) =>
    language === "sq"
      ? compareAlbanian(one.title.sq, other.title.sq)
      : one.title.en.localeCompare(other.title.en, "en"),
  );

/** The same order, broken up by the letter the titles begin with. */
export function byLetter(
  lines: readonly ServiceLine[],
  language: Language,
): { letter: string; services: ServiceLine[] }[] {
  const groups = new Map<string, ServiceLine[]>();
  for (const line of inTitleOrder(lines, language)) {
    const letter = language === "sq" ? firstLetter(line.title.sq) : line.title.en.slice(0, 1).toUpperCase();
    groups.set(letter, [...(groups.get(letter) ?? []), line]);
  }
  return [...groups].map(([letter, services]) => ({ letter, services }));
}

/** How many of the lines stand under each topic; topics without any are left out. */
export function countTopics(
  topics: readonly Topic[],
  lines: readonly ServiceLine[],
  key: "category" | "lifeEvent",
): (Topic & { count: number })[] {
  return topics
    .map((topic) => ({ ...topic, count: lines.filter((line) => line[key] === topic.code).length }))
    .filter(({ count }) => count > 0);
}

/** Shown where too few applications were counted: what most households and shops ask for, one for each event of life. */
const editorial = ["CIV-01", "EDU-02", "SOC-01", "TAX-01", "PLA-02", "PUB-01", "HOU-01", "CEM-01"];

/** Returns eight services: those asked for most often, filled up in a fixed order. `counts` by procedure code. */
export function mostUsed(lines: readonly ServiceLine[], counts: ReadonlyMap<string, number>): ServiceLine[] {
  const rank = ({ code }: ServiceLine): number => counts.get(code) ?? 0;
  const counted = lines.filter((line) => rank(line) > 0).sort((one, other) => rank(other) - rank(one));
  const usual = editorial.flatMap((code) => lines.filter((line) => line.code === code));
  return [...new Set([...counted, ...usual])].slice(0, 8);
}
