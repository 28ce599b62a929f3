import { describe, expect, it } from "vitest";
import type { Procedure } from "@/domain/catalogue/inputs";
import { sectionOrder } from "@/domain/catalogue/rules-fiche";
import { CatalogueFilter } from "@/domain/publication/inputs-national";
import { answersCatalogue, catalogueLineOf, standardFiche } from "@/domain/publication/rules-national";
import { officeName } from "@/domain/publication/rules-offices";
import { OfficeKind } from "@/domain/tenancy/rules";
import { catalogue } from "../../../tests/catalogue";

const publishedAt = new Date("2026-09-01T08:00:00Z");
const [known] = catalogue;
if (!known) throw new Error("The catalogue is empty");

describe("a procedure in the national catalogue", () => {
  it("is one line with its category in words and the number of its own steps", () => {
    for (const facts of catalogue) {
      const line = catalogueLineOf(facts, 3, publishedAt);
      expect(line).toMatchObject({ code: facts.code, version: 3, publishedAt, steps: facts.steps.length });
      expect(line.category.sq, facts.code).not.toBe(facts.category);
      expect(line.category.sq && line.category.en, facts.code).toBeTruthy();
    }
  });

  it("has the thirteen sections with nothing of any municipality in them", () => {
    for (const facts of catalogue) {
      const fiche = standardFiche(facts);
      expect(Object.keys(fiche).sort(), facts.code).toEqual([...sectionOrder].sort());
      expect(fiche.access.counters).toEqual([]);
      expect(fiche.state.active).toBe(true);
      expect(fiche.time.usual).toBeNull();
      expect(fiche.office).toMatchObject({ name: officeName(facts.office), phone: null, email: null });
      if (facts.fee.kind === "fiscal-package") expect(fiche.cost.fee.total, facts.code).toBeNull();
    }
  });

  it("stands under its category, its audience and its way of applying, whatever words are looked for", () => {
    const { category } = known;
    const both: Procedure = { ...known, audience: "both", channel: "both" };
    const stands = (filter: CatalogueFilter) => answersCatalogue(both, filter);
    expect(stands({})).toBe(true);
    expect(stands({ typed: "nothing like it" })).toBe(true);
    expect(stands({ category, audience: "business", channel: "online" })).toBe(true);
    expect(stands({ category, channel: "counter" })).toBe(false);
    expect(stands({ category: "NON" })).toBe(false);
  });

  it("is looked for by what the list knows, not by the events of life of citizens", () => {
    expect(CatalogueFilter.safeParse({ category: "EDU", typed: "regjistrim" }).success).toBe(true);
    expect(CatalogueFilter.safeParse({ lifeEvent: "birth" }).success).toBe(false);
    expect(CatalogueFilter.safeParse({ typed: "a".repeat(201) }).success).toBe(false);
  });
});

it("every kind of office has one national name in both languages, and no two have the same", () => {
  const names = OfficeKind.options.map(officeName);
  for (const { sq, en } of names) expect(sq && en).toBeTruthy();
  expect(new Set(names.map(({ sq }) => sq)).size).toBe(names.length);
  expect(() => officeName("NON" as OfficeKind)).toThrow("No office");
});
