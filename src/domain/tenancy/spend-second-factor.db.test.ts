import { describe, expect, test } from "vitest";
import type { Tx } from "@/db/lease";
import type { Realm } from "@/domain/tenancy/count-attempt";
import { enrolSecondFactor } from "@/domain/tenancy/enrol-second-factor";
import { findSecret } from "@/domain/tenancy/reads-access";
import { saveSecret } from "@/domain/tenancy/save-secret";
import { type Shown, spendSecondFactor } from "@/domain/tenancy/spend-second-factor";
import { nationalAccounts } from "@/domain/tenancy/tables-access";
import { newId } from "@/lib/ids";
import { officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const now = new Date("2026-11-23T09:00:00Z");
const tirane = () => officeOf(open().doors, "tirane");
const realm = (): Realm => ({ kind: "municipality", municipalityId: tirane().place.municipalityId });
const national: Realm = { kind: "national" };
const factor = { totpSecret: "sealed", step: 100, recoveryHashes: ["first", "second"], replaces: false };

const asSystem = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  open().doors.asSystem("a second factor in a test", tirane().place, work);

/** An account without a second factor yet. */
async function account(where: Realm, userName: string): Promise<string> {
  const bare = { totpSecret: null, totpConfirmedAt: null, lastTotpStep: null, recoveryHashes: [] };
  const id =
    where.kind === "national"
      ? (await asSystem((tx) => tx.select().from(nationalAccounts).limit(1)))[0]?.id
      : (await tirane().person(userName)).staffId;
  if (!id) throw new Error(`There is no ${userName}`);
  await asSystem((tx) => saveSecret({ tx }, where, id, bare));
  return id;
}
const enrol = (where: Realm, id: string, change = factor) =>
  asSystem((tx) => enrolSecondFactor({ tx, now }, where, id, change));
const spend = (where: Realm, id: string, shown: Shown) =>
  asSystem((tx) => spendSecondFactor({ tx }, where, id, shown));

describe.each([
  ["of staff", realm],
  ["of a national user", () => national],
] as const)("the second factor %s", (_, where) => {
  test("is given once: nobody replaces one that is there", async () => {
    const id = await account(where(), "specialist1");
    expect(await enrol(where(), id)).toBe(true);
    expect(await enrol(where(), id, { ...factor, totpSecret: "stolen" })).toBe(false);
    const secret = await asSystem((tx) => findSecret(tx, where(), { id }));
    expect(secret).toMatchObject({ totpSecret: "sealed", totpConfirmedAt: now, lastTotpStep: 100 });
  });

  test("gives way to another one of somebody who proved the former", async () => {
    const id = await account(where(), "specialist1");
    await enrol(where(), id);
    expect(await enrol(where(), id, { ...factor, totpSecret: "new", step: 300, replaces: true })).toBe(true);
    const secret = await asSystem((tx) => findSecret(tx, where(), { id }));
    expect(secret).toMatchObject({ totpSecret: "new", lastTotpStep: 300 });
  });

  test("counts each step of time once, and none that lies before the last", async () => {
    const id = await account(where(), "specialist2");
    await enrol(where(), id);
    expect(await spend(where(), id, { step: 100 })).toBe(false);
    expect(await spend(where(), id, { step: 99 })).toBe(false);
    const shown = await Promise.all([1, 2, 3].map(() => spend(where(), id, { step: 101 })));
    expect(shown.filter(Boolean)).toHaveLength(1);
    expect(await spend(where(), id, { step: 102 })).toBe(true);
  });

  test("is replaced by each recovery code once", async () => {
    const id = await account(where(), "specialist3");
    await enrol(where(), id);
    const shown = await Promise.all([1, 2].map(() => spend(where(), id, { recoveryHash: "first" })));
    expect(shown.filter(Boolean)).toHaveLength(1);
    expect(await spend(where(), id, { recoveryHash: "never" })).toBe(false);
    expect(await spend(where(), id, { recoveryHash: "second" })).toBe(true);
    expect(await spend(where(), id, { recoveryHash: "second" })).toBe(false);
  });
});

test("a secret is saved for the account that is meant, or for none", async () => {
  const id = await account(realm(), "shq1");
  const save = (who: string) => asSystem((tx) => saveSecret({ tx }, realm(), who, { passwordHash: "other" }));
  const hashOf = async (user: string) =>
    (await asSystem((tx) => findSecret(tx, realm(), { userName: user })))?.passwordHash;
  const colleague = await hashOf("shq2");
  expect([await save(newId()), await save(id)]).toEqual([false, true]);
  expect(await hashOf("shq1")).toBe("other");
  expect(await hashOf("shq2")).toBe(colleague);
});
