import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import type { MunicipalityId } from "@/db/tenant";
import type { IdentityClaims } from "@/domain/tenancy/inputs-identity";
import { persons } from "@/domain/tenancy/tables";
import { fold } from "@/lib/albanian";
import { newId } from "@/lib/ids";

/**
 * The person of this municipality behind a national identity, made or brought up to date. Returns the identifier.
 * The state's names replace ours; a telephone number or address the person gave us before stays.
 */
export async function admitCitizen(
  { tx }: { tx: Tx },
  municipalityId: MunicipalityId,
  claims: IdentityClaims,
): Promise<string> {
  const { personalNumber, firstName, lastName, bornOn, phone, email } = claims;
  const fatherName = claims.fatherName ?? (await knownFatherName(tx, municipalityId, personalNumber));
  const nameKey = fold(`${lastName} ${firstName} ${fatherName}`);
  const known = { municipalityId, id: newId(), personalNumber, bornOn };
  const [row] = await tx
    .insert(persons)
    .values({ ...known, firstName, fatherName, lastName, nameKey, phone, email })
    .onConflictDoUpdate({
      target: [persons.municipalityId, persons.personalNumber],
      set: {
        firstName,
        lastName,
        fatherName,
        nameKey,
        phone: sql`coalesce(${persons.phone}, excluded.phone)`,
        email: sql`coalesce(${persons.email}, excluded.email)`,
      },
    })
    .returning({ id: persons.id });
  if (!row) throw new Error("The person was not written");
  return row.id;
}

/** The father's name known here, for when the state tells none; empty for somebody new. */
async function knownFatherName(
  tx: Tx,
  municipalityId: MunicipalityId,
  personalNumber: string,
): Promise<string> {
  const [row] = await tx
    .select({ fatherName: persons.fatherName })
    .from(persons)
    .where(and(eq(persons.municipalityId, municipalityId), eq(persons.personalNumber, personalNumber)));
  return row?.fatherName ?? "";
}
