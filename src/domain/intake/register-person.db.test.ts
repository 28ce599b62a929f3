import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Tx } from "@/db/lease";
import type { Applicant } from "@/domain/dossier/inputs";
import { findPerson, searchPersons } from "@/domain/intake/reads-persons";
import { registeredPerson, registerPerson } from "@/domain/intake/register-person";
import { persons } from "@/domain/tenancy/tables";
import { makePersonalNumber } from "@/lib/identifiers";
import { officeOf, someApplicant } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const now = new Date("2026-11-23T09:00:00Z");
const placeOf = (slug = "tirane") => officeOf(open().doors, slug).place;
const inside = <T>(work: (tx: Tx) => Promise<T>, slug?: string): Promise<T> =>
  open().doors.asMunicipality(placeOf(slug), work);

const applicant = (serial: number, change: Partial<Applicant> = {}): Applicant => ({
  ...someApplicant,
  phone: null,
  personalNumber: makePersonalNumber({ birthDate: "1985-06-20", sex: "male", serial }),
  ...change,
});

const register = (who: Applicant, slug?: string): Promise<string> =>
  inside(async (tx) => {
    const actor = { kind: "visitor" as const, municipalityId: placeOf(slug).municipalityId };
    const { id } = await tx.finish([registerPerson({ actor, now }, who)], { id: registeredPerson });
    return String(id);
  }, slug);
const kept = async (id: string) =>
  (await inside((tx) => tx.select().from(persons).where(eq(persons.id, id))))[0];
const find = ({ personalNumber }: Applicant, slug?: string) =>
  inside((tx) => findPerson(tx, { personalNumber }), slug);
const search = async (name: string) =>
  (await inside((tx) => searchPersons(tx, { name }))).map((each) => `${each.firstName} ${each.lastName}`);

describe("a person at the counter", () => {
  test("is one however the number is written and whoever registers them at the same moment", async () => {
    const who = applicant(401);
    const spaced = { ...who, personalNumber: ` ${who.personalNumber.toLowerCase()} ` };
    const ids = await Promise.all([register(who), register(spaced), register(who)]);
    expect(new Set(ids).size).toBe(1);
    expect(await kept(ids[0])).toMatchObject({ personalNumber: who.personalNumber, bornOn: "1985-06-20" });
  });

  test("is nobody whose number tells a date of birth to come, and who was born today is", async () => {
    const bornOn = (birthDate: string) =>
      applicant(0, { personalNumber: makePersonalNumber({ birthDate, sex: "female", serial: 407 }) });
    const unborn = bornOn("2026-11-24");
    await expect(register(unborn)).rejects.toMatchObject({ code: "invalid" });
    expect(await find(unborn)).toBeNull();
    expect(await kept(await register(bornOn("2026-11-23")))).toMatchObject({ bornOn: "2026-11-23" });
  });

  test("keeps what they gave before when the counter leaves it blank, and changes what it says", async () => {
    const before = { phone: "+355690000001", email: "ilir@example.com", unit: "Kashar", street: "Rruga 1" };
    const id = await register(applicant(402, before));
    await register(applicant(402));
    expect(await kept(id)).toMatchObject(before);
    await register(applicant(402, { phone: "+355690000002" }));
    expect(await kept(id)).toMatchObject({ ...before, phone: "+355690000002" });
  });

  test("is not renamed by what somebody types at a counter", async () => {
    const id = await register(applicant(403));
    await register(applicant(403, { firstName: "Agron", lastName: "Tjetri" }));
    expect(await kept(id)).toMatchObject({ firstName: "Ilir", lastName: "Marku" });
  });

  test("is nobody without a number that can be one", async () => {
    for (const personalNumber of ["", "12345", "J99999999Z"]) {
      await expect(register(applicant(404, { personalNumber }))).rejects.toMatchObject({ code: "invalid" });
    }
  });

  test("is found by their number, at the municipality that met them only", async () => {
    const who = applicant(405, { firstName: "Besa" });
    expect(await find(who)).toBeNull();
    await register(who);
    expect(await find(who)).toMatchObject({ firstName: "Besa", personalNumber: who.personalNumber });
    expect(await find(who, "vlore")).toBeNull();
  });
});

describe("people by name", () => {
  test("are found by its beginning, surname first or last, with and without ë and ç", async () => {
    await register(applicant(501, { firstName: "Çlirim", fatherName: "Gëzim", lastName: "Xhaxhëllari" }));
    for (const typed of ["xhaxh", "Xhaxhëllari Çl", "clirim xhax", "ÇLIRIM GËZIM XHAXHELLARI"]) {
      expect(await search(typed), typed).toEqual(["Çlirim Xhaxhëllari"]);
    }
    for (const typed of ["haxh", "clirim gez", "arim xhax"]) expect(await search(typed), typed).toEqual([]);
  });

  test("are eight at the most, in the order of their names", async () => {
    for (let serial = 510; serial < 520; serial++) {
      await register(applicant(serial, { firstName: `Emri${519 - serial}`, lastName: "Zzymeri" }));
    }
    const found = await search("zzymeri");
    expect(found).toEqual(Array.from({ length: 8 }, (_, place) => `Emri${place} Zzymeri`));
  });

  test("are not found by signs that stand for anything", async () => {
    await register(applicant(530));
    for (const typed of ["%%%", "___", "mar%", ".*.*"]) expect(await search(typed), typed).toEqual([]);
  });
});
