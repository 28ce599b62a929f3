import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareAlbanian, firstLetter, fold, smsParts, toGsm } from "./albanian";

describe("Albanian order", () => {
  it("puts Dhërmi after Durrës and Theth after Tropojë", () => {
    const ordered = [
      "Cërrik",
      "Çlirim",
      "Durrës",
      "Dhërmi",
      "Ersekë",
      "Gur",
      "Gjirokastër",
      "Tropojë",
      "Theth",
    ];
    expect([...ordered].reverse().sort(compareAlbanian)).toEqual(ordered);
  });

  it("is the order of the alphabet for every letter, and of numbers for numbers", () => {
    const alphabet = "a b c ç d dh e ë f g gj h i j k l ll m n nj o p q r rr s sh t th u v x xh y z zh".split(
      " ",
    );
    const words = alphabet.map((letter) => `${letter}o`);
    expect([...words].reverse().sort(compareAlbanian)).toEqual(words);
    expect(["Njësia 10", "Njësia 2"].sort(compareAlbanian)).toEqual(["Njësia 2", "Njësia 10"]);
  });
});

describe("the letter a word stands under", () => {
  it("is the first of the alphabet's, of which nine are two signs", () => {
    const words = ["Dhomë", "drejtim", "SHKOLLË", "çadër", "Ëndërr", "Njësi", "nr. 3", "L"];
    expect(words.map(firstLetter)).toEqual(["Dh", "D", "Sh", "Ç", "Ë", "Nj", "N", "L"]);
    expect(firstLetter("")).toBe("");
  });
});

describe("folded text", () => {
  it("is the same with and without marks and capitals", () => {
    expect(fold("  Çlirimi   i Vlorës ")).toBe("clirimi i vlores");
    expect(fold("Malësi e Madhe")).toBe(fold("MALESI E MADHE"));
    expect(fold("Ë".normalize("NFD"))).toBe("e");
  });

  it("is not changed by folding again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe("short messages", () => {
  it("are written without ë and ç and typographic marks", () => {
    expect(toGsm("Bashkia Tiranë: “Përgjigje” deri 17.03.2026 – çdo ditë… 5 € [x]")).toBe(
      'Bashkia Tirane: "Pergjigje" deri 17.03.2026 - cdo dite... 5 EUR (x)',
    );
  });

  it("hold nothing but characters of one septet, and stay as they are once written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const message = toGsm(text);
        expect(message).toMatch(/^[\n A-Za-z0-9@$!"#%&'()*+,\-./:;<=>?_]*$/);
        expect(toGsm(message)).toBe(message);
      }),
    );
  });

  it("are counted in parts of 160 and 153 characters", () => {
    expect(["", "ë".repeat(160), "ë".repeat(161), "a".repeat(306), "a".repeat(307)].map(smsParts)).toEqual([
      1, 1, 2, 2, 3,
    ]);
  });
});
