import { expect, test } from "vitest";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import type { CaseEntry } from "@/domain/routing/rules-case";
import { entryActor, entryGroups, entryReasons, timelineWords } from "@/ui/work/timeline-words";

const entry = (event: DossierEvent, more: Partial<CaseEntry> = {}): CaseEntry => ({
  seq: 1,
  at: "2026-11-23T09:00:00.000Z",
  by: { kind: "staff", id: "1", name: "Anila Cakrani", office: "SHP" },
  office: { sq: "Shërbimet Publike", en: "Public Services" },
  event,
  step: { sq: "Kontroll i vendit", en: "Site check" },
  outcome: { sq: "Rezultat pozitiv", en: "Positive result" },
  ...more,
});
const names = new Map([["plan", "Planvendosja"]]);

test("a step done is told by its name and outcome, with the reasons beside it", () => {
  const done = entry({
    kind: "completed",
    token: 3,
    node: "inspection-1",
    outcome: "ok",
    reasons: "Pa vërejtje.",
    record: {},
  });
  expect(timelineWords(done, "sq", names)).toBe("Kontroll i vendit: Rezultat pozitiv.");
  expect(timelineWords(done, "en", names)).toBe("Site check: Positive result.");
  expect(entryReasons(done)).toBe("Pa vërejtje.");
});

test("a payment is told with its amount, where it was paid and its receipt", () => {
  const paid = entry({
    kind: "paid",
    token: 4,
    node: "payment",
    amount: 12500,
    how: "bank",
    reference: "MP 77",
  });
  expect(timelineWords(paid, "sq", names)).toBe("U pagua 12\u00a0500\u00a0Lekë (në bankë, MP 77).");
});

test("a document is called by its name, and a rejection keeps its words", () => {
  const checked = entry({
    kind: "document-checked",
    documentKey: "plan",
    state: "rejected",
    note: "Nuk lexohet.",
  });
  expect(timelineWords(checked, "sq", names)).toBe("Planvendosja: Nuk pranohet.");
  expect(entryReasons(checked)).toBe("Nuk lexohet.");
});

test("the office speaks with the name behind it, the applicant and the system as such", () => {
  const resumed = { kind: "clock-resumed" } as const;
  const by = (kind: "citizen" | "guest" | "job", name: string) =>
    entry(resumed, { office: null, by: { kind, id: "1", name, office: null } });
  expect(entryActor(entry(resumed), "sq")).toBe("Shërbimet Publike · Anila Cakrani");
  expect(entryActor(by("citizen", "Arta Hoxha"), "sq")).toBe("Arta Hoxha");
  expect(entryActor(by("guest", ""), "sq")).toBe("Aplikuesi");
  expect(entryActor(by("job", ""), "en")).toBe("The system");
});

test("no kind of entry stands in two filters", () => {
  const kinds = Object.values(entryGroups).flat();
  expect(new Set(kinds).size).toBe(kinds.length);
});
