import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validUntil } from "@/domain/documents/rules-validity";
import { actState, maskedName, shownHolder } from "@/domain/documents/rules-verification";
import { addDays } from "@/lib/dates";

describe("the validity of an act", () => {
  it.each([
    ["5 vjet", "2026-11-23", "2031-11-23"],
    ["1 vit, me rinovim", "2024-02-29", "2025-02-28"],
    ["3 muaj", "2026-11-30", "2027-02-28"],
    ["30 ditë", "2026-11-23", "2026-12-23"],
    ["pa afat", "2026-11-23", null],
    ["deri 1 vit", "2026-11-23", null],
    ["1–10 vjet", "2026-11-23", null],
  ])("of %s from %s lasts until %s", (stated, issuedOn, until) => {
    expect(validUntil(stated, issuedOn)).toBe(until);
  });

  it("of a plain period ends on that day of its month, or on the month's last where it has no such day", () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((shift) => addDays("2024-01-01", shift));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 120 }), (issuedOn, months) => {
        const until = validUntil(`${months} muaj`, issuedOn) ?? "";
        const monthOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
        expect(monthOf(until) - monthOf(issuedOn)).toBe(months);
        if (until.slice(8) !== issuedOn.slice(8)) expect(addDays(until, 1).slice(8)).toBe("01");
        expect(validUntil(`${months} vjet`, issuedOn)).toBe(validUntil(`${months * 12} muaj`, issuedOn));
      }),
    );
  });

  it("holds on its last day, is over the day after, and a withdrawal goes before both", () => {
    const act = { revokedAt: null, validUntil: "2026-11-23" };
    expect(actState(act, "2026-11-23")).toBe("valid");
    expect(actState(act, "2026-11-24")).toBe("expired");
    expect(actState({ revokedAt: null, validUntil: null }, "2099-01-01")).toBe("valid");
    expect(actState({ revokedAt: new Date(), validUntil: "2020-01-01" }, "2026-11-24")).toBe("revoked");
  });
});

describe("the holder of an act", () => {
  it("is shown by first letters only, a business by its public name", () => {
    expect(maskedName("Arta (Petrit) Hoxha")).toBe("A*** H***");
    expect(maskedName("Çlirim  Ëngjëlli Dodaj")).toBe("Ç*** Ë*** D***");
    expect(shownHolder({ holder: "Arta Hoxha", business: "Hoxha SHPK, NIPT M01412005V" })).toBe(
      "Hoxha SHPK, NIPT M01412005V",
    );
  });

  it("never shows more of a name than the first letter of each part", () => {
    const part = fc.stringMatching(/^[A-ZËÇ][a-zëç]{2,12}$/);
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), part, (parts, father) => {
        const shown = maskedName([...parts, `(${father})`].join(" "));
        expect(shown.split(" ")).toEqual(parts.map((name) => `${name[0]}***`));
      }),
    );
  });
});
