import { describe, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { readCast } from "@/server/seed/data";
import { application } from "../desk";
import { checkpoint } from "./checkpoint";
import { DeskScreen } from "./desk-screen";
import { words } from "./j01-citizen";
import { openStage, type Stage } from "./stage";

const stage = openStage();
const slug = "tirane";

/** An application somebody of the cast made for a business. */
async function applyFor(on: Stage, key: string, business: { nipt: string; name: string }) {
  const office = on.office(slug);
  const person = readCast().citizens.find((each) => each.key === key);
  if (!person) throw new Error(`The cast has no ${key}`);
  const { personalNumber, firstName, fatherName, lastName, phone } = person;
  const applicant = {
    ...{ personalNumber, firstName, fatherName, lastName, phone, business },
    ...{ email: null, unit: null, street: null, verified: false },
  };
  const clerk = office.as(await office.person("sportel1"));
  return clerk.counter.submit(await application(office, "PUB-01", { id: newId(), applicant }));
}

describe("J04: a business and who acts for it", () => {
  test("both names stand on the application, and nobody else's case is told from none", async () => {
    const on = stage();
    const own = await applyFor(on, "elira", { nipt: "L91214567C", name: "Kafe Lana shpk" });
    const other = await applyFor(on, "noel", { nipt: "K82114022B", name: "Ndërtimi Shega shpk" });
    const desk = new DeskScreen(on, slug, own);
    const officer = await desk.open("check-1");
    const shown = await words(officer);
    for (const part of ["Elira", "Kola", "Kafe Lana shpk", "L91214567C"]) expect(shown).toContain(part);
    await checkpoint(officer, "a business with its representative");

    const elira = await on.enter(slug, { who: { citizen: "elira" } });
    await elira.goto(`${on.origin(slug)}/une`);
    expect(await words(elira)).toContain(own.register);
    expect(await words(elira)).not.toContain(other.register);
    await checkpoint(elira, "the account of a representative");
    const pages = [];
    for (const register of [other.register, "TIR-2026-999999"]) {
      const answer = await elira.goto(`${on.origin(slug)}/une/praktika/${register}`);
      expect(answer?.status()).toBe(404);
      pages.push(await words(elira));
    }
    expect(pages[0]).toBe(pages[1]);
    expect(await elira.content()).not.toMatch(/Kasimati|Shega/);
    await Promise.all([officer, elira].map((page) => page.context().close()));
  });
});
