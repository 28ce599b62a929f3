import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Tx } from "@/db/lease";
import { issueFirstPassword } from "@/domain/tenancy/issue-first-password";
import { openSession } from "@/domain/tenancy/open-session";
import { findSecret, findSessionActor } from "@/domain/tenancy/reads-access";
import { saveSecret } from "@/domain/tenancy/save-secret";
import { staffSecrets } from "@/domain/tenancy/tables-access";
import { officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const now = new Date("2026-11-23T09:00:00Z");
const place = () => officeOf(open().doors, "tirane", now).place;
const realm = () => ({ kind: "municipality" as const, municipalityId: place().municipalityId });
const asSystem = <T>(work: (tx: Tx) => Promise<T>) => open().doors.asSystem("a test", place(), work);

/** Somebody signed in, with a telephone that proves them. */
async function setUp(userName: string) {
  const { staffId } = await officeOf(open().doors, "tirane", now).person(userName);
  const factor = { totpSecret: "sealed", totpConfirmedAt: now, lastTotpStep: 7, recoveryHashes: ["a"] };
  const session = await asSystem(async (tx) => {
    await saveSecret({ tx }, realm(), staffId, factor);
    return openSession({ tx, now }, realm(), { kind: "staff", id: staffId });
  });
  const issue = (forgetFactor: boolean) =>
    asSystem((tx) =>
      issueFirstPassword({ tx, now }, realm().municipalityId, {
        staffId,
        passwordHash: "hash",
        forgetFactor,
      }),
    );
  const secret = () => asSystem((tx) => findSecret(tx, realm(), { userName }));
  const isIn = async () =>
    (await open().doors.asMunicipality(place(), (tx) =>
      findSessionActor(tx, realm().municipalityId, session, now),
    )) !== null;
  return { staffId, issue, secret, isIn };
}

test("a first password ends every session and leaves the second factor as it is", async () => {
  const { issue, secret, isIn } = await setUp("specialist1");
  expect(await isIn()).toBe(true);
  const before = await secret();
  await issue(false);
  expect(await isIn()).toBe(false);
  expect(await secret()).toEqual({
    ...before,
    ...{ passwordHash: "hash", firstUntil: new Date("2026-11-26T09:00:00Z") },
  });
});

test("with the factor forgotten, telephone and recovery codes prove nothing any more", async () => {
  const { staffId, issue, secret } = await setUp("specialist2");
  await issue(true);
  expect(await secret()).toMatchObject({ passwordHash: "hash", totpSecret: null });
  const [row] = await asSystem((tx) =>
    tx.select().from(staffSecrets).where(eq(staffSecrets.staffId, staffId)),
  );
  expect(row).toMatchObject({ totpConfirmedAt: null, lastTotpStep: null, recoveryHashes: [] });
});
