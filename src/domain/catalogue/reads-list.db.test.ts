import { beforeAll, describe, expect, it } from "vitest";
import { readMunicipalities } from "@/server/seed/data";
import { catalogue } from "../../../tests/catalogue";
import { Office } from "../../../tests/office";
import { type Opened, suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
let { doors } = {} as Opened;
beforeAll(async () => {
  ({ doors } = open());
});
const municipalities = readMunicipalities();

function visitor(slug: string) {
  const municipality = municipalities.find((one) => one.slug === slug);
  if (!municipality) throw new Error(`There is no ${slug}`);
  const office = Office.open(doors, municipality);
  const { municipalityId } = office.place;
  return { office, api: office.as({ kind: "visitor", municipalityId }), units: municipality.units };
}

describe("the catalogue a visitor sees", () => {
  it("holds all 105 services in each of the 61 municipalities", async () => {
    const codes = catalogue.map(({ code }) => code);
    for (const { slug } of municipalities) {
      const { services } = await visitor(slug).api.catalogue.services({});
      expect({ slug, codes: services.map(({ code }) => code) }).toEqual({ slug, codes });
    }
  });

  it("names only counters, offices and fees of its own municipality", async () => {
    for (const slug of ["tirane", "pustec"]) {
      const { api, office, units } = visitor(slug);
      const { facts, local } = await api.catalogue.fiche({ code: "PUB-01" });
      expect(facts.code).toBe("PUB-01");
      expect(local.municipality.sq).toBe(office.place.fullName);
      expect(local.counters.length).toBeGreaterThan(0);
      expect(local.counters.filter(({ name }) => !units.includes(name.sq))).toEqual([]);
    }
    const [large, small] = await Promise.all(
      ["tirane", "pustec"].map((slug) => visitor(slug).api.catalogue.fiche({ code: "PUB-01" })),
    );
    expect(large?.local.fee).not.toEqual(small?.local.fee);
  });

  it("has no sheet for a code nobody offers", async () => {
    await expect(visitor("tirane").api.catalogue.fiche({ code: "NON-99" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("narrows by audience and way of applying, and what is for everybody stays in both", async () => {
    const { api } = visitor("vlore");
    const { services } = await api.catalogue.services({ audience: "business", channel: "counter" });
    expect(services.length).toBeGreaterThan(0);
    for (const line of services) {
      expect(line.audience).not.toBe("citizen");
      expect(line.channel).toBe("counter");
    }
  });

  it("finds tables outside without diacritics, and takes a code at its word", async () => {
    const { api } = visitor("shkoder");
    const found = await api.catalogue.search({ typed: "tavolina jashte lokalit" });
    expect(found.services[0]?.code).toBe("PUB-01");
    expect(found.exact).toBe(false);
    expect(await api.catalogue.search({ typed: "pub 1" })).toMatchObject({ exact: true });
    expect((await api.catalogue.search({ typed: "xyzzyq" })).services).toEqual([]);
  });

  it("shows eight usual services before anybody has applied", async () => {
    const { popular, total } = await visitor("berat").api.catalogue.home();
    expect(new Set(popular.map(({ lifeEvent }) => lifeEvent)).size).toBeGreaterThanOrEqual(7);
    expect({ total, shown: popular.length }).toEqual({ total: 105, shown: 8 });
  });
});
