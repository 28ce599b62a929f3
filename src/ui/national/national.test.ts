import { describe, expect, it } from "vitest";
import { categories } from "@/domain/catalogue/rules-topics";
import { catalogueLineOf } from "@/domain/publication/rules-national";
import type { Way } from "@/domain/workflow/outline";
import type { Field } from "@/lib/form";
import { catalogueQuery, readCatalogueFilter } from "@/ui/national/catalogue-address";
import { catalogueSheet } from "@/ui/national/catalogue-sheet";
import { fieldFacts } from "@/ui/national/field-facts";
import { byTarget } from "@/ui/national/ways-by-target";
import { catalogue } from "../../../tests/catalogue";

const read = (query: string) => readCatalogueFilter(new URLSearchParams(query));

describe("the address of the national catalogue", () => {
  it("keeps a filter through the address and back", () => {
    for (const { code } of categories) {
      const filter = { typed: "leje & ë", category: code, audience: "business", channel: "counter" } as const;
      expect(read(catalogueQuery(filter))).toEqual(filter);
    }
    expect(catalogueQuery(read(""))).toBe("");
  });

  it("filters nothing by words it does not know, and cuts what is too long to search", () => {
    const none = { typed: undefined, category: undefined, audience: undefined, channel: undefined };
    expect(read("?kategoria=zzz&per=constructor&si=toString&kerko=%20&tjeter=1")).toEqual(none);
    expect(read(`?kerko=${"a".repeat(900)}`).typed).toHaveLength(200);
  });
});

describe("the catalogue as a file", () => {
  it("has a heading and a line for each procedure, with as many cells", () => {
    const lines = catalogue.map((facts) => catalogueLineOf(facts, 3, new Date("2026-03-04T23:30:00Z")));
    const rows = catalogueSheet("sq", lines).trimEnd().split("\r\n");
    expect(rows).toHaveLength(106);
    expect(rows[0]).toMatch(/^\uFEFFKodi;/);
    const taken = rows.find((row) => row.startsWith("PUB-01;"));
    expect(taken).toMatch(/;15 ditë pune;7;Online ose në sportel;3;2026-03-05$/);
  });
});

describe("the ways out of a step", () => {
  const way = (id: string | null, number: string | null): Way => ({
    outcome: id ? { id, name: { sq: id, en: id }, tone: "neutral", reasons: "none" } : null,
    condition: id ? null : { sq: "kusht", en: "condition" },
    otherwise: false,
    to: { number, name: { sq: "x", en: "x" }, joins: false },
  });

  it("stand together when outcomes lead to one place, but conditions never do", () => {
    expect(byTarget([way("ok", "2"), way("no", "3"), way("maybe", "2")]).map(({ on }) => on.length)).toEqual([
      2, 1,
    ]);
    const apart = byTarget([way(null, "2"), way(null, "2")]);
    expect(new Set(apart.map(({ key }) => key)).size).toBe(2);
  });
});

describe("what a field takes", () => {
  const label = { sq: "Fusha", en: "Field" };

  it("says its kind, its limits and that it is optional", () => {
    const field: Field = {
      key: "area",
      kind: "number",
      label,
      unit: "m²",
      min: 1,
      max: 1200,
      optional: true,
    };
    expect(fieldFacts("en", field, [])).toEqual(["Number", "from 1 to 1,200 m²", "optional"]);
  });

  it("says on which answers it is asked, by their labels", () => {
    const options = ["owner", "tenant"].map((value) => ({
      value,
      label: { sq: `sq ${value}`, en: `en ${value}` },
    }));
    const who: Field = { key: "who", kind: "choice", label: { sq: "Kush", en: "Who" }, options };
    const lease: Field = { key: "lease", kind: "file", label, showWhen: { field: "who", is: ["tenant"] } };
    expect(fieldFacts("en", lease, [who])).toEqual(["File", "only when “Who” is en tenant"]);
  });
});
