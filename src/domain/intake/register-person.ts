import { sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import type { Applicant } from "@/domain/dossier/inputs";
import type { Context } from "@/domain/tenancy/rules-actor";
import { persons } from "@/domain/tenancy/tables";
import { fold } from "@/lib/albanian";
import { invalid } from "@/lib/errors";
import { readPersonalNumber } from "@/lib/identifiers";
import { newId } from "@/lib/ids";

const blank = (name: string) => sql.placeholder(name);

const upsert = prepared((tx) =>
  tx
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

/**
 * The person behind a personal number as this municipality knows them, made or brought up to date with what was
 * stated. Returns the identifier; throws `invalid` when the number cannot be one.
 */
export async function registerPerson({ tx, actor }: Context, applicant: Applicant): Promise<string> {
  const reading = readPersonalNumber(applicant.personalNumber);
  if (!reading.ok)
    throw invalid({ sq: "Numri personal nuk është i saktë.", en: "The personal number is not correct." });
  const { firstName, fatherName, lastName, phone, email, unit, street } = applicant;
  const named = { firstName, fatherName, lastName, nameKey: fold(`${lastName} ${firstName} ${fatherName}`) };
  const [row] = await upsert(tx).execute({
    municipalityId: actor.municipalityId,
    id: newId(),
    personalNumber: reading.value,
    bornOn: reading.birthDate,
    ...named,
    ...{ phone, email, unit, street },
  });
  if (!row) throw new Error("The person was not written");
  return row.id;
}
