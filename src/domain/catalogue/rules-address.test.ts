import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeInAddress, servicePath, slugOf } from "@/domain/catalogue/rules-address";
import { categories, lifeEvents } from "@/domain/catalogue/rules-topics";
import { catalogue } from "../../../tests/catalogue";

describe("addresses of the catalogue", () => {
  it("are ASCII, carry the code first and lead back to it in any case", () => {
    for (const facts of catalogue) {
      const path = servicePath(facts);
      expect(path).toMatch(/^\/sherbimi\/[A-Z]{3}-\d\d(-[a-z0-9]+)+$/);
      const segment = path.slice("/sherbimi/".length);
      expect(codeInAddress(segment)).toBe(facts.code);
      expect(codeInAddress(segment.toLowerCase())).toBe(facts.code);
      expect(codeInAddress(facts.code.toLowerCase())).toBe(facts.code);
    }
  });

  it("name no service where there is no whole code", () => {
    for (const segment of ["", "PUB", "PUB-1", "PUB-011", "PUB-01x", "PUBS-01", "a-PUB-01"]) {
      expect(codeInAddress(segment)).toBeNull();
    }
  });

  it("name every category and event once", () => {
    const slugs = [...categories, ...lifeEvents].map(({ slug }) => slug);
    expect(new Set(slugs.slice(0, categories.length)).size).toBe(categories.length);
    expect(new Set(slugs.slice(categories.length)).size).toBe(lifeEvents.length);
  });

  it("are words with one hyphen between them, whatever was written, and stay as they are when made again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const slug = slugOf(text);
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slugOf(slug)).toBe(slug);
      }),
    );
    expect(slugOf(" Zënie e hapësirës – publike (çati) ")).toBe("zenie-e-hapesires-publike-cati");
  });
});
