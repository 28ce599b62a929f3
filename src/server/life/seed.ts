import { type Doors, openDoors } from "@/db/doors";
import type { MunicipalityId } from "@/db/tenant";
import { hashPassword } from "@/server/auth/passwords";
import {
  type Municipality,
  readCast,
  readHolidays,
  readMunicipalities,
  readNames,
  readOrganisations,
  readProcedures,
} from "@/server/seed/data";
import { hasOffers, seedOrganisation } from "@/server/seed/organisation-rows";
import { hasSecrets, seedPeople } from "@/server/seed/people";
import { neededRoles, seedNationalPeople, seedReference } from "@/server/seed/reference";

/** The password of every demonstration sign-in; only a demonstration has these people. */
export const demoPassword = "Sporteli-i-Pare-2026";

/** True when everything of this municipality was written by an earlier start. */
function isPlaced(doors: Doors, { id }: Municipality, demo: boolean): Promise<boolean> {
  const within = { municipalityId: id as MunicipalityId };
  if (!demo) return doors.asMunicipality(within, hasOffers, { oneTrip: true });
  return doors.asSystem("seed", within, hasSecrets);
}

type Urls = { owner: string; app: string; national: string; system: string };

/**
 * Fills an empty database: catalogue, calendar and the 61 municipalities with their usual offices; with `demo` also
 * the invented people who work and live there. Writes only what is missing, so every start may call it and one that
 * was killed half-way is finished by the next.
 */
export async function seed({
  urls,
  say,
  demo,
}: {
  urls: Urls;
  say: (line: string) => void;
  demo: boolean;
}): Promise<void> {
  const municipalities = readMunicipalities();
  const procedures = readProcedures();
  await seedReference(urls.owner, { municipalities, procedures, holidays: readHolidays() });
  const cast = readCast();
  const passwordHash = demo ? await hashPassword(demoPassword) : "";
  const shared = {
    organisations: readOrganisations(),
    names: readNames(),
    needed: neededRoles(procedures),
    passwordHash,
  };
  const doors = openDoors(urls, 2);
  try {
    for (const municipality of municipalities) {
      if (await isPlaced(doors, municipality, demo)) continue;
      const organisation = await seedOrganisation(doors, municipality, shared.organisations, procedures);
      if (demo) await seedPeople(doors, municipality, organisation, { ...shared, cast });
    }
  } finally {
    await doors.close();
  }
  if (demo) await seedNationalPeople(urls.owner, cast.national, passwordHash);
  say(`${municipalities.length} municipalities and ${procedures.length} procedures are in place`);
}
