import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Tx } from "@/db/lease";
import type { Procedure } from "@/domain/catalogue/inputs";
import {
  getOfferedProcedure,
  getProcedureVersion,
  listOfferedProcedures,
  listPublishedProcedures,
} from "@/domain/catalogue/reads";
import { findOffice, getDesk, listContacts } from "@/domain/catalogue/reads-desk";
import { getServiceSheet } from "@/domain/catalogue/reads-fiche";
import { findServices, listServices, listStandardServices } from "@/domain/catalogue/reads-list";
import { adoptions, procedureVersions } from "@/domain/catalogue/tables";
import { OfficeKind } from "@/domain/tenancy/rules";
import { compareAlbanian } from "@/lib/albanian";
import { catalogue } from "../../../tests/catalogue";
import { officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const now = new Date("2026-11-23T09:00:00Z");
const placeOf = (slug: string) => officeOf(open().doors, slug).place;
const inside = <T>(slug: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  open().doors.asMunicipality(placeOf(slug), work);
const nationally = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  open().doors.asNation({ kind: "public" }, work);

/** Changes how a municipality offers a service; each test changes one of its own. */
const adopt = (slug: string, code: string, change: Partial<typeof adoptions.$inferInsert>) =>
  inside(slug, (tx) =>
    tx
      .update(adoptions)
      .set(change)
      .where(and(eq(adoptions.municipalityId, placeOf(slug).municipalityId), eq(adoptions.code, code))),
  );

describe("a published version", () => {
  test("is the procedure of the national catalogue, with its workflow", async () => {
    const { facts, workflow } = await inside("tirane", (tx) => getProcedureVersion(tx, "PUB-01", 1));
    expect(facts).toEqual(catalogue.find(({ code }) => code === "PUB-01"));
    expect(workflow.nodes.length).toBeGreaterThan(5);
  });

  test("is none where none was published", async () => {
    for (const [code, version] of [
      ["PUB-01", 99],
      ["NON-01", 1],
    ] as const) {
      const read = inside("tirane", (tx) => getProcedureVersion(tx, code, version));
      await expect(read).rejects.toMatchObject({ code: "not-found" });
    }
  });

  test("is never changed: the database itself refuses", async () => {
    const change = inside("tirane", (tx) => tx.update(procedureVersions).set({ version: 7 }));
    await expect(change).rejects.toThrow();
  });
});

describe("what a municipality offers", () => {
  test("is the whole catalogue by code, with the fees of its own council", async () => {
    const offered = await inside("tirane", listOfferedProcedures);
    expect(offered.map(({ code }) => code)).toEqual(catalogue.map(({ code }) => code).sort());
    const [one] = offered;
    expect(await inside("tirane", (tx) => getOfferedProcedure(tx, one?.code ?? ""))).toEqual(one);
  });

  test("is no longer what it stopped offering, in lists, search and sheets, and elsewhere it stays", async () => {
    await adopt("durres", "CEM-01", { offered: false });
    const codes = async (slug: string) => (await inside(slug, listServices)).map(({ code }) => code);
    expect(await codes("durres")).not.toContain("CEM-01");
    expect(await codes("vlore")).toContain("CEM-01");
    const found = (slug: string) => inside(slug, (tx) => findServices(tx, "cem 01"));
    expect((await found("durres")).services.map(({ code }) => code)).not.toContain("CEM-01");
    expect(await found("vlore")).toMatchObject({ exact: true, services: [{ code: "CEM-01" }] });
    const { municipalityId } = placeOf("durres");
    const asked = { municipalityId, code: "CEM-01", usualDays: null, now };
    for (const read of [
      inside("durres", (tx) => getOfferedProcedure(tx, "CEM-01")),
      inside("durres", (tx) => getServiceSheet(tx, asked)),
    ]) {
      await expect(read).rejects.toMatchObject({ code: "not-found" });
    }
  });

  test("costs what its council set, and in the national list nothing is set", async () => {
    await adopt("fier", "PUB-01", { localFee: { amount: 777, per: [] } });
    const fee = async (slug: string) =>
      (await inside(slug, listServices)).find(({ code }) => code === "PUB-01")?.fee;
    expect(await fee("fier")).toBe(777);
    expect(await fee("lezhe")).not.toBe(777);
    const standard = await nationally(listStandardServices);
    expect(standard.find(({ code }) => code === "PUB-01")?.fee).toBeNull();
    expect(standard).toHaveLength(catalogue.length);
  });

  test("is the newest version for the nation, and the adopted one for the municipality", async () => {
    const [published, offered] = await Promise.all([
      nationally(listPublishedProcedures),
      inside("berat", listOfferedProcedures),
    ]);
    expect(new Set(published.map(({ code }) => code)).size).toBe(published.length);
    expect(offered.every(({ version }) => version === 1)).toBe(true);
  });
});

describe("the sheet of a service", () => {
  const sheet = (slug: string, code: string, usualDays: number | null = null) =>
    inside(slug, (tx) =>
      getServiceSheet(tx, { municipalityId: placeOf(slug).municipalityId, code, usualDays, now }),
    );

  test("names the office that does this work here, the counters, and how long it usually takes", async () => {
    const { local, category, facts } = await sheet("tirane", "PUB-01", 9);
    const office = await inside("tirane", (tx) => findOffice(tx, facts.office));
    expect(local.office).toEqual({ ...office, email: null });
    expect(local.municipality.sq).toBe(placeOf("tirane").fullName);
    expect(local.usualDays).toBe(9);
    expect(category.code).toBe("PUB");
    expect(local.counters.every(({ address }) => address.endsWith(placeOf("tirane").fullName))).toBe(true);
  });

  test("leads to four more of the same event of life, those of its category first, never to itself", async () => {
    const sameEvent = (one: Procedure) =>
      catalogue.filter(({ code, lifeEvent }) => code !== one.code && lifeEvent === one.lifeEvent);
    const mixed = catalogue.filter((one) => {
      const near = sameEvent(one).map(({ category }) => category === one.category);
      return near.includes(true) && near[0] === false;
    });
    expect(mixed.length).toBeGreaterThan(0);
    for (const one of mixed.slice(0, 5)) {
      const { related } = await sheet("vlore", one.code);
      const others = sameEvent(one);
      expect(related, one.code).toHaveLength(Math.min(4, others.length));
      expect(others.map(({ code }) => code)).toEqual(expect.arrayContaining(related.map(({ code }) => code)));
      const near = related.map(({ category }) => category === one.category);
      expect(near[0], one.code).toBe(true);
      expect(near.lastIndexOf(true), one.code).toBe(near.filter(Boolean).length - 1);
    }
  });
});

describe("where people reach a municipality", () => {
  test("are its counters by name, open in working hours and closed on a day off", async () => {
    const tuesday = new Date("2026-11-24T09:00:00Z");
    const { counters, opening } = await inside("tirane", (tx) => getDesk(tx, tuesday));
    const names = counters.map(({ name }) => name);
    expect(names).toEqual([...names].sort(compareAlbanian));
    expect(opening).toEqual({ open: true });
    // The Monday that replaces the day of the alphabet, which is a Sunday this year.
    const closed = await inside("tirane", (tx) => getDesk(tx, now));
    expect(closed.opening).toEqual({ open: false, opensOn: "2026-11-24" });
  });

  test("are offices for every kind of work, in a large and in a small one", async () => {
    for (const slug of ["tirane", "pustec"]) {
      const contacts = await inside(slug, listContacts);
      for (const kind of OfficeKind.options) {
        const office = await inside(slug, (tx) => findOffice(tx, kind));
        expect(contacts, `${slug} ${kind}`).toContainEqual(office);
      }
    }
  });
});
