import { describe, expect, it } from "vitest";
import type { Procedure } from "@/domain/catalogue/inputs";
import { ficheOf, type LocalFacts, sectionHeadings, sectionOrder } from "@/domain/catalogue/rules-fiche";
import { governmentService } from "@/domain/catalogue/rules-json-ld";
import { catalogue } from "../../../tests/catalogue";

const text = (words: string) => ({ sq: words, en: words });

const local: LocalFacts = {
  municipality: text("Bashkia Lezhë"),
  category: text("Arsim"),
  office: { name: text("Drejtoria e Arsimit"), phone: null, email: "arsimi@lezhe.test" },
  registers: { "civil-registry": { sq: "Gjendja Civile", en: "Civil Status" } },
  fee: null,
  counters: [{ name: text("Sporteli 1"), address: "Sheshi Besëlidhja", hours: text("08:00–16:00") }],
  suspended: null,
  usualDays: null,
};

const named = (code: string): Procedure => {
  const found = catalogue.find((procedure) => procedure.code === code);
  if (!found) throw new Error(`${code} is not in the catalogue`);
  return found;
};

const sentences = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(sentences) : [];
};

describe("the fiche of a service", () => {
  it("has thirteen sections, each with a heading, in the order of the law", () => {
    expect(sectionOrder).toHaveLength(13);
    expect(new Set(sectionOrder)).toEqual(new Set(Object.keys(sectionHeadings)));
    expect(Object.keys(ficheOf(named("EDU-01"), local)).sort()).toEqual([...sectionOrder].sort());
    expect(sectionOrder.slice(0, 4)).toEqual(["category", "title", "state", "summary"]);
  });

  it("says something in every text of every service", () => {
    for (const procedure of catalogue) {
      const { office, ...sections } = ficheOf(procedure, local);
      expect(
        sentences(sections).filter((words) => words.trim() === ""),
        procedure.code,
      ).toEqual([]);
      expect(office.municipality.sq).toBe("Bashkia Lezhë");
    }
  });

  it("fetches what another register holds, and asks only for the rest", () => {
    for (const procedure of catalogue) {
      const { documents } = ficheOf(procedure, local).needs;
      for (const [position, { heldBy }] of procedure.documents.entries()) {
        expect(documents[position]?.fetched, procedure.code).toBe(heldBy !== null);
        expect(documents[position]?.note.sq.startsWith("E marrim ne")).toBe(heldBy !== null);
      }
    }
    expect(ficheOf(named("EDU-01"), local).needs.documents[0]?.note.en).toBe(
      "We fetch it (Civil Status); you do not bring it.",
    );
  });

  it("says the limit in words, one day and many", () => {
    const limited = (value: number, unit: "working" | "calendar" | "hours") =>
      ficheOf({ ...named("EDU-01"), deadline: { value, unit } }, local).time.limit;
    expect(limited(5, "working").sq).toContain("brenda 5 ditëve pune");
    expect(limited(1, "working").sq).toContain("brenda 1 dite pune");
    expect(limited(24, "hours").en).toContain("within 24 hours");
  });

  it("says when a limit is only the usual one", () => {
    const source = (evidence: Procedure["evidence"]) =>
      ficheOf({ ...named("EDU-01"), evidence }, local).time.source.en;
    expect(source({ deadline: "typical" })).toContain("usual value");
    expect(source({ deadline: "source" })).toContain("published sources");
  });

  it("never calls silence approval unless the law does", () => {
    const silence = (tacitApproval: Procedure["tacitApproval"]) =>
      ficheOf({ ...named("EDU-01"), tacitApproval }, local).time.silence.en;
    expect(silence("yes")).toContain("counts as approved");
    expect(silence("no")).toContain("does not count as approved");
    expect(silence("unknown")).toContain("not confirmed");
  });

  it("names the appeal and its thirty days, for information the Commissioner", () => {
    expect(ficheOf(named("PUB-01"), local).conditions.appeal.limit.sq).toBe(
      "30 ditë nga njoftimi i vendimit",
    );
    expect(ficheOf(named("TRN-01"), local).conditions.appeal.body.en).toContain("Commissioner");
  });

  it("tells of inspection, payment and council only where there are any", () => {
    const way = (code: string) =>
      ficheOf(named(code), local)
        .how.steps.map(({ en }) => en)
        .join(" ");
    expect(way("PUB-01")).toMatch(/site visit.*You pay the fee/);
    expect(way("LIC-04")).toMatch(/commission examines.*site visit/);
    expect(way("EDU-01")).not.toMatch(/site visit|pay|council/);
    expect(way("SOC-02")).toMatch(/council.*The municipality pays you/);
  });

  it("keeps sentences short enough to read, at most twenty words", () => {
    for (const procedure of catalogue) {
      const { how, time } = ficheOf(procedure, { ...local, usualDays: 9 });
      for (const words of sentences({ how, limit: time.limit, usual: time.usual, silence: time.silence })) {
        for (const sentence of words.split(/[.;]\s/))
          expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20);
      }
    }
  });

  it("keeps a suspended service with its reason", () => {
    const { state } = ficheOf(named("EDU-01"), { ...local, suspended: { reason: text("Remont") } });
    expect(state).toEqual({ active: false, text: { sq: "Pezulluar: Remont", en: "Suspended: Remont" } });
  });

  it("is told to search engines as a service of the municipality, with a price only when known", () => {
    const told = governmentService(named("EDU-01"), local, "sq", "https://lezhe.test/sherbime/EDU-01");
    expect(told).toMatchObject({
      "@type": "GovernmentService",
      identifier: "EDU-01",
      offers: { price: 0, priceCurrency: "ALL" },
    });
    expect(governmentService(named("PUB-01"), local, "en", "https://lezhe.test/x")).not.toHaveProperty(
      "offers",
    );
    expect(
      governmentService({ ...named("EDU-01"), channel: "counter" }, local, "sq", "u").availableChannel,
    ).toHaveLength(1);
  });
});
