import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DossierEvent } from "@/domain/dossier/rules-events";

/** One entry of every kind that was ever written; a kind taken away or renamed would leave old histories unreadable. */
const written = [
  {
    kind: "registered",
    register: "TIR-2026-000001",
    channel: "online",
    procedure: "LIC-04",
    version: 1,
    requestHash: "",
  },
  { kind: "completed", token: 1, node: "check", outcome: "ok", reasons: null, record: { text: "Seen." } },
  { kind: "completion-requested", requestId: "r", items: [], dueOn: "2026-12-01" },
  { kind: "answered", token: 2, requestId: "r" },
  { kind: "answered", token: 2, requestId: "r", words: "Here it is." },
  { kind: "paid", token: 3, node: "pay", amount: 0, how: "counter", reference: "1" },
  { kind: "elapsed", token: 4, boundary: null },
  { kind: "withdrawn", reasons: null },
  { kind: "clock-stopped", reason: "payment" },
  { kind: "clock-resumed" },
  { kind: "decided", outcome: "refused", reasons: "Protected." },
  { kind: "issued", documentId: "d", verificationCode: "c" },
  { kind: "revoked", documentId: "d", reasons: "By mistake." },
  { kind: "closed", outcome: "withdrawn" },
  { kind: "taken", taskId: "t", node: "check" },
  { kind: "given", taskId: "t", node: "check", to: "b", toName: "B", reasons: null },
  { kind: "given", taskId: "t", node: "check", from: null, to: "b", toName: "B", reasons: null },
  { kind: "returned", taskId: "t", node: "check", to: null, toName: null, why: "undone" },
  { kind: "put-back", taskId: "t", node: "check", reasons: null },
  { kind: "held", taskId: "t", node: "check", until: null, reasons: null },
  { kind: "reminded", token: 1, node: "check" },
  { kind: "escalated", token: 1, node: "check" },
  { kind: "receipt-printed" },
  { kind: "document-checked", documentKey: "plan", state: "accepted", note: null },
  { kind: "payment-requested", token: 3, node: "pay" },
  {
    ...{
      kind: "consultation-asked",
      consultationId: "c",
      token: 1,
      node: "check",
      officeId: "o",
      body: null,
    },
    ...{ question: "Does it hold?", silence: "positive", dueAt: "2026-12-01T16:00:00.000Z" },
  },
  { kind: "consultation-answered", consultationId: "c", outcome: "given", words: "It does.", person: "B" },
  { kind: "consultation-lapsed", consultationId: "c", silence: "ignore" },
  { kind: "consultation-revoked", consultationId: "c", withStep: true, reasons: null },
  { kind: "consultation-reminded", consultationId: "c" },
  { kind: "mandate-checked", mandateId: "m", accepted: false, reasons: "Unsigned." },
  {
    ...{ kind: "mandate-corrected", mandateId: "m", reasons: "By the register." },
    before: { businessName: "Bar Kula", validUntil: null },
    after: { businessName: "Bar Kulla", validUntil: "2026-12-31" },
  },
];

describe("an entry of a history", () => {
  it.each(written)("of kind $kind is read back exactly as it was written", (entry) => {
    expect(DossierEvent.parse(entry)).toEqual(entry);
  });

  it("of every kind there is stands in this list", () => {
    const known = DossierEvent.options.map(({ shape }) => shape.kind.value);
    expect(new Set(written.map(({ kind }) => kind))).toEqual(new Set(known));
  });

  it("of a kind nobody knows, or with a part missing, is not read at all", () => {
    fc.assert(
      fc.property(fc.constantFrom(...written), fc.nat(), (entry, pick) => {
        const parts = Object.keys(entry).filter((part) => part !== "words" && part !== "from");
        const missing = parts[pick % parts.length] ?? "kind";
        const { [missing]: _, ...rest } = { ...entry } as Record<string, unknown>;
        expect(DossierEvent.safeParse(rest).success).toBe(false);
        expect(DossierEvent.safeParse({ ...entry, kind: `${entry.kind}-2` }).success).toBe(false);
      }),
    );
  });

  it("never carries a fee below nothing, or a token that cannot be", () => {
    const paid = { kind: "paid", token: 3, node: "pay", amount: 5, how: "bank", reference: "1" };
    for (const wrong of [{ amount: -1 }, { amount: 1.5 }, { token: 0 }, { how: "cash" }])
      expect(DossierEvent.safeParse({ ...paid, ...wrong }).success).toBe(false);
  });
});
