import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { Procedure } from "@/domain/catalogue/inputs";
import { NationalRole, OfficeKind, Role } from "@/domain/tenancy/rules";
import { Text } from "@/lib/text";

const folder = path.resolve(process.cwd(), "drizzle/data");
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), "utf8"));

const Municipality = z.object({
  id: z.number().int(),
  slug: z.string(),
  letters: z.string().length(3),
  name: z.string(),
  fullName: z.string(),
  county: z.string(),
  population: z.number().int(),
  minorityLanguages: z.array(z.string()),
  units: z.array(z.string()).min(1),
});
export type Municipality = z.infer<typeof Municipality>;

const Office = z.object({ code: z.string(), name: Text, kinds: z.array(OfficeKind) });
export type Office = z.infer<typeof Office>;

const Person = z.object({
  userName: z.string(),
  fullName: z.string(),
  posts: z.array(z.object({ office: OfficeKind, role: Role })),
});
export type Person = z.infer<typeof Person>;

const Citizen = z.object({
  key: z.string(),
  firstName: z.string(),
  fatherName: z.string(),
  lastName: z.string(),
  birthDate: z.string(),
  personalNumber: z.string(),
  municipality: z.string(),
  unit: z.string(),
  street: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
});
export type Citizen = z.infer<typeof Citizen>;

const National = z.object({ userName: z.string(), fullName: z.string(), role: NationalRole });

/** The 61 municipalities with their administrative units. */
export const readMunicipalities = (): Municipality[] =>
  z.object({ municipalities: z.array(Municipality) }).parse(read("municipalities.json")).municipalities;

/** Organisations of a large, a medium and a small municipality. */
export const readOrganisations = () =>
  z
    .object({
      organisations: z.object({ large: z.array(Office), medium: z.array(Office), small: z.array(Office) }),
    })
    .parse(read("offices.json")).organisations;

/** The named people of seeds, tests and demonstration. */
export const readCast = () =>
  z
    .object({
      municipalities: z.array(z.object({ slug: z.string(), staff: z.array(Person) })),
      citizens: z.array(Citizen),
      national: z.array(National),
    })
    .parse(read("cast.json"));

export const readNames = () =>
  z
    .object({ male: z.array(z.string()), female: z.array(z.string()), surnames: z.array(z.string()) })
    .parse(read("names.json"));

export const readHolidays = () =>
  z
    .object({
      holidays: z.array(
        z.object({ date: z.string(), name: Text, substitute: z.boolean(), estimated: z.boolean() }),
      ),
    })
    .parse(read("holidays.json")).holidays;

/** The procedures of the national catalogue, by code. */
export function readProcedures(): Procedure[] {
  const names = readdirSync(path.join(folder, "procedures")).sort();
  return names.map((name) => Procedure.parse(read(`procedures/${name}`)));
}
