import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  AnswerOpinion,
  CheckDocument,
  CompleteTask,
  GiveEach,
  HoldTask,
  OpinionLink,
  RecordPayment,
  WorkRecord,
} from "@/domain/routing/inputs";
import { InboxQuery } from "@/domain/routing/inputs-inbox";
import { newId } from "@/lib/ids";

const taskId = newId();
const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe("what a worker writes down", () => {
  it("may be left empty, and every part is checked on its own", () => {
    expect(WorkRecord.parse({})).toEqual({});
    for (const wrong of [
      { onDay: "2026-02-30" },
      { amount: -1 },
      { amount: 0.5 },
      { text: "x".repeat(4001) },
    ])
      expect(accepts(WorkRecord, wrong), JSON.stringify(wrong)).toBe(false);
  });

  it("has no part that the history would not know", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (key, value) => {
        fc.pre(!Object.hasOwn(WorkRecord.shape, key) && key !== "__proto__");
        expect(accepts(WorkRecord, { [key]: value })).toBe(false);
      }),
    );
  });

  it("is freed of blanks around it", () => {
    const done = { taskId, outcome: "ok", reasons: "  In order.  ", record: { text: " Seen. " } };
    expect(CompleteTask.parse(done)).toMatchObject({ reasons: "In order.", record: { text: "Seen." } });
  });
});

describe("a payment recorded", () => {
  const paid = { taskId, amount: 500, how: "bank", reference: "MP-1" };

  it("is a whole positive amount of a known way with a reference", () => {
    expect(accepts(RecordPayment, paid)).toBe(true);
    for (const wrong of [{ amount: 0 }, { amount: 2_000_000_000 }, { how: "cash" }, { reference: " " }])
      expect(accepts(RecordPayment, { ...paid, ...wrong }), JSON.stringify(wrong)).toBe(false);
  });
});

describe("sharing out", () => {
  it("takes at least one and at most fifty tasks at a time", () => {
    const give = (count: number) =>
      accepts(GiveEach, {
        given: Array.from({ length: count }, () => ({ taskId: newId(), from: null, to: newId() })),
        reasons: null,
      });
    expect([0, 1, 50, 51].map(give)).toEqual([false, true, true, false]);
  });

  it("puts a task off to a day that exists, or takes it up again", () => {
    const hold = (until: string | null) => accepts(HoldTask, { taskId, until, reasons: null });
    expect(["2026-12-01", null, "2026-13-01", "tomorrow", ""].map(hold)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("a document checked", () => {
  it("is accepted, rejected or not needed; what the counter says of it is not the officer's to say", () => {
    const check = (state: string) =>
      accepts(CheckDocument, { taskId, documentKey: "plan", state, note: null });
    expect(["accepted", "rejected", "not-needed"].every(check)).toBe(true);
    expect(["seen", "uploaded", "missing", ""].some(check)).toBe(false);
  });
});

describe("a body outside", () => {
  const secret = `${"0".repeat(32)}${"x".repeat(43)}`;

  it("comes with a secret of one shape", () => {
    expect(accepts(OpinionLink, { secret })).toBe(true);
    for (const wrong of ["", secret.slice(1), `${secret}x`, secret.replace("0", "G"), `${secret.slice(1)}/`])
      expect(accepts(OpinionLink, { secret: wrong }), wrong).toBe(false);
  });

  it("answers in words and under a name", () => {
    const answer = { secret, outcome: "positive", words: "No obstacle.", person: "Elira Kodra" };
    expect(accepts(AnswerOpinion, answer)).toBe(true);
    for (const wrong of [{ words: "  " }, { person: "EK" }, { words: "x".repeat(4001) }])
      expect(accepts(AnswerOpinion, { ...answer, ...wrong })).toBe(false);
  });
});

describe("a list asked for", () => {
  it("is one of those there are, from its beginning unless it goes on behind a row", () => {
    expect(InboxQuery.parse({ queue: "mine" })).toEqual({
      queue: "mine",
      after: null,
      procedure: null,
      assignee: null,
    });
    const after = { dueAt: "2026-12-01T22:59:59.999Z", id: newId() };
    expect(InboxQuery.parse({ queue: "team", after }).after).toEqual(after);
    for (const wrong of [{ queue: "all" }, { queue: "mine", after: { ...after, dueAt: "soon" } }])
      expect(accepts(InboxQuery, wrong)).toBe(false);
  });
});
