import { and, eq } from "drizzle-orm";
import postgres from "postgres";
import { describe, expect, test } from "vitest";
import type { Tx } from "@/db/lease";
import { type Attempt, countAttempt, forgetAttempts, type Realm } from "@/domain/tenancy/count-attempt";
import { countWrongGuess, mayGuess } from "@/domain/tenancy/count-wrong-guess";
import { noteSecurity } from "@/domain/tenancy/note-security";
import { rateLimits } from "@/domain/tenancy/tables-access";
import { officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const now = new Date("2026-11-23T09:00:00Z");
const secondsOn = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const placeOf = (slug = "tirane") => officeOf(open().doors, slug).place;
const realmOf = (slug?: string): Realm => ({
  kind: "municipality",
  municipalityId: placeOf(slug).municipalityId,
});
const national: Realm = { kind: "national" };
const growing = { kind: "growing", free: 5 } as const;

const asSystem = <T>(work: (tx: Tx) => Promise<T>, slug?: string): Promise<T> =>
  open().doors.asSystem("attempts in a test", placeOf(slug), work);
const count = (realm: Realm, attempts: Attempt[], at = now, slug?: string) =>
  asSystem((tx) => countAttempt({ tx, now: at }, realm, attempts), slug);
const usedUnder = async (key: string): Promise<number> => {
  const { municipalityId } = placeOf();
  const mine = and(eq(rateLimits.municipalityId, municipalityId), eq(rateLimits.key, key));
  const [row] = await asSystem((tx) => tx.select().from(rateLimits).where(mine));
  return row?.used ?? 0;
};

describe("attempts to sign in", () => {
  test("at the same moment are counted one by one: a hundred guesses are no cheaper than one after the other", async () => {
    for (const [realm, key] of [
      [realmOf(), "name:at-once"],
      [national, "name:at-once"],
    ] as const) {
      const answers = await Promise.all(
        Array.from({ length: 40 }, () => count(realm, [{ key, limit: growing }])),
      );
      expect(answers.filter(Boolean)).toHaveLength(5);
    }
  });

  test("count under every key or under none", async () => {
    const narrow: Attempt = { key: "name:narrow", limit: { kind: "window", most: 1, seconds: 60 } };
    const wide: Attempt = { key: "address:wide", limit: { kind: "window", most: 50, seconds: 60 } };
    expect(await count(realmOf(), [wide, narrow])).toBe(true);
    expect(await count(realmOf(), [wide, narrow])).toBe(false);
    expect([await usedUnder("name:narrow"), await usedUnder("address:wide")]).toEqual([1, 1]);
    expect(await count(realmOf(), [narrow, wide], secondsOn(60))).toBe(true);
  });

  test("under the same keys named in another order do not wait for each other forever", async () => {
    const limit = { kind: "window", most: 100, seconds: 60 } as const;
    const [one, other] = [
      { key: "a:ring", limit },
      { key: "b:ring", limit },
    ];
    const both = [
      [one, other],
      [other, one],
    ];
    await Promise.all(Array.from({ length: 20 }, (_, turn) => count(realmOf(), both[turn % 2] ?? [])));
    expect([await usedUnder("a:ring"), await usedUnder("b:ring")]).toEqual([20, 20]);
  });

  test("of one municipality are none of another, nor of the nation", async () => {
    const attempt: Attempt = { key: "name:apart", limit: { kind: "window", most: 1, seconds: 60 } };
    expect(await count(realmOf(), [attempt])).toBe(true);
    expect(await count(realmOf("vlore"), [attempt], now, "vlore")).toBe(true);
    expect(await count(national, [attempt])).toBe(true);
    expect(await count(realmOf(), [attempt])).toBe(false);
  });

  test("are forgotten once one succeeded", async () => {
    for (const realm of [realmOf(), national]) {
      const attempt: Attempt = { key: "name:forgiven", limit: { kind: "window", most: 1, seconds: 60 } };
      await count(realm, [attempt]);
      expect(await count(realm, [attempt])).toBe(false);
      await asSystem((tx) => forgetAttempts({ tx, now }, realm, attempt.key));
      expect(await count(realm, [attempt])).toBe(true);
    }
  });
});

describe("guessing tracking codes", () => {
  const visitor = () => ({ kind: "visitor" as const, municipalityId: placeOf().municipalityId });
  const may = (key: string, at = now) =>
    open().doors.asMunicipality(placeOf(), (tx) => mayGuess({ tx, actor: visitor(), now: at }, key));
  const guess = (key: string, at = now) =>
    open().doors.asMunicipality(placeOf(), (tx) => countWrongGuess({ tx, actor: visitor(), now: at }, key));

  test("is over after ten wrong codes in an hour from one address, and open again in the next", async () => {
    for (let wrong = 0; wrong < 10; wrong++) {
      expect(await may("codes:192.0.2.1")).toBe(true);
      await guess("codes:192.0.2.1");
    }
    expect(await may("codes:192.0.2.1")).toBe(false);
    expect(await may("codes:192.0.2.2")).toBe(true);
    expect(await may("codes:192.0.2.1", secondsOn(3599))).toBe(false);
    expect(await may("codes:192.0.2.1", secondsOn(3600))).toBe(true);
  });

  test("costs nothing to whoever only asks", async () => {
    for (let look = 0; look < 20; look++) expect(await may("codes:192.0.2.3")).toBe(true);
    expect(await usedUnder("codes:192.0.2.3")).toBe(0);
  });
});

test("the security officer reads what happened at a sign-in, and never what was typed", async () => {
  await asSystem((tx) => noteSecurity({ tx, now }, realmOf(), "password-refused", "sportel1"));
  await asSystem((tx) => noteSecurity({ tx, now }, national, "password-refused", "nobody-here"));
  const sql = postgres(open().database.superuser, { max: 1 });
  const rows = await sql`select kind, actor, at, detail from security_events`;
  await sql.end();
  expect([...rows]).toEqual([{ kind: "password-refused", actor: "sportel1", at: now, detail: "" }]);
});
