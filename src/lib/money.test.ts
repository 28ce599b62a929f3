import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMoney, formatNumber, parseMoney, parseNumber } from "./money";

describe("amounts", () => {
  it("are printed with no-break spaces in the words of the language", () => {
    expect(formatMoney(12500, "sq")).toBe("12\u00a0500\u00a0Lekë");
    expect(formatMoney(12500, "en")).toBe("12,500\u00a0ALL");
    expect(formatMoney(1250, "sq")).toBe("1\u00a0250\u00a0Lekë");
    expect(formatMoney(1, "sq")).toBe("1\u00a0Lek");
    expect(formatMoney(0, "sq")).toBe("0\u00a0Lekë");
  });

  it("are read as people write them", () => {
    const written = [
      "12500",
      "12 500",
      "12.500",
      "12,500",
      "12500,00",
      "12.500,00 lekë",
      " 12 500 ALL ",
      "12'500 L",
    ];
    for (const text of written) expect(parseMoney(text)).toBe(12500);
    for (const text of ["", "lekë", "12,5", "12500,50", "1.25.000", "12 500 euro", "1e5", "9".repeat(20)])
      expect(parseMoney(text)).toBeNull();
  });

  it("are read again as they are printed", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom("sq", "en"), (leks, language) => {
        expect(parseMoney(formatMoney(leks, language))).toBe(leks);
      }),
    );
  });
});

describe("numbers", () => {
  it("are printed with the marks of the language", () => {
    expect(formatNumber(12500.5, "sq", 2)).toBe("12\u00a0500,50");
    expect(formatNumber(12500.5, "en", 2)).toBe("12,500.50");
    expect(formatNumber(-1234567, "sq")).toBe("−1\u00a0234\u00a0567");
    expect(formatNumber(12.5, "sq")).toBe("12,5");
  });

  it("take a comma or a point for decimals", () => {
    for (const text of ["12,5", "12.5", " 12,50 "]) expect(parseNumber(text, 2)).toBe(12.5);
    for (const text of ["1.250,75", "1,250.75", "1 250,75"]) expect(parseNumber(text, 2)).toBe(1250.75);
    expect(parseNumber("1.250", 2)).toBe(1250);
    expect(parseNumber("1.250", 3)).toBe(1.25);
    expect(parseNumber("0,125", 3)).toBe(0.125);
    expect(parseNumber("1.250.000", 0)).toBe(1250000);
  });

  it("refuse what cannot be a number or has too many decimals", () => {
    for (const text of [
      "",
      "-",
      ",",
      "12,",
      ",5",
      "a",
      "12,345",
      "1,2,3",
      "1.25,00.5",
      "0x10",
      "1,250.75,5",
      "0,125",
    ])
      expect([text, parseNumber(text, text === "12,345" ? 0 : 2)]).toEqual([
        text,
        text === "12,345" ? 12345 : null,
      ]);
  });

  it("are read again as they are printed", () => {
    const values = fc.integer({ min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(values, fc.nat(3), fc.constantFrom("sq", "en"), (whole, decimals, language) => {
        const value = whole / 10 ** decimals;
        expect(parseNumber(formatNumber(value, language, decimals), decimals)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
