import { expect, test } from "vitest";
import { counties } from "@/domain/tenancy/rules-counties";
import { readMunicipalities } from "@/server/seed/data";

test("there are twelve counties, each once, in the order of the Albanian alphabet", () => {
  expect(counties).toHaveLength(12);
  expect(new Set(counties.map(({ code }) => code)).size).toBe(12);
  const names = counties.map(({ name }) => name);
  expect(names.indexOf("Dibër")).toBeLessThan(names.indexOf("Durrës"));
  expect(names.at(-1)).toBe("Vlorë");
});

test("every municipality lies in one of the counties, and every county holds some", () => {
  const used = new Set(readMunicipalities().map(({ county }) => county));
  expect([...used].sort()).toEqual(counties.map(({ code }) => code).sort());
});
