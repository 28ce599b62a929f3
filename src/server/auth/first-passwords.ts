import type { Doors } from "@/db/doors";
import type { MunicipalityId } from "@/db/tenant";
import { issueFirstPassword } from "@/domain/tenancy/issue-first-password";
import { newFirstPassword } from "@/server/auth/one-time-passwords";
import { hashPassword } from "@/server/auth/passwords";

/** A first password on its way to somebody. */
export type Issued = { staffId: string; password: string; forgetFactor: boolean };

/** Makes a first password for somebody and puts it among those to be kept. Returns it, to be shown this once. */
export function issue(issued: Issued[], staffId: string, forgetFactor = false): string {
  const password = newFirstPassword();
  issued.push({ staffId, password, forgetFactor });
  return password;
}

/**
 * Keeps first passwords as their hashes, by the only role that may. Whoever gave them is committed by then: should
 * this fail, the people are there without a password and get a new one.
 */
export async function keepFirstPasswords(
  { doors, now }: { doors: Doors; now: Date },
  municipalityId: MunicipalityId,
  issued: readonly Issued[],
): Promise<void> {
  const kept = await Promise.all(
    issued.map(async ({ staffId, password, forgetFactor }) => ({
      staffId,
      passwordHash: await hashPassword(password),
      forgetFactor,
    })),
  );
  await doors.asSystem("first passwords", { municipalityId }, async (tx) => {
    for (const each of kept) await issueFirstPassword({ tx, now }, municipalityId, each);
  });
}
