import { slugOf } from "@/domain/catalogue/rules-address";
import type { Text } from "@/lib/text";
import categoryData from "../../../drizzle/data/categories.json";
import eventData from "../../../drizzle/data/life-events.json";
import registryData from "../../../drizzle/data/registries.json";

/** A group of services people can open: a category of the catalogue or an event of life. */
export type Topic = { code: string; name: Text; slug: string };

const topicOf = ({ code, name }: { code: string; name: Text }): Topic => ({
  code,
  name,
  slug: slugOf(name.sq),
});

/** The categories of the national catalogue, in its own order. */
export const categories: readonly Topic[] = categoryData.map(topicOf);

/** Events of life and business under which people look for services. */
export const lifeEvents: readonly Topic[] = eventData.map(topicOf);

/** Names of the registers the administration can ask, by code. */
export const registerNames: Readonly<Record<string, Text>> = Object.fromEntries(
  registryData.map(({ code, name }) => [code, name]),
);

/** The topic of this code; throws when the catalogue names one that does not exist. */
export function topicByCode(topics: readonly Topic[], code: string): Topic {
  const topic = topics.find((one) => one.code === code);
  if (!topic) throw new Error(`No topic ${code}`);
  return topic;
}

/** The topic an address names, by its Albanian words or its code; nothing when there is none. */
export function findTopic(topics: readonly Topic[], asked: string): Topic | undefined {
  const name = asked.toLowerCase();
  return topics.find(({ code, slug }) => slug === name || code.toLowerCase() === name);
}
