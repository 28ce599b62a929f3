import type { Doors } from "@/db/doors";
import type { MunicipalityId } from "@/db/tenant";
import type { Procedure } from "@/domain/catalogue/inputs";
import { adoptions } from "@/domain/catalogue/tables";
import { administrativeUnits, officeKinds, offices, persons, posts, staff } from "@/domain/tenancy/tables";
import { staffSecrets } from "@/domain/tenancy/tables-access";
import { fold } from "@/lib/albanian";
import { newId } from "@/lib/ids";
import type { Citizen, Municipality, Office, Person } from "@/server/seed/data";
import { inventStaff, type NeededRoles, organisationFor } from "@/server/seed/organisation";

type Parts = {
  organisations: { large: Office[]; medium: Office[]; small: Office[] };
  names: { male: string[]; female: string[]; surnames: string[] };
  needed: NeededRoles;
  procedures: Procedure[];
  passwordHash: string;
  staff: Person[] | null;
  citizens: Citizen[];
};

const phone = (place: number, id: number) => `+35542${String(200_000 + id * 100 + place).slice(0, 6)}`;

/** Fees the law leaves to the council, invented: larger towns charge more. */
function localFee(procedure: Procedure, population: number) {
  if (procedure.fee.kind !== "fiscal-package") return null;
  const base = 300 + (procedure.code.charCodeAt(4) + procedure.code.charCodeAt(1)) * 5;
  return { amount: Math.round((base * (population > 50_000 ? 1.5 : 1)) / 100) * 100, per: [] };
}

/** Writes one municipality with its offices, people, citizens and offers, each as its own tenant. */
export async function seedMunicipality(
  doors: Doors,
  municipality: Municipality,
  parts: Parts,
): Promise<void> {
  // The seed mints the municipality: it has no request to take it from.
  const municipalityId = municipality.id as MunicipalityId;
  const organisation = organisationFor(municipality, parts.organisations);
  const officeRows = organisation.map((office, place) => ({
    municipalityId,
    id: newId(),
    code: office.code,
    nameSq: office.name.sq,
    nameEn: office.name.en,
    phone: phone(place, municipality.id),
    assignment: office.code === "TTV" ? ("least-loaded" as const) : ("queue" as const),
  }));
  const officeOf = new Map(
    organisation.flatMap((office, place) =>
      office.kinds.map((kind) => [kind, officeRows[place]?.id ?? ""] as const),
    ),
  );
  const people = (parts.staff ?? inventStaff(municipality, organisation, parts.needed, parts.names)).map(
    (person) => ({ ...person, id: newId() }),
  );
  const postRows = people.flatMap((person) => {
    const keys = new Set(person.posts.map((post) => `${officeOf.get(post.office)} ${post.role}`));
    return [...keys].map((key) => {
      const [officeId = "", role] = key.split(" ");
      return { municipalityId, staffId: person.id, officeId, role: role as Person["posts"][number]["role"] };
    });
  });
  await doors.asMunicipality({ municipalityId }, async (tx) => {
    await tx.insert(administrativeUnits).values(
      municipality.units.map((name, place) => ({
        municipalityId,
        id: newId(),
        name,
        hasCounter: place === 0 || municipality.population > 50_000,
        phone: phone(50 + place, municipality.id),
      })),
    );
    await tx.insert(offices).values(officeRows);
    await tx
      .insert(officeKinds)
      .values([...officeOf].map(([kind, officeId]) => ({ municipalityId, kind, officeId })));
    await tx.insert(staff).values(
      people.map(({ id, userName, fullName }) => ({
        municipalityId,
        id,
        userName,
        fullName,
        email: null,
        active: true,
      })),
    );
    await tx.insert(posts).values(postRows);
    await tx.insert(adoptions).values(
      parts.procedures.map((procedure) => ({
        municipalityId,
        code: procedure.code,
        version: procedure.version,
        offered: true,
        localFee: localFee(procedure, municipality.population),
      })),
    );
    if (parts.citizens.length > 0)
      await tx.insert(persons).values(parts.citizens.map((citizen) => personRow(municipalityId, citizen)));
  });
  await doors.asSystem("seed", { municipalityId }, (tx) =>
    tx.insert(staffSecrets).values(
      people.map(({ id }) => ({
        municipalityId,
        staffId: id,
        passwordHash: parts.passwordHash,
        recoveryHashes: [],
      })),
    ),
  );
}

function personRow(municipalityId: MunicipalityId, citizen: Citizen) {
  const { personalNumber, firstName, fatherName, lastName, birthDate, phone, email, unit, street } = citizen;
  return {
    municipalityId,
    id: newId(),
    personalNumber,
    firstName,
    fatherName,
    lastName,
    nameKey: fold(`${lastName} ${firstName} ${fatherName}`),
    bornOn: birthDate,
    phone,
    email,
    unit,
    street,
  };
}
