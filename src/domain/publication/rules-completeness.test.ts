import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Procedure } from "@/domain/catalogue/inputs";
import type { SectionName } from "@/domain/catalogue/rules-fiche";
import { missingSections } from "@/domain/publication/rules-completeness";
import { catalogue } from "../../../tests/catalogue";

const [whole] = catalogue;
if (!whole) throw new Error("The catalogue is empty");
const blank = fc.stringMatching(/^[ .?!–-]{0,6}$/);

/** Every section with a change of the facts that leaves it without words in one language. */
const emptied: [SectionName, (words: string) => Partial<Procedure>][] = [
  ["title", (sq) => ({ title: { ...whole.title, sq } })],
  ["summary", (en) => ({ summary: { ...whole.summary, en } })],
  ["who", (en) => ({ whoFor: { ...whole.whoFor, en } })],
  ["how", (sq) => ({ steps: whole.steps.map((step) => ({ ...step, name: { ...step.name, sq } })) })],
  ["needs", (sq) => ({ documents: whole.documents.map((one) => ({ ...one, name: { ...one.name, sq } })) })],
  ["result", (en) => ({ result: { ...whole.result, validity: { sq: "1 vit", en } } })],
  ["cost", (sq) => ({ fee: { ...whole.fee, note: { ...whole.fee.note, sq } } })],
  ["conditions", (sq) => ({ preconditions: [{ sq, en: "Lives here" }] })],
];

describe("the fiche that may be published", () => {
  it("misses nothing in any procedure of the catalogue", () => {
    for (const procedure of catalogue) expect(missingSections(procedure), procedure.code).toEqual([]);
  });

  it.each(emptied)("misses %s when one language of it has no letter and no figure", (name, change) => {
    fc.assert(
      fc.property(blank, (words) => {
        expect(missingSections({ ...whole, ...change(words) })).toEqual([name]);
      }),
    );
  });

  it("needs a law, a step, and documents that are told apart", () => {
    expect(missingSections({ ...whole, legalBasis: [] })).toEqual(["conditions"]);
    expect(missingSections({ ...whole, steps: [] })).toEqual(["how"]);
    const [document] = whole.documents;
    if (!document) throw new Error("The first procedure asks for no document");
    expect(missingSections({ ...whole, documents: [document, document] })).toEqual(["needs"]);
    expect(missingSections({ ...whole, documents: [] })).toEqual([]);
  });

  it("needs the amount of a fixed fee; other fees may be set later", () => {
    const priced = (kind: Procedure["fee"]["kind"]) =>
      missingSections({ ...whole, fee: { ...whole.fee, kind, amount: null } });
    expect(priced("fixed")).toEqual(["cost"]);
    expect(priced("fiscal-package")).toEqual([]);
    expect(priced("calculated")).toEqual([]);
  });
});
