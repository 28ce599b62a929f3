import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namesAsked, revokedOn, stageDates } from "@/domain/tracking/rules";
import { called } from "@/domain/workflow/fixture-sketch";

const on = (day: number, kind: string) => ({ kind, at: new Date(Date.UTC(2026, 10, day, 9)) });

describe("the days shown to the holder of a code", () => {
  it("are those on which each stage was first reached", () => {
    const history = [
      on(20, "registered"),
      on(23, "taken"),
      on(24, "completed"),
      on(25, "completed"),
      on(26, "decided"),
      on(27, "closed"),
    ];
    expect(stageDates(history)).toEqual({
      sent: "2026-11-20",
      registered: "2026-11-20",
      "in-review": "2026-11-23",
      decided: "2026-11-26",
      closed: "2026-11-27",
    });
  });

  it("are days in Albania, also close to midnight", () => {
    expect(stageDates([{ kind: "registered", at: new Date("2026-11-20T23:30:00Z") }]).sent).toBe(
      "2026-11-21",
    );
  });

  it("tell nothing of the office's own housekeeping", () => {
    const silent = [
      "held",
      "put-back",
      "document-checked",
      "reminded",
      "escalated",
      "receipt-printed",
      "issued",
    ];
    expect(stageDates(silent.map((kind) => on(23, kind)))).toEqual({});
  });

  it("never change by what comes later", () => {
    const kind = fc.constantFrom("taken", "given", "completed", "decided", "closed", "held");
    fc.assert(
      fc.property(fc.array(kind), fc.array(kind), (before, more) => {
        const history = ["registered", ...before, ...more].map((each, place) => on(1 + place, each));
        expect(stageDates(history)).toMatchObject(stageDates(history.slice(0, before.length)));
      }),
    );
  });
});

describe("the revocation of an act", () => {
  const entry = (day: number, kind: string, documentId?: string) => ({
    ...on(day, kind),
    data: documentId ? { documentId } : {},
  });
  const issued = [
    entry(20, "registered"),
    entry(23, "decided"),
    entry(23, "issued", "a"),
    entry(24, "closed"),
  ];

  it("has the day of its entry in Albania, and none while the act stands or before there is one", () => {
    const late = { ...entry(26, "revoked", "a"), at: new Date("2026-11-26T23:30:00Z") };
    expect(revokedOn([...issued, late])).toBe("2026-11-27");
    expect(revokedOn(issued)).toBeNull();
    expect(revokedOn([entry(20, "registered")])).toBeNull();
  });

  it("is over once another act was issued, until that one is revoked too", () => {
    const again = [...issued, entry(26, "revoked", "a"), entry(28, "issued", "b")];
    expect(revokedOn(again)).toBeNull();
    expect(revokedOn([...again, entry(30, "revoked", "b")])).toBe("2026-11-30");
  });
});

describe("what is asked, as anybody with the code may read it", () => {
  const known = [
    { key: "plan", name: called("Plan") },
    { key: "extract", name: called("Extract") },
  ];
  const ask = (documentKey: string | null) => ({
    documentKey,
    name: called("Ilir's words"),
    why: "Ilir, page two.",
  });

  it("names documents of the catalogue and only counts the rest", () => {
    expect(namesAsked([ask("extract"), ask(null), ask("gone"), ask("plan")], known)).toEqual({
      documents: [called("Extract"), called("Plan")],
      others: 2,
    });
  });

  it("never repeats a word of the officer, and leaves nothing uncounted", () => {
    const keys = fc.array(fc.constantFrom("plan", "extract", "gone", null));
    fc.assert(
      fc.property(keys, (asked) => {
        const told = namesAsked(asked.map(ask), known);
        expect(told.documents.length + told.others).toBe(asked.length);
        expect(JSON.stringify(told)).not.toContain("Ilir");
      }),
    );
  });
});
