import { expect, test } from "vitest";
import { appealUntil, readRegister } from "@/domain/tracking/rules-own";

const none = new Set<string>();
const building = { office: "PZT" as const, legalBasis: [{ ref: "107/2014", title: { sq: "", en: "" } }] };
const information = { office: "KDI" as const, legalBasis: [{ ref: "119/2014", title: { sq: "", en: "" } }] };

test("one may appeal for 30 days from the notice, whose own day is not counted", () => {
  expect(appealUntil("2026-11-02", building, none)).toBe("2026-12-02");
});

test("a last day on which nobody works moves to the next one on which somebody does", () => {
  // 30 days after 30 October 2026 are Sunday 29 November; Saturday and Sunday move to Monday.
  expect(appealUntil("2026-10-30", building, new Set(["2026-11-28"]))).toBe("2026-11-30");
  // 28 November, Flag Day, is a Saturday in 2026 and its day off is the Monday.
  expect(appealUntil("2026-10-30", building, new Set(["2026-11-28", "2026-11-30"]))).toBe("2026-12-01");
});

test("for a request for information the 30 days are working days", () => {
  expect(appealUntil("2026-11-02", information, none)).toBe("2026-12-14");
});

test("a register number is read however it was typed, and anything else is none", () => {
  const read = { letters: "TIR", year: 2026, number: 4217 };
  expect(readRegister("TIR-2026-004217")).toEqual(read);
  expect(readRegister(" tir-2026-4217 ")).toEqual(read);
  for (const text of ["", "TIR-2026", "2026-004217", "TIR-2026-00x", "TIR-2026-004217; --"])
    expect(readRegister(text)).toBeNull();
});
