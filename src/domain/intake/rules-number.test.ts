import { describe, expect, it } from "vitest";
import { readNumber } from "@/domain/intake/rules-number";
import { makePersonalNumber } from "@/lib/identifiers";
import { formatTrackingCode, newTrackingCode } from "@/lib/tracking-code";

const register = (letters: string | null, year: number | null, number: number) => ({
  kind: "register",
  letters,
  year,
  number,
});

describe("a number typed at the counter", () => {
  it.each([
    ["TIR-2026-004217", register("TIR", 2026, 4217)],
    ["tir-2026-4217", register("TIR", 2026, 4217)],
    ["TIR 2026 4217", register("TIR", 2026, 4217)],
    ["2026/4217", register(null, 2026, 4217)],
    ["4217", register(null, null, 4217)],
    ["004217", register(null, null, 4217)],
    ["2026", register(null, null, 2026)],
  ])("%s is a register number", (typed, meant) => {
    expect(readNumber(typed)).toEqual(meant);
  });

  it("is a tracking code in any writing, or the address behind the QR code", () => {
    const code = newTrackingCode(53);
    for (const typed of [code, formatTrackingCode(code).toLowerCase(), `HTTPS://TIRANE.OSSIS.AL/G/${code}`]) {
      expect(readNumber(typed)).toEqual({ kind: "code", code });
    }
  });

  it("is a personal number before it is anything else", () => {
    const personalNumber = makePersonalNumber({ birthDate: "1990-01-15", sex: "female", serial: 17 });
    expect(readNumber(` ${personalNumber.toLowerCase()} `)).toEqual({ kind: "person", personalNumber });
  });

  it.each(["", "abc", "TIR-2026-0042171", "12-34-56", "J0511"])("%s is none", (typed) => {
    expect(readNumber(typed)).toBeNull();
  });
});
