import { describe, expect, it } from "vitest";
import {
  AnswerCompletion,
  highReasons,
  lowReasons,
  ProveHolder,
  RateService,
  RequestCompletion,
  WithdrawApplication,
} from "@/domain/tracking/inputs";
import { newId } from "@/lib/ids";

const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;
const item = { documentKey: null, name: { sq: "Sqarim", en: "Explanation" }, why: "Sqaroni adresën." };

describe("a request for completion", () => {
  const ask = (items: unknown[]) => accepts(RequestCompletion, { taskId: newId(), items });

  it("asks for something, and for no more than twenty things", () => {
    expect([0, 1, 20, 21].map((count) => ask(Array(count).fill(item)))).toEqual([false, true, true, false]);
  });

  it("names each thing in both languages and says why it is needed", () => {
    for (const wrong of [
      { why: "" },
      { why: "x".repeat(501) },
      { name: { sq: "Sqarim", en: "" } },
      { name: "Sqarim" },
    ])
      expect(ask([{ ...item, ...wrong }]), JSON.stringify(wrong).slice(0, 60)).toBe(false);
  });
});

describe("what an applicant sends", () => {
  it("may be without words, never longer than what is kept", () => {
    const dossierId = newId();
    for (const [schema, field, most] of [
      [AnswerCompletion, "words", 4000],
      [WithdrawApplication, "reasons", 1000],
    ] as const) {
      expect(accepts(schema, { dossierId, [field]: null })).toBe(true);
      expect(accepts(schema, { dossierId, [field]: "x".repeat(most) })).toBe(true);
      expect(accepts(schema, { dossierId, [field]: "x".repeat(most + 1) })).toBe(false);
    }
  });

  it("proves itself by exactly three characters, whichever case they are typed in", () => {
    expect(ProveHolder.parse({ code: "K7QM", ending: " 21a " }).ending).toBe("21A");
    for (const ending of ["", "1A", "021A"])
      expect(accepts(ProveHolder, { code: "K7QM", ending })).toBe(false);
  });
});

describe("a rating", () => {
  const rate = (change: object) =>
    accepts(RateService, { trackingCode: "K7QM", stars: 4, reason: null, words: null, ...change });

  it("is one to five whole stars", () => {
    expect([1, 2, 3, 4, 5].every((stars) => rate({ stars }))).toBe(true);
    expect([0, 6, 3.5, -1].some((stars) => rate({ stars }))).toBe(false);
  });

  it("gives a reason out of the list that is counted, or none", () => {
    for (const reason of [...lowReasons, ...highReasons, null]) expect(rate({ reason })).toBe(true);
    expect(rate({ reason: "because" })).toBe(false);
  });
});
