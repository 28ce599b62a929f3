import { describe, expect, it } from "vitest";
import { type Control, problemOf } from "@/ui/kit/form-checks";

const fine = {
  ...{ valid: true, badInput: false, valueMissing: false, tooShort: false, typeMismatch: false },
  ...{ rangeUnderflow: false, stepMismatch: false, customError: false },
};
const control = (
  type: string,
  value: string,
  { validity, ...more }: Partial<Omit<Control, "validity">> & { validity?: Partial<typeof fine> } = {},
): Control => ({
  ...{ type, value, required: false, minLength: -1, min: "", ...more },
  validity: { ...fine, valid: validity === undefined, ...validity },
});
const inAlbanian = (...asked: Parameters<typeof control>) => problemOf(control(...asked), "sq");
const required = { required: true };

describe("what is wrong with a control", () => {
  it("is nothing while it is as asked, or empty where it may be", () => {
    expect(inAlbanian("text", "Mungon harta.", { required: true, minLength: 3 })).toBeNull();
    expect(inAlbanian("textarea", "", { minLength: 10 })).toBeNull();
  });

  it("is said by what it asks for when it is empty, and spaces do not fill it", () => {
    expect(inAlbanian("textarea", "  \n ", required)).toBe("Plotësoni këtë fushë.");
    expect(inAlbanian("select-one", "", required)).toBe("Zgjidhni një mundësi.");
    expect(inAlbanian("radio", "yes", { ...required, validity: { valueMissing: true } })).toBe(
      "Zgjidhni një mundësi.",
    );
    expect(inAlbanian("date", "", required)).toBe("Shkruani datën.");
    expect(inAlbanian("number", "", required)).toBe("Shkruani një numër.");
  });

  it("is a text that is too short, also one the page wrote there itself", () => {
    expect(inAlbanian("text", "  ab ", { minLength: 3 })).toBe("Shkruani të paktën 3 shenja.");
    expect(problemOf(control("text", "ab", { minLength: 3 }), "en")).toBe("Write at least 3 characters.");
  });

  it("is a date, a number or an address that is not one, or lies too low", () => {
    const wrong = (part: keyof typeof fine) => ({ validity: { [part]: true } });
    expect(inAlbanian("date", "", { required: true, ...wrong("badInput") })).toBe(
      "Shkruani datën e plotë: ditën, muajin dhe vitin.",
    );
    expect(inAlbanian("date", "2026-11-01", { min: "2026-11-24", ...wrong("rangeUnderflow") })).toBe(
      "Zgjidhni 24 nëntor 2026 ose një ditë më vonë.",
    );
    expect(inAlbanian("number", "0", { min: "1", ...wrong("rangeUnderflow") })).toBe(
      "Shkruani 1 ose më shumë.",
    );
    expect(inAlbanian("number", "1.5", wrong("stepMismatch"))).toBe(
      "Shkruani një numër të plotë, pa presje.",
    );
    expect(inAlbanian("email", "ana@", wrong("typeMismatch"))).toMatch(/^Shkruani adresën e plotë/);
  });

  it("is the hint for whatever else the browser finds wrong", () => {
    expect(inAlbanian("text", "Ana Leka", { validity: {} })).toBe("Shkruajeni siç thuhet te shpjegimi.");
  });
});
