import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Tx } from "@/db/lease";
import type { MunicipalityId } from "@/db/tenant";
import type { Realm } from "@/domain/tenancy/count-attempt";
import { forgetSignIns } from "@/domain/tenancy/forget-sign-ins";
import { type Holder, openSession } from "@/domain/tenancy/open-session";
import {
  findNationalActor,
  findSecret,
  findSessionActor,
  listDemoUsers,
} from "@/domain/tenancy/reads-access";
import { revokeNationalSessions, revokeSession, revokeSessions } from "@/domain/tenancy/revoke-sessions";
import { setPassword } from "@/domain/tenancy/set-password";
import { signOutEverywhere } from "@/domain/tenancy/sign-out-everywhere";
import { persons, posts, staff } from "@/domain/tenancy/tables";
import { nationalAccounts, nationalSessions, sessions } from "@/domain/tenancy/tables-access";
import { officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const now = new Date("2026-11-23T09:00:00Z");
const minutesOn = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const tirane = () => officeOf(open().doors, "tirane", now);
const place = () => tirane().place;
const realm = (): Realm => ({ kind: "municipality", municipalityId: place().municipalityId });
const national: Realm = { kind: "national" };

const asSystem = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  open().doors.asSystem("a sign-in in a test", place(), work);
const signIn = (holder: Holder, at = now) => asSystem((tx) => openSession({ tx, now: at }, realm(), holder));
const signInNationally = (id: string) =>
  asSystem((tx) => openSession({ tx, now }, national, { kind: "national", id }));

function whoIs(id: string, at: Date, municipalityId: MunicipalityId = place().municipalityId) {
  return open().doors.asMunicipality({ municipalityId }, (tx) =>
    findSessionActor(tx, municipalityId, id, at),
  );
}
const whoIsNationally = (id: string, at: Date) =>
  open().doors.asNation({ kind: "public" }, (tx) => findNationalActor(tx, id, at));
const nationalAccount = async () => {
  const [row] = await asSystem((tx) => tx.select().from(nationalAccounts).limit(1));
  if (!row) throw new Error("The seed has no national account");
  return row;
};
async function citizen() {
  const [row] = await open().doors.asMunicipality(place(), (tx) => tx.select().from(persons).limit(1));
  if (!row) throw new Error("Tirana knows nobody");
  return row;
}

describe("a session", () => {
  test("of staff carries the posts of today, not those of the moment it began", async () => {
    const person = await tirane().person("sportel3");
    const id = await signIn({ kind: "staff", id: person.staffId });
    expect(await whoIs(id, now)).toEqual(person);
    await open().doors.asMunicipality(place(), (tx) =>
      tx.delete(posts).where(eq(posts.staffId, person.staffId)),
    );
    expect(await whoIs(id, now)).toEqual({ ...person, posts: [] });
  });

  test("stops at once for somebody who no longer works here", async () => {
    const { staffId } = await tirane().person("specialist3");
    const id = await signIn({ kind: "staff", id: staffId });
    await open().doors.asMunicipality(place(), (tx) =>
      tx.update(staff).set({ active: false }).where(eq(staff.id, staffId)),
    );
    expect(await whoIs(id, now)).toBeNull();
  });

  test("of a citizen and of a guest says who they are, and nothing of the other", async () => {
    const person = await citizen();
    const [known, proved] = await Promise.all([
      signIn({ kind: "citizen", id: person.id }),
      signIn({ kind: "guest", email: "guest@example.com" }),
    ]);
    const { municipalityId } = place();
    expect(await whoIs(known, now)).toEqual({
      kind: "citizen",
      municipalityId,
      personId: person.id,
      personalNumber: person.personalNumber,
      name: `${person.firstName} ${person.lastName}`,
    });
    expect(await whoIs(proved, now)).toEqual({
      kind: "guest",
      municipalityId,
      email: "guest@example.com",
      sessionId: proved,
    });
  });

  test("is nobody's in another municipality", async () => {
    const id = await signIn({ kind: "guest", email: "guest@example.com" });
    expect(await whoIs(id, now, officeOf(open().doors, "elbasan").place.municipalityId)).toBeNull();
  });

  test("goes on while it is used, and ends after half an hour without use or eight hours in all", async () => {
    const { staffId } = await tirane().person("specialist1");
    const id = await signIn({ kind: "staff", id: staffId });
    for (let minutes = 29; minutes < 480; minutes += 29) {
      expect(await whoIs(id, minutesOn(minutes)), `${minutes} minutes`).not.toBeNull();
    }
    expect(await whoIs(id, minutesOn(480))).toBeNull();
    const idle = await signIn({ kind: "staff", id: staffId });
    expect(await whoIs(idle, minutesOn(30))).toBeNull();
    expect(await whoIs(idle, minutesOn(31)), "a look at a dead session must not wake it").toBeNull();
  });

  test("leaves behind when its holder came, also when it is long forgotten, and nobody else's", async () => {
    const [{ staffId }, other] = [await tirane().person("shq1"), await tirane().person("shq2")];
    const administrator = tirane().as(await tirane().person("admin"));
    const cameAt = async (id: string) =>
      (await administrator.people.list()).people.find((person) => person.staffId === id)?.lastSignIn;
    expect(await cameAt(staffId)).toBeNull();
    await signIn({ kind: "staff", id: staffId }, minutesOn(-60));
    await signIn({ kind: "staff", id: staffId });
    await asSystem((tx) => forgetSignIns({ tx, now: minutesOn(60 * 24 * 400) }, realm()));
    expect(await cameAt(staffId)).toBe(now.toISOString());
    expect(await cameAt(other.staffId)).toBeNull();
  });

  test("is opened, and noted with the account, by the sign-in alone: the application's role may do neither", async () => {
    const { staffId } = await tirane().person("shq2");
    const refused = { cause: { message: expect.stringContaining("permission denied") } };
    const asApplication = (work: (tx: Tx) => Promise<unknown>) => open().doors.asMunicipality(place(), work);
    const times = { createdAt: now, seenAt: now, expiresAt: minutesOn(30) };
    const { municipalityId } = place();
    const opening = asApplication((tx) =>
      tx
        .insert(sessions)
        .values({ municipalityId, id: staffId, kind: "staff", subjectId: staffId, ...times }),
    );
    await expect(opening).rejects.toMatchObject(refused);
    const own = eq(staff.id, staffId);
    const noting = asApplication((tx) => tx.update(staff).set({ lastSignInAt: now }).where(own));
    await expect(noting).rejects.toMatchObject(refused);
    const renaming = asSystem((tx) => tx.update(staff).set({ fullName: "Dikush" }).where(own));
    await expect(renaming).rejects.toMatchObject(refused);
  });

  test("belongs to the place of its holder: no municipal sign-in becomes a national one", async () => {
    const { id } = await nationalAccount();
    const attempts = [
      () => asSystem((tx) => openSession({ tx, now }, national, { kind: "staff", id })),
      () => asSystem((tx) => openSession({ tx, now }, realm(), { kind: "national", id })),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow("where its holder belongs");
    const session = await signIn({ kind: "guest", email: "guest@example.com" });
    expect(await whoIsNationally(session, now)).toBeNull();
  });
});

describe("signing out", () => {
  test("ends one session, and the other devices go on", async () => {
    const { staffId } = await tirane().person("specialist2");
    const [here, there] = [
      await signIn({ kind: "staff", id: staffId }),
      await signIn({ kind: "staff", id: staffId }),
    ];
    await asSystem((tx) => revokeSession({ tx, now: minutesOn(1) }, realm(), here));
    expect([await whoIs(here, minutesOn(1)), (await whoIs(there, minutesOn(1)))?.kind]).toEqual([
      null,
      "staff",
    ]);
    await asSystem((tx) => revokeSession({ tx, now: minutesOn(9) }, realm(), here));
    const [row] = await asSystem((tx) => tx.select().from(sessions).where(eq(sessions.id, here)));
    expect(row?.revokedAt, "the first moment stays").toEqual(minutesOn(1));
  });

  test("everywhere ends every session of that person or address, and of nobody else", async () => {
    const person = await citizen();
    const { staffId } = await tirane().person("specialist1");
    const holders: Holder[] = [
      { kind: "staff", id: staffId },
      { kind: "citizen", id: person.id },
      { kind: "guest", email: "one@example.com" },
      { kind: "guest", email: "two@example.com" },
    ];
    const ids = await Promise.all([...holders, ...holders].map((holder) => signIn(holder)));
    const living = async () =>
      (await Promise.all(ids.map((id) => whoIs(id, now)))).map((actor) => actor !== null);
    for (const session of [2, 1, 0]) {
      const actor = await whoIs(ids[session] ?? "", now);
      if (!actor) throw new Error("The session is over too soon");
      await asSystem((tx) => signOutEverywhere({ tx, actor, now }));
    }
    expect(await living()).toEqual([false, false, false, true, false, false, false, true]);
    await asSystem((tx) =>
      signOutEverywhere({ tx, actor: { kind: "visitor", municipalityId: place().municipalityId }, now }),
    );
    expect((await living()).filter(Boolean)).toHaveLength(2);
  });

  test("of a national user is national: the account's sessions end, those of a municipality stay", async () => {
    const { id, fullName, role } = await nationalAccount();
    const [one, other] = [await signInNationally(id), await signInNationally(id)];
    expect(await whoIsNationally(one, now)).toEqual({
      kind: "national",
      accountId: id,
      name: fullName,
      role,
    });
    await asSystem((tx) => revokeSession({ tx, now }, national, one));
    expect([await whoIsNationally(one, now), await whoIsNationally(other, now)]).toMatchObject([null, {}]);
    await asSystem((tx) => revokeNationalSessions({ tx, now }, id));
    expect(await whoIsNationally(other, now)).toBeNull();
  });
});

describe("another password", () => {
  test("ends every session made with the former one", async () => {
    const { staffId } = await tirane().person("specialist2");
    const { id } = await nationalAccount();
    const [here, abroad] = [await signIn({ kind: "staff", id: staffId }), await signInNationally(id)];
    await asSystem((tx) => setPassword({ tx, now }, realm(), staffId, "another-hash"));
    await asSystem((tx) => setPassword({ tx, now }, national, id, "another-hash"));
    expect([await whoIs(here, now), await whoIsNationally(abroad, now)]).toEqual([null, null]);
    const secrets = await asSystem((tx) =>
      Promise.all([findSecret(tx, realm(), { id: staffId }), findSecret(tx, national, { id })]),
    );
    expect(secrets.map((secret) => secret?.passwordHash)).toEqual(["another-hash", "another-hash"]);
  });

  test("is asked of an account by name or by id, and of nobody who may not sign in", async () => {
    const { staffId } = await tirane().person("shq1");
    const find = (by: { userName: string } | { id: string }, where = realm()) =>
      asSystem((tx) => findSecret(tx, where, by));
    expect(await find({ userName: "shq1" })).toEqual(await find({ id: staffId }));
    expect(await find({ userName: "nobody" })).toBeNull();
    expect(await find({ userName: "shq1" }, national)).toBeNull();
    await open().doors.asMunicipality(place(), (tx) =>
      tx.update(staff).set({ active: false }).where(eq(staff.id, staffId)),
    );
    expect(await find({ userName: "shq1" })).toBeNull();
  });
});

test("what signing in left behind is thrown away a month after its end, and not a day before", async () => {
  const { id: account } = await nationalAccount();
  const id = await signIn({ kind: "guest", email: "old@example.com" });
  const abroad = await signInNationally(account);
  const kept = async () => {
    const municipal = await asSystem((tx) => tx.select().from(sessions).where(eq(sessions.id, id)));
    const wide = await asSystem((tx) =>
      tx.select().from(nationalSessions).where(eq(nationalSessions.id, abroad)),
    );
    return [municipal.length, wide.length];
  };
  const forget = async (at: Date) => {
    await asSystem((tx) => forgetSignIns({ tx, now: at }, realm()));
    await asSystem((tx) => forgetSignIns({ tx, now: at }, national));
  };
  await forget(minutesOn(30 * 24 * 60));
  expect(await kept()).toEqual([1, 1]);
  await forget(minutesOn(30 * 24 * 60 + 9 * 60));
  expect(await kept()).toEqual([0, 0]);
});

test("a demonstration names some users to try, national ones apart", async () => {
  const [here, wide] = await Promise.all([
    open().doors.asMunicipality(place(), (tx) => listDemoUsers(tx, realm())),
    open().doors.asNation({ kind: "public" }, (tx) => listDemoUsers(tx, national)),
  ]);
  expect(here).toContain("kryetar");
  expect(new Set(here).size).toBe(here.length);
  expect(wide.length).toBeGreaterThan(0);
});

test("every session of a member of staff ends when their posts change", async () => {
  const { staffId } = await tirane().person("sportel1");
  const id = await signIn({ kind: "staff", id: staffId });
  await asSystem((tx) => revokeSessions({ tx, now }, place().municipalityId, staffId));
  expect(await whoIs(id, now)).toBeNull();
});
