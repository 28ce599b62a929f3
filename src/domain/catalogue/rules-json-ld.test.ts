import { describe, expect, it } from "vitest";
import type { LocalFacts } from "@/domain/catalogue/rules-fiche";
import { governmentService } from "@/domain/catalogue/rules-json-ld";
import { catalogue } from "../../../tests/catalogue";

const local: LocalFacts = {
  municipality: { sq: "Bashkia Lezhë", en: "Municipality of Lezhë" },
  category: { sq: "Arsim", en: "Education" },
  office: { name: { sq: "Drejtoria e Arsimit", en: "Directorate of Education" }, phone: null, email: null },
  registers: {},
  fee: null,
  counters: [
    {
      name: { sq: "Sporteli", en: "Counter" },
      address: "Sheshi Besëlidhja",
      hours: { sq: "08:00–16:00", en: "08:00–16:00" },
    },
  ],
  suspended: null,
  usualDays: null,
};
const url = "https://lezhe.example.al/sherbimi/EDU-01";

describe("what a search engine is told of a service", () => {
  it("is all in the language of its page", () => {
    for (const procedure of catalogue) {
      for (const language of ["sq", "en"] as const) {
        const told = governmentService(procedure, local, language, url);
        expect(told, procedure.code).toMatchObject({
          ...{ "@type": "GovernmentService", inLanguage: language, url, identifier: procedure.code },
          ...{ name: procedure.title[language], description: procedure.summary[language] },
          provider: { name: local.municipality[language] },
        });
      }
    }
  });

  it("names a counter only where one may go there, and the page only where one may apply there", () => {
    for (const procedure of catalogue) {
      const { availableChannel } = governmentService(procedure, local, "sq", url);
      const words = JSON.stringify(availableChannel);
      expect(words.includes(url), procedure.code).toBe(procedure.channel !== "counter");
      expect(words.includes("Sheshi Besëlidhja"), procedure.code).toBe(procedure.channel !== "online");
    }
  });

  it("promises a price only when it is known, and then in whole leks", () => {
    for (const procedure of catalogue) {
      const told = governmentService(procedure, local, "en", url);
      const known = procedure.fee.kind === "free" || procedure.fee.kind === "fixed";
      if (!known) expect(told, procedure.code).not.toHaveProperty("offers");
      else
        expect(told.offers, procedure.code).toMatchObject({
          price: expect.any(Number),
          priceCurrency: "ALL",
        });
    }
  });
});
