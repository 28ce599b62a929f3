import fc from "fast-check";
import { expect, test } from "vitest";
import { readRegister, registerOf } from "@/domain/dossier/rules-register";

const letters = fc.stringMatching(/^[A-Z]{3}$/);
const year = fc.integer({ min: 2000, max: 2099 });
const number = fc.integer({ min: 1, max: 999_999 });

test("a register number is written with six digits", () => {
  expect(registerOf("TIR", { registerYear: 2026, registerNumber: 4217 })).toBe("TIR-2026-004217");
});

test("whatever register number is written is read back, in small letters and between blanks too", () => {
  fc.assert(
    fc.property(letters, year, number, (place, registerYear, registerNumber) => {
      const text = registerOf(place, { registerYear, registerNumber });
      const read = { letters: place, year: registerYear, number: registerNumber };
      expect(readRegister(text)).toEqual(read);
      expect(readRegister(` ${text.toLowerCase()}\n`)).toEqual(read);
      expect(readRegister(`${place}-${registerYear}-${registerNumber}`)).toEqual(read);
    }),
  );
});

test("anything else is no register number", () => {
  for (const text of [
    "",
    "4217",
    "TIR-2026",
    "TIRA-2026-1",
    "TIR-26-1",
    "TIR-2026-1234567",
    "TIR-2026-1 or 1",
  ])
    expect(readRegister(text), text).toBeNull();
});
