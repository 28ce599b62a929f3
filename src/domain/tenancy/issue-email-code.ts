import type { Tx } from "@/db/lease";
import type { MunicipalityId } from "@/db/tenant";
import { emailCodes } from "@/domain/tenancy/tables-access";

const validFor = 10 * 60_000;

/** Keeps a one-time code for an e-mail address as its hash; it opens for ten minutes. */
export async function issueEmailCode(
  { tx, now }: { tx: Tx; now: Date },
  municipalityId: MunicipalityId,
  code: { id: string; email: string; hash: Buffer },
): Promise<void> {
  const { id, email, hash } = code;
  const expiresAt = new Date(now.getTime() + validFor);
  await tx.insert(emailCodes).values({ municipalityId, id, email, codeHash: hash, tries: 0, expiresAt });
}
