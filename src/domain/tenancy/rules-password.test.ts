import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passwordProblem } from "@/domain/tenancy/rules-password";
import { commonWords } from "@/domain/tenancy/rules-password-words";

const known = { userName: "sportel1", fullName: "Klaudia Meçe", municipality: "Shkodër" };
const problem = (password: string) => passwordProblem(password, known);

describe("a password", () => {
  it("has twelve characters at least and two hundred at most", () => {
    expect(problem("kafe-era-mal")).toBeNull();
    expect(problem("kafe-era-ma")).toBe("short");
    expect(problem("dritarja e hapur ".repeat(12))).toBe("long");
  });

  it("is not one of those that are tried first, whatever figures and signs stand around the word", () => {
    for (const common of [
      "Password1234!",
      "P4ssw0rd2026!!",
      "fjalekalimi123",
      "Fjalëkalimi.2026",
      "Tirana2026!!!",
      "Tirana-Tirana-1",
      "shqiperia1912",
      "qwertyuiop12",
      "123456789012",
      "2026-11-23-09",
      "Arben.Tirana.99",
      "iloveyou2026",
    ]) {
      expect(problem(common), common).toBe("common");
    }
  });

  it("says nothing of the person, the user name or the municipality", () => {
    expect(problem("klaudia-pi-kafe")).toBe("named");
    expect(problem("dera e shkodrës 9")).toBeNull();
    expect(problem("dera e Shkoder 99")).toBe("named");
    expect(problem("nje sportel1 tjeter")).toBe("named");
  });

  it("does not repeat a few characters", () => {
    expect(problem("abababababab")).toBe("plain");
  });

  it("may be a row of ordinary words", () => {
    for (const fine of [
      "lule mali deti hena ylli",
      "Mbledhja-e-Pare-2026",
      "tre dele hanin bar",
      "x9!Lq2#vTz8@pW",
    ]) {
      expect(problem(fine), fine).toBeNull();
    }
  });

  it("is never shorter than twelve characters, however it is written", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 11, unit: "grapheme-ascii" }),
        (short) => problem(short) === "short",
      ),
    );
  });

  it("is refused when it is one or two common words, with any figures and signs around them", () => {
    const words = fc.constantFrom(...commonWords);
    const signs = fc.stringMatching(/^[0-9.!?_-]{0,6}$/);
    fc.assert(
      fc.property(signs, words, signs, words, signs, (before, one, between, other, behind) => {
        expect(problem(`${before}${one}${between}${other}${behind}`)).not.toBeNull();
      }),
    );
  });

  it("is fine when it is long and random, whoever it belongs to", () => {
    const letters = fc.stringMatching(/^[bcdfghjkmnpqrtvwxz]{24}$/);
    fc.assert(fc.property(letters, (random) => new Set(random).size < 5 || problem(random) === null));
  });
});
