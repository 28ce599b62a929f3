import { describe, expect, test } from "vitest";
import { getProcedureSheet, listNationalCatalogue } from "@/domain/publication/reads-national";
import { catalogue } from "../../../tests/catalogue";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const listed = (filter: Parameters<typeof listNationalCatalogue>[1]) =>
  open().doors.asNation({ kind: "national" }, (tx) => listNationalCatalogue(tx, filter));
const sheetOf = (code: string) =>
  open().doors.asNation({ kind: "national" }, (tx) => getProcedureSheet(tx, code));

describe("the national catalogue", () => {
  test("holds every procedure once, by code, when nothing is asked", async () => {
    const { lines, total, didYouMean } = await listed({});
    expect(lines.map(({ code }) => code)).toEqual(catalogue.map(({ code }) => code).sort());
    expect({ total, didYouMean }).toEqual({ total: catalogue.length, didYouMean: null });
    expect((await listed({ typed: "   " })).lines).toEqual(lines);
  });

  test("is narrowed by words and by category at once, and says how large it is all the same", async () => {
    const found = await listed({ typed: "burse" });
    expect(found.lines[0]?.code).toMatch(/^EDU-0[45]$/);
    expect(found.total).toBe(catalogue.length);
    const elsewhere = await listed({ typed: "burse", category: "CEM" });
    expect(elsewhere.lines.every(({ code }) => code.startsWith("CEM"))).toBe(true);
    expect(await listed({ typed: "qwrtzxcv" })).toMatchObject({ lines: [], didYouMean: null });
    expect((await listed({ typed: "burrse" })).didYouMean).toMatch(/^burs/);
  });

  test("shows each procedure whole and fit to be published", async () => {
    for (const { code, title } of catalogue.slice(0, 8)) {
      const { facts, fiche, outline, problems } = await sheetOf(code);
      expect(facts.title, code).toEqual(title);
      expect(fiche.title.code).toBe(code);
      expect(JSON.stringify(outline).length, code).toBeGreaterThan(100);
      expect(problems, code).toEqual([]);
    }
    await expect(sheetOf("NON-99")).rejects.toMatchObject({ code: "not-found" });
  });
});
