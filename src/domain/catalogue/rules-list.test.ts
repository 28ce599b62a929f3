import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  answersFilter,
  countTopics,
  inTitleOrder,
  lineOf,
  mostUsed,
  type ServiceLine,
} from "@/domain/catalogue/rules-list";
import { categories, lifeEvents } from "@/domain/catalogue/rules-topics";
import { compareAlbanian } from "@/lib/albanian";
import { catalogue } from "../../../tests/catalogue";

const lines = catalogue.map((procedure) => lineOf(procedure, null));
const some = fc.subarray(lines, { minLength: 1, maxLength: 30 });

const line = (change: Partial<ServiceLine>): ServiceLine => {
  const [first] = lines;
  if (!first) throw new Error("The catalogue is empty");
  return { ...first, ...change };
};

describe("a service in a list", () => {
  it("carries the fee of the municipality that offers it, and none while it is not known", () => {
    const local = catalogue.find(({ fee }) => fee.kind === "fiscal-package");
    const free = catalogue.find(({ fee }) => fee.kind === "free");
    if (!local || !free) throw new Error("The catalogue has no such fees");
    expect(lineOf(local, null).fee).toBeNull();
    expect(lineOf(local, { amount: 700, per: [] }).fee).toBe(700);
    expect(lineOf(free, null).fee).toBe(0);
  });

  it("leads to its own sheet", () => {
    for (const { code, path } of lines) expect(path).toMatch(new RegExp(`^/sherbimi/${code}-[a-z0-9-]+$`));
    expect(new Set(lines.map(({ path }) => path)).size).toBe(lines.length);
  });
});

describe("a filter", () => {
  it("without parts keeps everything", () => {
    expect(lines.filter((one) => answersFilter(one, {}))).toEqual(lines);
  });

  it("keeps for a person and for a business what is for both", () => {
    for (const audience of ["citizen", "business"] as const) {
      expect(answersFilter(line({ audience: "both" }), { audience })).toBe(true);
      expect(answersFilter(line({ audience }), { audience })).toBe(true);
    }
    expect(answersFilter(line({ audience: "citizen" }), { audience: "business" })).toBe(false);
  });

  it("calls online what can be requested online too, and counter only what cannot", () => {
    const kept = (channel: "online" | "counter") =>
      (["both", "online", "counter"] as const).filter((one) =>
        answersFilter(line({ channel: one }), { channel }),
      );
    expect(kept("online")).toEqual(["both", "online"]);
    expect(kept("counter")).toEqual(["counter"]);
  });

  it("asks for all its parts at once", () => {
    fc.assert(
      fc.property(fc.constantFrom(...lines), fc.constantFrom(...lines), (one, other) => {
        const { category, lifeEvent } = other;
        expect(answersFilter(one, { category, lifeEvent })).toBe(
          one.category === category && one.lifeEvent === lifeEvent,
        );
      }),
    );
  });
});

describe("the order of titles", () => {
  it("is that of the dictionary in each language, loses nothing and leaves the list it got alone", () => {
    fc.assert(
      fc.property(some, (given) => {
        const before = [...given];
        const albanian = inTitleOrder(given, "sq");
        const english = inTitleOrder(given, "en").map(({ title }) => title.en);
        expect(given).toEqual(before);
        expect(new Set(albanian)).toEqual(new Set(given));
        albanian.slice(1).forEach((one, place) => {
          expect(compareAlbanian(albanian[place]?.title.sq ?? "", one.title.sq)).toBeLessThanOrEqual(0);
        });
        expect(english).toEqual([...english].sort((one, other) => one.localeCompare(other, "en")));
      }),
    );
  });
});

describe("topics with their numbers", () => {
  it("count every service once, and leave out topics nobody offers anything of", () => {
    for (const [topics, key] of [
      [categories, "category"],
      [lifeEvents, "lifeEvent"],
    ] as const) {
      fc.assert(
        fc.property(some, (given) => {
          const counted = countTopics(topics, given, key);
          expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(given.length);
          expect(counted.every(({ count }) => count > 0)).toBe(true);
        }),
      );
    }
  });
});

describe("the usual services", () => {
  it("are those asked for most, the most asked for first, filled up to eight", () => {
    const counts = new Map([
      ["TRA-01", 3],
      ["AGR-01", 12],
    ]);
    const shown = mostUsed(lines, counts).map(({ code }) => code);
    expect(shown).toHaveLength(8);
    expect(shown.slice(0, 3)).toEqual(["AGR-01", "TRA-01", "CIV-01"]);
  });

  it("name nothing twice and nothing the municipality does not offer", () => {
    fc.assert(
      fc.property(some, fc.array(fc.nat(5)), (offered, numbers) => {
        const counts = new Map(lines.map(({ code }, place) => [code, numbers[place] ?? 0]));
        const shown = mostUsed(offered, counts);
        expect(shown.length).toBeLessThanOrEqual(8);
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.every((one) => offered.includes(one))).toBe(true);
      }),
    );
  });
});
