import { expect, test } from "vitest";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import type { CaseEntry } from "@/domain/routing/rules-case";
import { entryActor, entryGroups, entryReasons, timelineWords } from "@/ui/office/timeline-words";

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

test("a step that went back says to whom, and why", () => {
  const back = { kind: "returned", taskId: "t", node: "check", to: "arta", toName: "Arta Hoxha" } as const;
  const told = (event: DossierEvent) => timelineWords(entry(event), "sq", names);
  expect(told({ ...back, why: "absence-over" })).toMatch(/^U kthye te Arta Hoxha pas mungesës: /);
  expect(told({ ...back, why: "undone" })).toMatch(/^U zhbë ricaktimi: .* mbeti te Arta Hoxha\.$/);
  expect(told({ ...back, to: null, toName: null, why: "undone" })).toMatch(/mbeti në radhën e zyrës\.$/);
});

test("an opinion an officer asked is told by whom it was asked, until when, and how it ended", () => {
  const name = { sq: "OSHEE", en: "OSHEE" };
  const told = (event: DossierEvent) => timelineWords(entry(event, { step: name }), "sq", names);
  const asked: DossierEvent = {
    ...{ kind: "consultation-asked", consultationId: "q", token: 1, node: "check", officeId: null },
    ...{ body: "OSHEE", question: "A pengon?", silence: "ignore", dueAt: "2026-11-26T22:59:59.999Z" },
  };
  expect(told(asked)).toBe("U kërkua mendim nga OSHEE deri më 26 nëntor 2026: A pengon?");
  const lapsed = { kind: "consultation-lapsed", consultationId: "q" } as const;
  expect(told({ ...lapsed, silence: "ignore" })).toBe(
    "OSHEE nuk u përgjigj në afat: vazhdohet pa këtë mendim.",
  );
  expect(told({ ...lapsed, silence: "positive" })).toContain("quhet mendim pozitiv");
  const revoked = { kind: "consultation-revoked", consultationId: "q", reasons: null } as const;
  expect(told({ ...revoked, withStep: false })).toBe("U tërhoq kërkesa për mendim: OSHEE.");
  expect(told({ ...revoked, withStep: true })).toContain("bashkë me hapin");
});

test("whoever answers for a body outside speaks under the name they signed with, not as the applicant", () => {
  const by = { kind: "guest", id: "visitor", name: "", office: null } as const;
  const given: DossierEvent = {
    ...{ kind: "consultation-answered", consultationId: "q", outcome: "negative" },
    ...{ words: "Linja kalon pranë.", person: "Agim Leka" },
  };
  expect(entryActor(entry(given, { by, office: null }), "sq")).toBe("Agim Leka");
  expect(entryReasons(entry(given, { by }))).toBe("Linja kalon pranë.");
  const step: DossierEvent = {
    ...{ kind: "completed", token: 3, node: "opinion-external", outcome: "positive", reasons: null },
    record: { text: "Pa vërejtje.", person: "Agim Leka" },
  };
  expect(entryActor(entry(step, { by, office: null }), "sq")).toBe("Agim Leka");
});
