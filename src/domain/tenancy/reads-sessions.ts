import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import type { MunicipalityId } from "@/db/tenant";
import { isLive } from "@/domain/tenancy/rules-access";
import { sessions, staffSecrets } from "@/domain/tenancy/tables-access";

/** A browser somebody is signed in with; instants are ISO texts. */
export type OpenSession = { id: string; device: string | null; createdAt: string; seenAt: string };

/** The sessions a member of staff can still use, last used first. */
export async function listSessions(
  { tx, now }: { tx: Tx; now: Date },
  municipalityId: MunicipalityId,
  staffId: string,
): Promise<OpenSession[]> {
  const own = and(eq(sessions.municipalityId, municipalityId), eq(sessions.subjectId, staffId));
  const rows = await tx
    .select()
    .from(sessions)
    .where(and(own, isNull(sessions.revokedAt), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.seenAt));
  return rows
    .filter((row) => isLive(row, now))
    .map(({ id, device, createdAt, seenAt }) => ({
      id,
      device,
      createdAt: createdAt.toISOString(),
      seenAt: seenAt.toISOString(),
    }));
}

/** Since when somebody has a second factor (null without one), and how many recovery codes are left. */
export async function getFactor(
  tx: Tx,
  municipalityId: MunicipalityId,
  staffId: string,
): Promise<{ since: Date | null; codesLeft: number }> {
  const { totpConfirmedAt, recoveryHashes } = staffSecrets;
  const [row] = await tx
    .select({ since: totpConfirmedAt, recoveryHashes })
    .from(staffSecrets)
    .where(and(eq(staffSecrets.municipalityId, municipalityId), eq(staffSecrets.staffId, staffId)));
  return { since: row?.since ?? null, codesLeft: row?.recoveryHashes.length ?? 0 };
}
