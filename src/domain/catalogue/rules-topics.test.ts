import { describe, expect, it } from "vitest";
import {
  categories,
  findTopic,
  lifeEvents,
  registerNames,
  topicByCode,
} from "@/domain/catalogue/rules-topics";
import { catalogue } from "../../../tests/catalogue";

describe("topics of services", () => {
  it("are there for every category and event of life a procedure names", () => {
    for (const { category, lifeEvent } of catalogue) {
      expect(topicByCode(categories, category).code).toBe(category);
      expect(topicByCode(lifeEvents, lifeEvent).code).toBe(lifeEvent);
    }
    expect(() => topicByCode(categories, "NON")).toThrow("No topic NON");
  });

  it("are found by the words of their address or their code, in any letters, and by nothing else", () => {
    for (const topics of [categories, lifeEvents]) {
      for (const topic of topics) {
        expect(findTopic(topics, topic.slug)).toBe(topic);
        expect(findTopic(topics, topic.slug.toUpperCase())).toBe(topic);
        expect(findTopic(topics, topic.code.toLowerCase())).toBe(topic);
      }
      expect(findTopic(topics, "")).toBeUndefined();
      expect(findTopic(topics, "constructor")).toBeUndefined();
    }
  });

  it("have addresses of their own, so that none hides another", () => {
    for (const topics of [categories, lifeEvents]) {
      const names = topics.flatMap(({ code, slug }) => [...new Set([code.toLowerCase(), slug])]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe("registers of the administration", () => {
  it("have a name for every document that is fetched", () => {
    for (const { code, documents } of catalogue) {
      for (const { heldBy } of documents) {
        if (heldBy !== null) expect(registerNames[heldBy]?.sq, `${code} ${heldBy}`).toBeTruthy();
      }
    }
  });
});
