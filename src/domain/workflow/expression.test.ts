import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Expression, evaluate } from "@/domain/workflow/expression";

const known = {
  answers: {
    age: 30,
    name: "Arta",
    paid: true,
    uses: ["shop", "bar"],
    since: "2026-03-01",
    empty: "",
    none: [],
  },
  outcomes: { check: "positive" },
};
const answer = (key: string) => ({ answer: key });
const literal = (value: string | number | boolean | (string | number | boolean)[]) => ({ literal: value });

const compare = (left: unknown, is: string, right: unknown): boolean =>
  evaluate(Expression.parse({ op: "compare", left, is, right }), known);

describe("a condition", () => {
  it("compares answers with literals and with each other", () => {
    expect(compare(answer("age"), "=", literal(30))).toBe(true);
    expect(compare(answer("age"), "≠", literal(30))).toBe(false);
    expect(compare(answer("age"), "<", literal(31))).toBe(true);
    expect(compare(answer("age"), "≤", literal(30))).toBe(true);
    expect(compare(answer("age"), ">", literal(30))).toBe(false);
    expect(compare(answer("age"), "≥", literal(30))).toBe(true);
    expect(compare(answer("since"), "<", literal("2026-10-01"))).toBe(true);
    expect(compare(answer("age"), "=", answer("age"))).toBe(true);
  });

  it("looks for a value in a list of literals or of chosen answers", () => {
    expect(compare(answer("name"), "in", literal(["Luan", "Arta"]))).toBe(true);
    expect(compare(literal("bar"), "in", answer("uses"))).toBe(true);
    expect(compare(literal("hotel"), "in", answer("uses"))).toBe(false);
  });

  it("reads the last outcome of a node", () => {
    expect(compare({ outcome: "check" }, "=", literal("positive"))).toBe(true);
    expect(compare({ outcome: "other" }, "=", literal("positive"))).toBe(false);
  });

  it("is false when an answer is missing or of another type, whichever way it compares", () => {
    for (const is of ["=", "≠", "<", "≤", ">", "≥", "in"]) {
      expect(compare(answer("missing"), is, literal(1))).toBe(false);
      expect(compare(answer("age"), is, literal("30"))).toBe(false);
    }
    expect(compare(answer("paid"), "<", literal(true))).toBe(false);
  });

  it("joins conditions with all, any and not", () => {
    const paid: Expression = { op: "compare", left: { answer: "paid" }, is: "=", right: { literal: true } };
    const old: Expression = { op: "compare", left: { answer: "age" }, is: ">", right: { literal: 60 } };
    expect(evaluate({ op: "all", of: [paid, old] }, known)).toBe(false);
    expect(evaluate({ op: "any", of: [paid, old] }, known)).toBe(true);
    expect(evaluate({ op: "not", of: old }, known)).toBe(true);
  });

  it("counts an empty answer as none", () => {
    const answered = (key: string) => evaluate({ op: "answered", key }, known);
    expect([answered("name"), answered("empty"), answered("none"), answered("missing")]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("an evil condition", () => {
  it("never reaches the prototype of the answers or the outcomes", () => {
    for (const key of ["constructor", "toString", "hasOwnProperty", "valueOf"]) {
      expect(evaluate({ op: "answered", key }, known)).toBe(false);
      const read: Expression = { op: "compare", left: { outcome: key }, is: "≠", right: { literal: "x" } };
      expect(evaluate(read, known)).toBe(false);
    }
    expect(evaluate({ op: "answered", key: "__proto__" }, known)).toBe(false);
    expect(Expression.safeParse({ op: "answered", key: "__proto__" }).success).toBe(false);
  });

  it("never runs a getter, in the condition or in the answers", () => {
    let ran = 0;
    const trap = {
      get key(): string {
        ran++;
        throw new Error("ran");
      },
    };
    const condition = Object.defineProperty({ op: "answered" }, "key", {
      enumerable: true,
      get: () => trap.key,
    });
    expect(Expression.safeParse(condition).success).toBe(false);
    expect(evaluate({ op: "answered", key: "key" }, { answers: trap, outcomes: {} })).toBe(false);
    expect(ran).toBe(0);
  });

  it("is refused with foreign keys, own prototypes, symbols or unknown operators", () => {
    const evil: unknown[] = [
      JSON.parse('{"op":"answered","key":"a","__proto__":{"op":"not"}}'),
      { op: "answered", key: "a", extra: 1 },
      { op: "answered", key: "a", [Symbol.iterator]: 1 },
      Object.assign(Object.create({ inherited: true }), { op: "answered", key: "a" }),
      { op: "constructor", of: [] },
      { op: "compare", left: { answer: "a.b" }, is: "=", right: { literal: 1 } },
      { op: "compare", left: { literal: Number.POSITIVE_INFINITY }, is: "=", right: { literal: 1 } },
      { op: "compare", left: { literal: 1, answer: "a" }, is: "=", right: { literal: 1 } },
      { op: "all", of: [] },
      new Map(),
      null,
      "1 + 1",
    ];
    for (const one of evil) expect(Expression.safeParse(one).success).toBe(false);
  });

  it("is refused past 8 levels or 100 nodes, quickly and however deep", () => {
    const deep = (levels: number): unknown => {
      let tree: unknown = { op: "answered", key: "a" };
      for (let level = 1; level < levels; level++) tree = { op: "not", of: tree };
      return tree;
    };
    const wide = (nodes: number) => ({ op: "all", of: Array.from({ length: nodes - 1 }, () => deep(1)) });
    expect(Expression.safeParse(deep(8)).success).toBe(true);
    expect(Expression.safeParse(deep(9)).success).toBe(false);
    expect(Expression.safeParse(wide(100)).success).toBe(true);
    expect(Expression.safeParse(wide(101)).success).toBe(false);
    expect(Expression.safeParse(deep(1_000_000)).success).toBe(false);
    expect(Expression.safeParse(wide(1_000_000)).success).toBe(false);
    const ring: Record<string, unknown> = { op: "not" };
    ring.of = ring;
    expect(Expression.safeParse(ring).success).toBe(false);
  });

  it("never makes parsing or evaluating throw, whatever it is", () => {
    const key = fc.constantFrom(
      "op",
      "of",
      "key",
      "left",
      "is",
      "right",
      "literal",
      "answer",
      "outcome",
      "__proto__",
    );
    const leaf = fc.oneof(
      fc.constantFrom("all", "any", "not", "compare", "answered", "=", "in", "a"),
      fc.jsonValue(),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 12 }, leaf, fc.array(tie("tree")), fc.dictionary(key, tie("tree"))),
    }));
    fc.assert(
      fc.property(tree, fc.object(), (input, answers) => {
        const parsed = Expression.safeParse(input);
        return !parsed.success || typeof evaluate(parsed.data, { answers, outcomes: {} }) === "boolean";
      }),
      { numRuns: 500 },
    );
  });
});
