import { and, eq } from "drizzle-orm";
import { type Doors, openDoors } from "@/db/doors";
import type { MunicipalityId } from "@/db/tenant";
import { officeKinds, posts, staff } from "@/domain/tenancy/tables";
import { staffSecrets } from "@/domain/tenancy/tables-access";
import { env } from "@/lib/env";
import { newId, newSecret } from "@/lib/ids";
import { hashPassword } from "@/server/auth/passwords";
import { readMunicipalities } from "@/server/seed/data";

const usage = 'npm run invite -- <municipality> <user name> "<full name>"';

/** Writes the first administrator of a municipality and returns the password they sign in with once. */
async function inviteAdministrator(
  doors: Doors,
  municipalityId: MunicipalityId,
  userName: string,
  fullName: string,
): Promise<string> {
  const password = newSecret(12);
  const passwordHash = await hashPassword(password);
  const id = newId();
  await doors.asMunicipality({ municipalityId }, async (tx) => {
    const [office] = await tx
      .select()
      .from(officeKinds)
      .where(and(eq(officeKinds.kind, "SHQ")));
    if (!office) throw new Error("The municipality has no offices yet: start the program once first.");
    await tx.insert(staff).values({ municipalityId, id, userName, fullName, email: null, active: true });
    await tx
      .insert(posts)
      .values({ municipalityId, staffId: id, officeId: office.officeId, role: "administrator" });
  });
  await doors.asSystem("invite", { municipalityId }, (tx) =>
    tx.insert(staffSecrets).values({ municipalityId, staffId: id, passwordHash, recoveryHashes: [] }),
  );
  return password;
}

async function invite([slug, userName, fullName]: string[]): Promise<void> {
  const municipality = readMunicipalities().find((each) => each.slug === slug);
  if (!municipality || !userName || !fullName) throw new Error(usage);
  const { DATABASE_URL: app, DATABASE_NATIONAL_URL: national, DATABASE_SYSTEM_URL: system } = env();
  const doors = openDoors({ app, national, system }, 1);
  try {
    const password = await inviteAdministrator(doors, municipality.id as MunicipalityId, userName, fullName);
    console.log(
      `${fullName} is administrator of ${municipality.fullName}.\nUser name ${userName}, password ${password} – it is shown only now.`,
    );
  } finally {
    await doors.close();
  }
}

invite(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
