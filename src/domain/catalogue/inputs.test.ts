import { describe, expect, it } from "vitest";
import { Deadline, Fee, Procedure, RequiredDocument, Step } from "@/domain/catalogue/inputs";
import { ServiceFilter, ServiceReference, ServiceSearch } from "@/domain/catalogue/inputs-list";
import { catalogue } from "../../../tests/catalogue";

const [known] = catalogue;
const text = { sq: "fjalë", en: "words" };
const accepts = (change: Record<string, unknown>) => Procedure.safeParse({ ...known, ...change }).success;

describe("the facts of a procedure", () => {
  it("are kept as they were written, word for word", () => {
    for (const procedure of catalogue) expect(Procedure.parse(procedure), procedure.code).toEqual(procedure);
  });

  it("name a law and a step at least, in both languages, with a summary one can read at a glance", () => {
    expect(accepts({})).toBe(true);
    expect(accepts({ legalBasis: [] })).toBe(false);
    expect(accepts({ steps: [] })).toBe(false);
    expect(accepts({ title: { sq: "vetëm shqip" } })).toBe(false);
    expect(accepts({ summary: { sq: "a".repeat(161), en: "words" } })).toBe(false);
    expect(accepts({ code: "pub-1" })).toBe(false);
    expect(accepts({ office: "NON" })).toBe(false);
    expect(accepts({ tacitApproval: "perhaps" })).toBe(false);
  });

  it("count money in whole leks and time in whole days or hours, never in none", () => {
    const fee = (amount: number | null) => Fee.safeParse({ kind: "fixed", amount, note: text }).success;
    expect([0, 1500, null].map(fee)).toEqual([true, true, true]);
    expect([-1, 10.5, Number.NaN].map(fee)).toEqual([false, false, false]);
    const limit = (value: number) => Deadline.safeParse({ value, unit: "working" }).success;
    expect([1, 60, 0, -5, 1.5].map(limit)).toEqual([true, true, false, false, false]);
    const step = (hours: number) =>
      Step.safeParse({ role: "specialist", kind: "check", name: text, hours, stopsClock: false }).success;
    expect([8, 0].map(step)).toEqual([true, false]);
  });

  it("call a document by a key that can stand in an address, and say who holds it", () => {
    const document = (change: Record<string, unknown>) =>
      RequiredDocument.safeParse({
        key: "pub-01-d1",
        name: text,
        heldBy: null,
        conditional: false,
        ...change,
      }).success;
    expect([document({}), document({ heldBy: "civil-registry" })]).toEqual([true, true]);
    for (const change of [{ key: "1d" }, { key: "D1" }, { key: "a/b" }, { heldBy: "Civil Registry" }]) {
      expect(document(change), JSON.stringify(change)).toBe(false);
    }
  });
});

describe("what is asked of the list of services", () => {
  it("narrows by what is known and by nothing else", () => {
    expect(ServiceFilter.safeParse({ audience: "business", channel: "online" }).success).toBe(true);
    expect(ServiceFilter.safeParse({ audience: "both" }).success).toBe(false);
    expect(ServiceFilter.safeParse({ office: "SHP" }).success).toBe(false);
  });

  it("is a code of three letters and two figures, or words of two hundred signs at the most", () => {
    expect(ServiceReference.safeParse({ code: "PUB-01" }).success).toBe(true);
    expect(ServiceReference.safeParse({ code: "PUB-01'--" }).success).toBe(false);
    expect(ServiceSearch.safeParse({ typed: "a".repeat(200) }).success).toBe(true);
    expect(ServiceSearch.safeParse({ typed: "a".repeat(201) }).success).toBe(false);
  });
});
