import { and, eq, isNull, ne } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import type { MunicipalityId } from "@/db/tenant";
import type { Realm } from "@/domain/tenancy/count-attempt";
import { nationalSessions, sessions } from "@/domain/tenancy/tables-access";

type Work = { tx: Tx; now: Date };

/** Ends one session at once; one that is over already stays as it is. */
export async function revokeSession({ tx, now }: Work, realm: Realm, id: string): Promise<void> {
  if (realm.kind === "national") {
    await tx
      .update(nationalSessions)
      .set({ revokedAt: now })
      .where(and(eq(nationalSessions.id, id), isNull(nationalSessions.revokedAt)));
    return;
  }
  const own = and(eq(sessions.municipalityId, realm.municipalityId), eq(sessions.id, id));
  await tx
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(own, isNull(sessions.revokedAt)));
}

/**
 * Ends every session of a member of staff or a citizen. Whoever changes somebody's posts or deactivates them calls
 * it in the same transaction: nobody goes on with a sign-in made under other rights.
 */
export async function revokeSessions(
  { tx, now }: Work,
  municipalityId: MunicipalityId,
  subjectId: string,
): Promise<void> {
  const own = and(eq(sessions.municipalityId, municipalityId), eq(sessions.subjectId, subjectId));
  await tx
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(own, isNull(sessions.revokedAt)));
}

/** Ends every session of a member of staff but the one they are in. */
export async function revokeOtherSessions(
  { tx, now }: Work,
  municipalityId: MunicipalityId,
  subjectId: string,
  kept: string,
): Promise<void> {
  const own = and(eq(sessions.municipalityId, municipalityId), eq(sessions.subjectId, subjectId));
  await tx
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(own, ne(sessions.id, kept), isNull(sessions.revokedAt)));
}

/** Ends every session of a guest, known by the e-mail address. */
export async function revokeGuestSessions(
  { tx, now }: Work,
  municipalityId: MunicipalityId,
  email: string,
): Promise<void> {
  const own = and(eq(sessions.municipalityId, municipalityId), eq(sessions.email, email));
  await tx
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(own, isNull(sessions.revokedAt)));
}

/** Ends every session of a national account. */
export async function revokeNationalSessions({ tx, now }: Work, accountId: string): Promise<void> {
  const own = eq(nationalSessions.accountId, accountId);
  await tx
    .update(nationalSessions)
    .set({ revokedAt: now })
    .where(and(own, isNull(nationalSessions.revokedAt)));
}
