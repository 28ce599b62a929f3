import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { searchIndex, searchServices } from "@/domain/catalogue/rules-search";
import { withinTypos } from "@/domain/catalogue/rules-typo";
import { catalogue } from "../../../tests/catalogue";

const index = searchIndex(catalogue);
const codes = (typed: string): string[] => searchServices(index, typed).hits.map(({ code }) => code);
const phrases: { phrase: string; expected: string }[] = JSON.parse(
  readFileSync(join(process.cwd(), "drizzle", "data", "search-phrases.json"), "utf8"),
);

describe("search of services", () => {
  it("finds the meant service among the first three for nine of ten real phrases, and something for nearly all", () => {
    const missed = phrases.filter(({ phrase, expected }) => !codes(phrase).slice(0, 3).includes(expected));
    const empty = phrases.filter(({ phrase }) => codes(phrase).length === 0);
    expect(missed.length / phrases.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.1);
    expect(empty.length / phrases.length, JSON.stringify(empty)).toBeLessThan(0.05);
  });

  it("reads codes however they are written", () => {
    for (const typed of ["PUB-01", "pub01", "pub 1", "Pub.01"]) expect(codes(typed)).toEqual(["PUB-01"]);
    expect(codes("pub 99")).not.toContain("PUB-99");
  });

  it("finds every service by its own title, with and without ë and ç", () => {
    for (const { code, title } of catalogue) {
      expect(codes(title.sq).slice(0, 3), title.sq).toContain(code);
      const plain = title.sq.replaceAll("ë", "e").replaceAll("ç", "c");
      expect(codes(plain), plain).toEqual(codes(title.sq));
    }
  });

  it("forgives one wrong letter and says what it understood", () => {
    const answer = searchServices(index, "burrse");
    expect(answer.hits[0]?.code).toMatch(/^EDU-0[45]$/);
    expect(answer.didYouMean).toMatch(/^burs/);
    expect(searchServices(index, "burse").didYouMean).toBeNull();
  });

  it("finds a service at the counter from three letters", () => {
    expect(codes("tak").slice(0, 5)).toContain("TRN-06");
    expect(
      codes("var")
        .slice(0, 5)
        .some((code) => code.startsWith("CEM")),
    ).toBe(true);
  });

  it("keeps the word leje, and passes over the small words", () => {
    expect(new Set(codes("leje ndërtimi").slice(0, 2))).toEqual(new Set(["PLA-02", "PLA-04"]));
    expect(codes("leje për ndërtim të")).toEqual(codes("leje ndërtim"));
  });

  it("finds nothing for what no service is about, and nothing for nothing", () => {
    expect(codes("qwrtzxcv")).toEqual([]);
    expect(codes("  ")).toEqual([]);
  });
});

describe("typing errors", () => {
  it("counts a missing, an extra, a wrong letter and an exchange of neighbours as one", () => {
    for (const typed of ["kopsht", "kopeshtt", "kopeshz", "kopehst"])
      expect(withinTypos(typed, "kopesht", 1), typed).toBe(true);
    expect(withinTypos("kopsh", "kopesht", 1)).toBe(false);
    expect(withinTypos("", "ab", 1)).toBe(false);
  });
});
