import { and, eq, gt, inArray, isNull, lt, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import { given, prepared } from "@/db/prepared";
import type { MunicipalityId } from "@/db/tenant";
import type { Realm } from "@/domain/tenancy/count-attempt";
import type { MunicipalActor, NationalActor, Post } from "@/domain/tenancy/rules";
import { isLive, usesWorthNoting } from "@/domain/tenancy/rules-access";
import { offices, persons, posts, staff } from "@/domain/tenancy/tables";
import {
  nationalAccounts,
  nationalSecrets,
  nationalSessions,
  sessions,
  staffSecrets,
} from "@/domain/tenancy/tables-access";

/** One statement answers who a session belongs to, with today's posts; rights are never read from the token. */
const sessionWithHolder = prepared((tx) => {
  const held = sql<
    Post[] | null
  >`(select json_agg(json_build_object('officeId', ${posts.officeId}, 'officeCode', ${offices.code}, 'role', ${posts.role}) order by ${offices.code}, ${posts.role}) from ${posts} join ${offices} on ${offices.municipalityId} = ${posts.municipalityId} and ${offices.id} = ${posts.officeId} where ${posts.municipalityId} = ${sessions.municipalityId} and ${posts.staffId} = ${sessions.subjectId})`;
  return tx
    .select({
      session: sessions,
      staffName: staff.fullName,
      active: staff.active,
      posts: held,
      firstName: persons.firstName,
      lastName: persons.lastName,
      personalNumber: persons.personalNumber,
    })
    .from(sessions)
    .leftJoin(
      staff,
      and(
        eq(sessions.kind, "staff"),
        eq(staff.municipalityId, sessions.municipalityId),
        eq(staff.id, sessions.subjectId),
      ),
    )
    .leftJoin(
      persons,
      and(
        eq(sessions.kind, "citizen"),
        eq(persons.municipalityId, sessions.municipalityId),
        eq(persons.id, sessions.subjectId),
      ),
    )
    .where(eq(sessions.id, sql.placeholder("id")));
});

const kinds = ["staff", "citizen", "guest"] as const;

const noteUse = prepared((tx) =>
  tx
    .update(sessions)
    .set({ seenAt: given("now", sessions.seenAt) })
    .where(
      and(
        eq(sessions.id, sql.placeholder("id")),
        isNull(sessions.revokedAt),
        or(
          ...kinds.map((kind) =>
            and(
              eq(sessions.kind, kind),
              gt(sessions.seenAt, sql.placeholder(`${kind} after`)),
              lt(sessions.seenAt, sql.placeholder(`${kind} before`)),
            ),
          ),
        ),
      ),
    ),
);

/** For each kind of session, between which times a use is worth noting. */
function timesWorthNoting(now: Date): Record<string, string> {
  const pairs = kinds.map((kind): [string, string][] => {
    const { after, before } = usesWorthNoting(kind, now);
    return [
      [`${kind} after`, after.toISOString()],
      [`${kind} before`, before.toISOString()],
    ];
  });
  return Object.fromEntries(pairs.flat());
}

/** Who a session of this municipality belongs to and what they may do now; null when it is over or nobody's. */
export async function findSessionActor(
  tx: Tx,
  municipalityId: MunicipalityId,
  id: string,
  now: Date,
): Promise<MunicipalActor | null> {
  // Both are sent before the first answer, which is what makes this one trip to the database.
  const [[row]] = await Promise.all([
    sessionWithHolder(tx).execute({ id }),
    noteUse(tx).execute({ id, now, ...timesWorthNoting(now) }),
  ]);
  if (!row || row.session.municipalityId !== municipalityId || !isLive(row.session, now)) return null;
  const { kind, subjectId, email } = row.session;
  if (kind === "guest") return email ? { kind, municipalityId, email, sessionId: id } : null;
  if (!subjectId) return null;
  if (kind === "staff") {
    return row.active && row.staffName
      ? { kind, municipalityId, staffId: subjectId, name: row.staffName, posts: row.posts ?? [] }
      : null;
  }
  const { firstName, lastName, personalNumber } = row;
  if (!firstName || !lastName || !personalNumber) return null;
  return { kind, municipalityId, personId: subjectId, personalNumber, name: `${firstName} ${lastName}` };
}

/** The national user of a session; null when it is over. */
export async function findNationalActor(tx: Tx, id: string, now: Date): Promise<NationalActor | null> {
  const { after, before } = usesWorthNoting("national", now);
  const [[row]] = await Promise.all([
    tx
      .select({ session: nationalSessions, name: nationalAccounts.fullName, role: nationalAccounts.role })
      .from(nationalSessions)
      .innerJoin(nationalAccounts, eq(nationalAccounts.id, nationalSessions.accountId))
      .where(eq(nationalSessions.id, id)),
    tx
      .update(nationalSessions)
      .set({ seenAt: now })
      .where(
        and(
          eq(nationalSessions.id, id),
          isNull(nationalSessions.revokedAt),
          gt(nationalSessions.seenAt, after),
          lt(nationalSessions.seenAt, before),
        ),
      ),
  ]);
  if (!row || !isLive({ ...row.session, kind: "national" }, now)) return null;
  return { kind: "national", accountId: row.session.accountId, name: row.name, role: row.role };
}

/** What proves an account, and whose it is. */
export type Secret = {
  id: string;
  userName: string;
  fullName: string;
  passwordHash: string;
  /** Until when a first password opens; null for one its owner chose. */
  firstUntil: Date | null;
  totpSecret: string | null;
  totpConfirmedAt: Date | null;
  lastTotpStep: number | null;
};

const proof = (table: typeof staffSecrets | typeof nationalSecrets) => ({
  passwordHash: table.passwordHash,
  totpSecret: table.totpSecret,
  totpConfirmedAt: table.totpConfirmedAt,
  lastTotpStep: table.lastTotpStep,
});

/** The secret of an account that may sign in, by user name or by id; null for unknown and deactivated ones alike. */
export async function findSecret(
  tx: Tx,
  realm: Realm,
  by: { userName: string } | { id: string },
): Promise<Secret | null> {
  if (realm.kind === "national") {
    const wanted = "id" in by ? eq(nationalAccounts.id, by.id) : eq(nationalAccounts.userName, by.userName);
    const [row] = await tx
      .select({
        id: nationalAccounts.id,
        userName: nationalAccounts.userName,
        fullName: nationalAccounts.fullName,
        ...proof(nationalSecrets),
      })
      .from(nationalAccounts)
      .innerJoin(nationalSecrets, eq(nationalSecrets.accountId, nationalAccounts.id))
      .where(wanted);
    return row ? { ...row, firstUntil: null } : null;
  }
  const wanted = "id" in by ? eq(staff.id, by.id) : eq(staff.userName, by.userName);
  const [row] = await tx
    .select({
      id: staff.id,
      userName: staff.userName,
      fullName: staff.fullName,
      firstUntil: staffSecrets.firstUntil,
      ...proof(staffSecrets),
    })
    .from(staff)
    .innerJoin(
      staffSecrets,
      and(eq(staffSecrets.municipalityId, staff.municipalityId), eq(staffSecrets.staffId, staff.id)),
    )
    .where(and(wanted, eq(staff.active, true)));
  return row ?? null;
}

const shownRoles = ["front-office", "specialist", "head-of-directorate", "mayor", "administrator"] as const;

/** User names of a demonstration, one for each of some roles; the national ones all. */
export async function listDemoUsers(tx: Tx, realm: Realm): Promise<string[]> {
  if (realm.kind === "national") {
    const rows = await tx.select({ name: nationalAccounts.userName }).from(nationalAccounts);
    return rows.map((row) => row.name);
  }
  const rows = await tx
    .select({ name: sql<string>`min(${staff.userName})` })
    .from(posts)
    .innerJoin(staff, and(eq(staff.municipalityId, posts.municipalityId), eq(staff.id, posts.staffId)))
    .where(and(inArray(posts.role, shownRoles), eq(staff.active, true)))
    .groupBy(posts.role);
  return [...new Set(rows.map((row) => row.name))];
}
