import { describe, expect, test } from "vitest";
import type { Tx } from "@/db/lease";
import {
  getMunicipality,
  listHolidays,
  listMunicipalities,
  listOffices,
  listOfficesByKind,
  listPosts,
  listPresent,
  listUnits,
} from "@/domain/tenancy/reads";
import { OfficeKind } from "@/domain/tenancy/rules";
import { absences } from "@/domain/tenancy/tables";
import { newId } from "@/lib/ids";
import { readMunicipalities } from "@/server/seed/data";
import { officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const officeAt = (slug = "tirane") => officeOf(open().doors, slug);
const inside = <T>(work: (tx: Tx) => Promise<T>, slug?: string): Promise<T> =>
  open().doors.asMunicipality(officeAt(slug).place, work);

describe("the municipalities of the country", () => {
  test("are 61, in the order of their names, and public", async () => {
    const all = await open().doors.asNation({ kind: "public" }, listMunicipalities);
    expect(all).toHaveLength(61);
    expect(new Set(all.map(({ letters }) => letters)).size, "letters of the registers").toBe(61);
  });

  test("are found by number, and none is found where there is none", async () => {
    const { municipalityId, slug } = officeAt().place;
    expect(await inside((tx) => getMunicipality(tx, municipalityId))).toMatchObject({ slug });
    await expect(inside((tx) => getMunicipality(tx, 9999))).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the organisation of a municipality", () => {
  test("knows its administrative units, each a possible counter: 373 in the country", async () => {
    const counts: number[] = [];
    for (const { slug, units } of readMunicipalities()) {
      const known = await inside(listUnits, slug);
      expect(known.map(({ name }) => name).sort(), slug).toEqual([...units].sort());
      for (const { hasCounter } of known) expect(hasCounter, slug).toBeTypeOf("boolean");
      counts.push(known.length);
    }
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(373);
  });

  test("gives every kind of work to exactly one office of its own, in a large and in a small one", async () => {
    for (const slug of ["tirane", "pustec"]) {
      const [kinds, offices] = await inside(
        (tx) => Promise.all([listOfficesByKind(tx), listOffices(tx)]),
        slug,
      );
      expect(kinds.map(({ kind }) => kind).sort(), slug).toEqual([...OfficeKind.options].sort());
      const own = offices.map(({ id }) => id);
      for (const { officeId, kind } of kinds) expect(own, `${slug} ${kind}`).toContain(officeId);
    }
  });

  test("shares no office with another", async () => {
    const ids = async (slug: string) => (await inside(listOffices, slug)).map(({ id }) => id);
    const [here, there] = await Promise.all([ids("tirane"), ids("elbasan")]);
    expect(here.filter((id) => there.includes(id))).toEqual([]);
  });

  test("has the units of the law, one of them with a counter at least", async () => {
    for (const slug of ["tirane", "pustec"]) {
      const units = await inside(listUnits, slug);
      const known = readMunicipalities().find((each) => each.slug === slug);
      expect(units.map(({ name }) => name).sort()).toEqual([...(known?.units ?? [])].sort());
      expect(units.some(({ hasCounter }) => hasCounter)).toBe(true);
    }
  });

  test("says what a person is and where, and nothing of another municipality's people", async () => {
    const { staffId } = await officeAt().person("shqpergjegjes");
    const held = await inside((tx) => listPosts(tx, staffId));
    expect(held.map(({ officeCode, role }) => `${officeCode} ${role}`).sort()).toEqual([
      "SHQ head-of-directorate",
      "SHQ head-of-sector",
      "SHQ specialist",
    ]);
    expect(await inside((tx) => listPosts(tx, staffId), "elbasan")).toEqual([]);
  });
});

describe("people who are here on a day", () => {
  test("are those of the role in the office, without whoever is away, first and last day included", async () => {
    const office = officeAt();
    const person = await office.person("specialist1");
    const [post] = person.posts;
    if (!post) throw new Error("specialist1 has no post");
    const present = async (day: string) =>
      (await inside((tx) => listPresent(tx, post.officeId, "specialist", day))).map(({ id }) => id);
    const everybody = await present("2026-11-23");
    expect(everybody).toContain(person.staffId);
    await inside((tx) =>
      tx.insert(absences).values({
        ...{ municipalityId: office.place.municipalityId, id: newId(), staffId: person.staffId },
        ...{ fromOn: "2026-11-24", toOn: "2026-11-26" },
      }),
    );
    const others = everybody.filter((id) => id !== person.staffId);
    for (const day of ["2026-11-24", "2026-11-25", "2026-11-26"])
      expect(await present(day), day).toEqual(others);
    for (const day of ["2026-11-23", "2026-11-27"]) expect(await present(day), day).toEqual(everybody);
  });

  test("hold that very role: a head of the same office is not one of its specialists", async () => {
    const head = await officeAt().person("shpdrejtor");
    const [post] = head.posts;
    const officeId = post?.officeId ?? "";
    const ids = async (role: "specialist" | "head-of-directorate") =>
      (await inside((tx) => listPresent(tx, officeId, role, "2026-11-23"))).map(({ id }) => id);
    expect(await ids("head-of-directorate")).toContain(head.staffId);
    expect(await ids("specialist")).not.toContain(head.staffId);
  });
});

test("days off are civil dates, and the days of the flag and of liberation are among them", async () => {
  const days = await inside(listHolidays);
  expect(days).toEqual(expect.arrayContaining(["2026-11-28", "2026-11-29"]));
  for (const day of days) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
});
