import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatTrackingCode, newTrackingCode, readTrackingCode } from "./tracking-code";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codes = fc.noShrink(
  fc.integer({ min: 1, max: 61 }).map((municipalityId) => newTrackingCode(municipalityId)),
);
const replace = (code: string, place: number, character: string) =>
  code.slice(0, place) + character + code.slice(place + 1);

describe("a tracking code", () => {
  it("is read back however it is typed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 61 }), (municipalityId) => {
        const code = newTrackingCode(municipalityId);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/);
        const typed = formatTrackingCode(code).toLowerCase().replaceAll("-", " – ");
        for (const text of [
          code,
          formatTrackingCode(code),
          typed,
          code.replaceAll("0", "o").replaceAll("1", "l"),
        ])
          expect(readTrackingCode(text)).toEqual({ ok: true, code, municipalityId });
      }),
    );
  });

  it("is printed in groups of five", () => {
    expect(formatTrackingCode(newTrackingCode(53))).toMatch(/^\w{5}-\w{5}-\w{5}-\w{5}$/);
  });

  it("names the place of every single wrong character", () => {
    for (let round = 0; round < 20; round += 1) {
      const code = newTrackingCode(53);
      for (let place = 0; place < 20; place += 1)
        for (const character of [...ALPHABET, "U", "?"].filter((other) => other !== code[place]))
          expect(readTrackingCode(replace(code, place, character))).toEqual({
            ok: false,
            problem: "character",
            position: place + 1,
          });
    }
  });

  it("is refused when any two characters are swapped", () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (let a = 0; a < 20; a += 1)
          for (let b = a + 1; b < 20; b += 1) {
            const [first = "", second = ""] = [code[a], code[b]];
            if (first === second) continue;
            const swapped = replace(replace(code, a, second), b, first);
            expect(readTrackingCode(swapped)).toEqual({ ok: false, problem: "unreadable" });
          }
      }),
    );
  });

  it("is refused when two characters are wrong", () => {
    fc.assert(
      fc.property(
        codes,
        fc.nat(8),
        fc.integer({ min: 9, max: 19 }),
        fc.nat(31),
        fc.nat(31),
        (code, a, b, x, y) => {
          const wrong = replace(replace(code, a, ALPHABET[x] ?? ""), b, ALPHABET[y] ?? "");
          fc.pre(wrong[a] !== code[a] && wrong[b] !== code[b]);
          expect(readTrackingCode(wrong).ok).toBe(false);
        },
      ),
    );
  });

  it("is refused when it is too short or too long", () => {
    expect(readTrackingCode("")).toEqual({ ok: false, problem: "length" });
    expect(readTrackingCode(newTrackingCode(53).slice(1))).toEqual({ ok: false, problem: "length" });
    expect(readTrackingCode(`${newTrackingCode(53)}7`)).toEqual({ ok: false, problem: "length" });
  });

  it("uses every character evenly at every place, whoever issues it, and never repeats", () => {
    const many = Array.from({ length: 20_000 }, () => newTrackingCode(53));
    expect(new Set(many).size).toBe(many.length);
    for (let place = 0; place < 20; place += 1) {
      const counts = new Map<string, number>();
      for (const code of many) counts.set(code[place] ?? "", (counts.get(code[place] ?? "") ?? 0) + 1);
      expect(counts.size).toBe(32);
      expect(Math.min(...counts.values())).toBeGreaterThan(450);
      expect(Math.max(...counts.values())).toBeLessThan(800);
    }
  });
});
