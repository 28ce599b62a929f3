import type { Doors } from "@/db/doors";
import type { Tx } from "@/db/lease";
import type { MunicipalityId } from "@/db/tenant";
import { persons, posts, staff } from "@/domain/tenancy/tables";
import { staffSecrets } from "@/domain/tenancy/tables-access";
import { fold } from "@/lib/albanian";
import { newId } from "@/lib/ids";
import type { Citizen, Municipality, Person } from "@/server/seed/data";
import { inventStaff, type NeededRoles } from "@/server/seed/organisation";
import type { SeededOrganisation } from "@/server/seed/organisation-rows";

type Parts = {
  names: Parameters<typeof inventStaff>[3];
  needed: NeededRoles;
  passwordHash: string;
  cast: { municipalities: { slug: string; staff: Person[] }[]; citizens: Citizen[] };
};

function postRows(
  municipalityId: MunicipalityId,
  people: (Person & { id: string })[],
  officeOf: SeededOrganisation["officeOf"],
) {
  const rows = people.flatMap(({ id, posts: held }) =>
    held.map(({ office, role }) => ({
      municipalityId,
      staffId: id,
      officeId: officeOf.get(office) ?? "",
      role,
    })),
  );
  // Two kinds of work in one office make one post.
  return [...new Map(rows.map((row) => [`${row.staffId} ${row.officeId} ${row.role}`, row])).values()];
}

function personRow(municipalityId: MunicipalityId, citizen: Citizen) {
  const { personalNumber, firstName, fatherName, lastName, birthDate, phone, email, unit, street } = citizen;
  const nameKey = fold(`${lastName} ${firstName} ${fatherName}`);
  const bornOn = birthDate;
  return {
    municipalityId,
    id: newId(),
    personalNumber,
    firstName,
    fatherName,
    lastName,
    nameKey,
    bornOn,
    phone,
    email,
    unit,
    street,
  };
}

/** True when the people of this municipality can sign in; their secrets are written last. */
export async function hasSecrets(tx: Tx): Promise<boolean> {
  const rows = await tx.select({ staffId: staffSecrets.staffId }).from(staffSecrets).limit(1);
  return rows.length > 0;
}

/** Writes the people of one municipality: the named ones of the cast, or invented ones, and the citizens known there. */
export async function seedPeople(
  doors: Doors,
  municipality: Municipality,
  organisation: SeededOrganisation,
  parts: Parts,
): Promise<void> {
  const municipalityId = municipality.id as MunicipalityId;
  const named = parts.cast.municipalities.find((each) => each.slug === municipality.slug)?.staff;
  const chosen = named ?? inventStaff(municipality, organisation.offices, parts.needed, parts.names);
  const people = chosen.map((person) => ({ ...person, id: newId() }));
  const citizens = parts.cast.citizens.filter((each) => each.municipality === municipality.slug);
  const staffIds = await doors.asMunicipality({ municipalityId }, async (tx) => {
    const there = await tx.select({ id: staff.id }).from(staff);
    if (there.length > 0) return there.map(({ id }) => id);
    const rows = people.map(({ id, userName, fullName }) => ({
      municipalityId,
      id,
      userName,
      fullName,
      email: null,
      active: true,
    }));
    await tx.insert(staff).values(rows);
    await tx.insert(posts).values(postRows(municipalityId, people, organisation.officeOf));
    if (citizens.length > 0)
      await tx.insert(persons).values(citizens.map((citizen) => personRow(municipalityId, citizen)));
    return people.map(({ id }) => id);
  });
  const { passwordHash } = parts;
  const secrets = staffIds.map((staffId) => ({
    municipalityId,
    staffId,
    passwordHash,
    recoveryHashes: [],
    failures: 0,
  }));
  await doors.asSystem("seed", { municipalityId }, (tx) => tx.insert(staffSecrets).values(secrets));
}
