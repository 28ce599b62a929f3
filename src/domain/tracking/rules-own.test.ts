import { expect, test } from "vitest";
import { dossierOn, monday } from "@/domain/dossier/fixture-standing";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import { appealUntil, ownHistory } from "@/domain/tracking/rules-own";
import { called, end, sketch, task } from "@/domain/workflow/fixture-sketch";

const none = new Set<string>();
const building = { office: "PZT" as const, legalBasis: [{ ref: "107/2014", title: { sq: "", en: "" } }] };
const information = { office: "KDI" as const, legalBasis: [{ ref: "119/2014", title: { sq: "", en: "" } }] };

test("one may appeal for 30 days from the notice, whose own day is not counted", () => {
  expect(appealUntil("2026-11-02", building, none)).toBe("2026-12-02");
});

test("a last day on which nobody works moves to the next one on which somebody does", () => {
  // 30 days after 30 October 2026 are Sunday 29 November; Saturday and Sunday move to Monday.
  expect(appealUntil("2026-10-30", building, new Set(["2026-11-28"]))).toBe("2026-11-30");
  // 28 November, Flag Day, is a Saturday in 2026 and its day off is the Monday.
  expect(appealUntil("2026-10-30", building, new Set(["2026-11-28", "2026-11-30"]))).toBe("2026-12-01");
});

test("for a request for information the 30 days are working days", () => {
  expect(appealUntil("2026-11-02", information, none)).toBe("2026-12-14");
});

const dossier = dossierOn(sketch([task("check"), end("end")], ["start > check", "check > end"]));
const happenings = (events: DossierEvent[]) =>
  ownHistory(
    events.map(({ kind, ...data }, place) => ({ seq: place + 1, at: monday, kind, data })),
    dossier,
    (node) => (node === "check" ? called("The desk") : null),
  );
const taken: DossierEvent = { kind: "taken", taskId: "t", node: "check" };
const check: DossierEvent = {
  kind: "completed",
  token: 1,
  node: "check",
  outcome: "ok",
  reasons: "Between colleagues.",
  record: { text: "Between colleagues." },
};

test("an applicant reads which office did which step, never who or how it was found", () => {
  const told = happenings([check]);
  expect(told).toEqual([
    { seq: 1, at: monday, office: called("The desk"), what: { kind: "step", name: called("check") } },
  ]);
  expect(JSON.stringify(told)).not.toContain("Between colleagues");
});

test("that the request was taken up is told once, however often it changes hands", () => {
  const given: DossierEvent = {
    kind: "given",
    taskId: "t",
    node: "check",
    to: "b",
    toName: "Besa",
    reasons: null,
  };
  const put: DossierEvent = { kind: "put-back", taskId: "t", node: "check", reasons: null };
  expect(happenings([taken, given, put, taken]).map(({ what }) => what.kind)).toEqual(["taken"]);
});

test("the office's own housekeeping is not told", () => {
  const silent: DossierEvent[] = [
    { kind: "held", taskId: "t", node: "check", until: null, reasons: null },
    { kind: "reminded", token: 1, node: "check" },
    { kind: "escalated", token: 1, node: "check" },
    { kind: "receipt-printed" },
    { kind: "document-checked", documentKey: "plan", state: "accepted", note: null },
    { kind: "elapsed", token: 1, boundary: null },
    { kind: "completed", token: 9, node: "gone", outcome: "ok", reasons: null, record: {} },
  ];
  expect(happenings(silent)).toEqual([]);
});

test("a stop for a payment is told as a stop, one for a request as the request with its count and day", () => {
  const item = { documentKey: null, name: called("Lease"), why: "Unsigned." };
  const told = happenings([
    { kind: "clock-stopped", reason: "completion" },
    { kind: "completion-requested", requestId: "r", items: [item, item], dueOn: "2026-12-03" },
    { kind: "answered", token: 2, requestId: "r" },
    { kind: "clock-resumed" },
    { kind: "clock-stopped", reason: "payment" },
    { kind: "paid", token: 3, node: "pay", amount: 2400, how: "bank", reference: "MP-77" },
  ]);
  expect(told.map(({ what }) => what)).toEqual([
    { kind: "asked", count: 2, dueOn: "2026-12-03" },
    { kind: "answered" },
    { kind: "resumed" },
    { kind: "stopped" },
    { kind: "paid", amount: 2400 },
  ]);
});

test("an authorisation written anew is told with what is new and why, accepted and refused ones with the verdict", () => {
  const [before, after] = [
    { businessName: "Bar Kula", validUntil: "2026-12-31" },
    { businessName: "Bar Kulla", validUntil: "2026-06-30" },
  ];
  const mandate = { mandateId: "m", reasons: "By the register." };
  const told = happenings([
    { kind: "mandate-checked", mandateId: "m", accepted: true, reasons: null },
    { kind: "mandate-corrected", ...mandate, before, after: { ...before, businessName: "Bar Kulla" } },
    { kind: "mandate-corrected", ...mandate, before, after },
  ]);
  expect(told.map(({ what }) => what)).toEqual([
    { kind: "mandate", accepted: true },
    { kind: "mandate-corrected", name: "Bar Kulla", validUntil: null, reasons: mandate.reasons },
    { kind: "mandate-corrected", name: "Bar Kulla", validUntil: "2026-06-30", reasons: mandate.reasons },
  ]);
});

test("the end is told in full: decided how, issued, withdrawn by the office or by oneself, closed", () => {
  const told = happenings([
    { kind: "decided", outcome: "refused", reasons: null },
    { kind: "issued", documentId: "d", verificationCode: "c" },
    { kind: "revoked", documentId: "d", reasons: "By mistake." },
    { kind: "withdrawn", reasons: null },
    { kind: "closed", outcome: "withdrawn" },
  ]);
  expect(told.map(({ what }) => what)).toEqual([
    { kind: "decided", outcome: "refused" },
    { kind: "issued" },
    { kind: "revoked" },
    { kind: "withdrawn" },
    { kind: "closed" },
  ]);
});
