import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allowedTypos, withinTypos } from "@/domain/catalogue/rules-typo";

const word = fc.stringMatching(/^[a-e]{1,9}$/);

/** A word and the same with one letter missing, extra, wrong, or exchanged with its neighbour. */
const mistyped = fc
  .tuple(
    word,
    fc.nat(20),
    fc.constantFrom("missing", "extra", "wrong", "exchanged"),
    fc.constantFrom("x", "a"),
  )
  .map(([known, place, kind, letter]) => {
    const at = place % known.length;
    const [before, here, after] = [known.slice(0, at), known[at] ?? "", known.slice(at + 1)];
    const typed = {
      missing: before + after,
      extra: before + letter + here + after,
      wrong: before + letter + after,
      exchanged: before + after.slice(0, 1) + here + after.slice(1),
    };
    return { known, typed: typed[kind] };
  });

describe("words with typing errors", () => {
  it("are the same with one error, whichever of the four it is", () => {
    fc.assert(fc.property(mistyped, ({ known, typed }) => withinTypos(typed, known, 1)));
  });

  it("are as far from each other whichever stands first, and never further than they are allowed", () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (one, other, limit) => {
        expect(withinTypos(one, other, limit)).toBe(withinTypos(other, one, limit));
        if (withinTypos(one, other, limit)) expect(withinTypos(one, other, limit + 1)).toBe(true);
      }),
    );
  });

  it("need no errors to be themselves, and more than none to be another word", () => {
    fc.assert(fc.property(word, word, (one, other) => withinTypos(one, other, 0) === (one === other)));
  });

  it("are forgiven none below four letters, one below eight, and two from eight on", () => {
    expect([1, 3, 4, 7, 8, 20].map(allowedTypos)).toEqual([0, 0, 1, 1, 2, 2]);
  });
});
