import { openDoors } from "@/db/doors";
import { hashPassword } from "@/server/auth/passwords";
import {
  readCast,
  readHolidays,
  readMunicipalities,
  readNames,
  readOrganisations,
  readProcedures,
} from "@/server/seed/data";
import { seedMunicipality } from "@/server/seed/municipality";
import { neededRoles, seedReference } from "@/server/seed/reference";

/** The password of every demonstration sign-in; a production start refuses it. */
export const demoPassword = "Sporteli-i-Pare-2026";

/**
 * Fills an empty database: catalogue, calendar, the 61 municipalities with their people. Does nothing where the data
 * is there already, so that every start can call it.
 */
export async function seed({
  urls,
  say,
}: {
  urls: { owner: string; app: string; national: string; system: string };
  say: (line: string) => void;
}): Promise<void> {
  const municipalities = readMunicipalities();
  const procedures = readProcedures();
  const cast = readCast();
  const passwordHash = await hashPassword(demoPassword);
  const fresh = await seedReference(urls.owner, {
    municipalities,
    procedures,
    holidays: readHolidays(),
    national: cast.national,
    passwordHash,
  });
  if (!fresh) return;
  const doors = openDoors(urls, 2);
  try {
    const shared = {
      organisations: readOrganisations(),
      names: readNames(),
      needed: neededRoles(procedures),
      procedures,
      passwordHash,
    };
    for (const municipality of municipalities) {
      const staff = cast.municipalities.find((each) => each.slug === municipality.slug)?.staff ?? null;
      const citizens = cast.citizens.filter((each) => each.municipality === municipality.slug);
      await seedMunicipality(doors, municipality, { ...shared, staff, citizens });
    }
    say(`${municipalities.length} municipalities and ${procedures.length} procedures are in place`);
  } finally {
    await doors.close();
  }
}
