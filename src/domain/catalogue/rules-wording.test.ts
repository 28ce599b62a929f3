import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Procedure } from "@/domain/catalogue/inputs";
import {
  appealOf,
  limitInWords,
  limitSource,
  silenceInWords,
  wayInWords,
} from "@/domain/catalogue/rules-wording";
import { catalogue } from "../../../tests/catalogue";

const [known] = catalogue;
if (!known) throw new Error("The catalogue is empty");
const withSteps = (...kinds: [kind: string, role?: string][]): Procedure => ({
  ...known,
  steps: kinds.map(([kind, role = "specialist"]) => ({
    ...{ kind, role, name: { sq: kind, en: kind }, hours: 8, stopsClock: false },
  })),
});
const way = (procedure: Procedure) => wayInWords(procedure).map(({ en }) => en);

describe("the legal limit in words", () => {
  it("names the number once in each language, and one day is not days", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom("working", "calendar", "hours"),
        (value, unit) => {
          const { sq, en } = limitInWords({ value, unit });
          expect(en.match(/\d+/g)).toEqual([String(value)]);
          expect(sq.match(/\d+/g)).toEqual([String(value)]);
          expect(/(days|hours) of/.test(en)).toBe(value !== 1);
        },
      ),
    );
  });

  it("says from where it comes: the first law named, or that it is only usual and sixty days the most", () => {
    const sourced = limitSource({ ...known, evidence: { deadline: "source" } });
    expect(sourced.sq).toContain(known.legalBasis[0]?.ref);
    expect(limitSource({ ...known, evidence: {} }).en).toContain("60 days");
    expect(limitSource({ ...known, evidence: { deadline: "source" }, legalBasis: [] }).en).toContain("usual");
  });
});

it("silence is approval only where the law says yes; where it is not known, people may appeal", () => {
  const words = (["yes", "no", "unknown"] as const).map(
    (tacitApproval) => silenceInWords({ ...known, tacitApproval }).en,
  );
  expect(words.map((one) => one.includes("counts as approved"))).toEqual([true, false, false]);
  expect(words.map((one) => one.includes("you may appeal") || one.includes("You may appeal"))).toEqual([
    false,
    true,
    true,
  ]);
});

it("an appeal goes to the superior body within thirty days, about information to the Commissioner", () => {
  const law = { ref: "Ligji 119/2014", title: { sq: "E drejta e informimit", en: "Right to information" } };
  const informed = (office: Procedure["office"], legalBasis: Procedure["legalBasis"]) =>
    appealOf({ ...known, office, legalBasis }).body.en;
  expect(informed("KDI", [law])).toContain("Commissioner");
  expect(informed("SHP", [law])).toContain("superior body");
  expect(informed("KDI", [{ ...law, ref: "Ligji 44/2015" }])).toContain("superior body");
  expect(appealOf({ ...known, office: "SHP" }).limit.en).toContain("30 days");
});

describe("the way of a request in words", () => {
  it("begins with how to apply and ends with the result, whatever the steps", () => {
    for (const procedure of catalogue) {
      const told = way(procedure);
      expect(told[0], procedure.code).toMatch(/^Apply/);
      expect(told[1], procedure.code).toContain("tracking code");
      expect(told.slice(-2).join(" "), procedure.code).toContain("gives you the result");
      expect(new Set(told).size, procedure.code).toBe(told.length);
    }
  });

  it("tells what happens in the order of the steps, each once", () => {
    const happening = /site visit|invites|commission|council/;
    const found = way(withSteps(["council"], ["inspection"], ["interview"], ["meeting"], ["inspection"]));
    expect(found.filter((one) => happening.test(one)).map((one) => happening.exec(one)?.[0])).toEqual([
      "council",
      "site visit",
      "invites",
    ]);
  });

  it("asks for money only where the applicant pays, and promises money only where the municipality does", () => {
    const money = (...kinds: [string, string][]) => way(withSteps(...kinds)).filter((one) => /pay/.test(one));
    expect(money(["check", "specialist"])).toEqual([]);
    expect(money(["payment", "applicant"])).toEqual(["You pay the fee by the payment order."]);
    expect(money(["payment", "finance-specialist"])).toEqual(["The municipality pays you."]);
  });
});
