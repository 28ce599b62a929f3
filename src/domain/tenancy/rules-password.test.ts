import { describe, expect, it } from "vitest";
import { passwordProblem } from "@/domain/tenancy/rules-password";

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
});
