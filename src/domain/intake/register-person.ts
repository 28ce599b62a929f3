import { sql } from "drizzle-orm";
import { keptWrite, Returned, type Write } from "@/db/writes";
import type { Applicant } from "@/domain/dossier/inputs";
import type { Context } from "@/domain/tenancy/rules-actor";
import { persons } from "@/domain/tenancy/tables";
import { fold } from "@/lib/albanian";
import { civilDate } from "@/lib/dates";
import { invalid } from "@/lib/errors";
import { readLivingNumber } from "@/lib/identifiers";
import { newId } from "@/lib/ids";

const blank = (name: string) => sql.placeholder(name);

const upsert = keptWrite((from) =>
  from
    .insert(persons)
    .values({
      municipalityId: blank("municipalityId"),
      id: blank("id"),
      personalNumber: blank("personalNumber"),
      bornOn: blank("bornOn"),
      firstName: blank("firstName"),
      fatherName: blank("fatherName"),
      lastName: blank("lastName"),
      nameKey: blank("nameKey"),
      phone: blank("phone"),
      email: blank("email"),
      unit: blank("unit"),
      street: blank("street"),
    })
    .onConflictDoUpdate({
      target: [persons.municipalityId, persons.personalNumber],
      // A blank at the counter must not wipe out a phone number the person gave before.
      set: {
        phone: sql`coalesce(excluded.phone, ${persons.phone})`,
        email: sql`coalesce(excluded.email, ${persons.email})`,
        unit: sql`coalesce(excluded.unit, ${persons.unit})`,
        street: sql`coalesce(excluded.street, ${persons.street})`,
      },
    })
    .returning({ id: persons.id }),
);

/** The identifier of the person whom `registerPerson` writes in the same statement. */
export const registeredPerson = new Returned("person", "id");

/**
 * Makes the person behind a personal number known to this municipality, or brings them up to date with what was stated.
 * Returns what writes it, as `registeredPerson`; throws `invalid` when the number cannot be one.
 */
export function registerPerson({ actor, now }: Pick<Context, "actor" | "now">, applicant: Applicant): Write {
  const reading = readLivingNumber(applicant.personalNumber, civilDate(now));
  if (!reading.ok)
    throw invalid({ sq: "Numri personal nuk është i saktë.", en: "The personal number is not correct." });
  const { firstName, fatherName, lastName, phone, email, unit, street } = applicant;
  const write = upsert({
    municipalityId: actor.municipalityId,
    id: newId(),
    personalNumber: reading.value,
    bornOn: reading.birthDate,
    nameKey: fold(`${lastName} ${firstName} ${fatherName}`),
    ...{ firstName, fatherName, lastName, phone, email, unit, street },
  });
  return { ...write, name: "person" };
}
