import { eq } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import { dossiers } from "@/domain/dossier/tables";
import type { Receipt } from "@/domain/intake/draft-dossier";
import { registerName } from "@/domain/intake/rules";
import { getMunicipality } from "@/domain/tenancy/reads";
import { notFound } from "@/lib/errors";

/** The receipt of a registered dossier. Whose it is was checked before. Throws not-found when there is none. */
export async function getReceipt(tx: Tx, id: string): Promise<Receipt> {
  const [row] = await tx.select().from(dossiers).where(eq(dossiers.id, id));
  if (!row) throw notFound();
  const { letters } = await getMunicipality(tx, row.municipalityId);
  const { registerYear, registerNumber, trackingCode, dueOn, registeredAt } = row;
  return {
    id,
    register: registerName(letters, registerYear, registerNumber),
    trackingCode,
    dueOn,
    registeredAt,
  };
}
