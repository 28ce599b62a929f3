import { describe, expect, it } from "vitest";
import { Expression } from "@/domain/workflow/expression";
import { conditionInWords } from "@/domain/workflow/wording";

const naming = {
  numberOf: (node: string) => (node === "check-1" ? "1" : node),
  outcomeName: (_: string, outcome: string) => ({ sq: `sq ${outcome}`, en: `en ${outcome}` }),
};
const said = (condition: unknown) => conditionInWords(Expression.parse(condition), naming);

describe("a condition in words", () => {
  it("names an outcome by its step and its own name", () => {
    const left = { outcome: "check-1" };
    expect(said({ op: "compare", left, is: "≠", right: { literal: "ok" } })).toEqual({
      sq: "përfundimi i hapit 1 nuk është „sq ok“",
      en: "the outcome of step 1 is not “en ok”",
    });
  });

  it("links parts, turns them round, and lists what an answer may be", () => {
    const area = { op: "compare", left: { answer: "area" }, is: ">", right: { literal: 50 } };
    const zone = { op: "compare", left: { answer: "zone" }, is: "in", right: { literal: ["a", "b"] } };
    expect(said({ op: "all", of: [area, { op: "not", of: zone }] }).en).toBe(
      "the answer “area” is more than “50” and it does not hold that the answer “zone” is one of “a”, “b”",
    );
    expect(said({ op: "any", of: [{ op: "answered", key: "area" }, area] }).sq).toBe(
      "është dhënë përgjigjja „area“ ose përgjigjja „area“ është më shumë se „50“",
    );
  });
});
