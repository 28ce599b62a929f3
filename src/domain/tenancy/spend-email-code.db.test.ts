import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Tx } from "@/db/lease";
import { forgetSignIns } from "@/domain/tenancy/forget-sign-ins";
import { issueEmailCode } from "@/domain/tenancy/issue-email-code";
import { spendEmailCode } from "@/domain/tenancy/spend-email-code";
import { emailCodes } from "@/domain/tenancy/tables-access";
import { newId } from "@/lib/ids";
import { officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const now = new Date("2026-11-23T09:00:00Z");
const minutesOn = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const placeOf = (slug = "tirane") => officeOf(open().doors, slug).place;
const right = Buffer.alloc(32, 1);
const wrong = Buffer.alloc(32, 2);

const asSystem = <T>(work: (tx: Tx) => Promise<T>, slug?: string): Promise<T> =>
  open().doors.asSystem("a code in a test", placeOf(slug), work);

async function issued(email = "arta@example.com"): Promise<string> {
  const id = newId();
  await asSystem((tx) => issueEmailCode({ tx, now }, placeOf().municipalityId, { id, email, hash: right }));
  return id;
}

const spend = (id: string, hash = right, at = now, slug?: string) =>
  asSystem((tx) => spendEmailCode({ tx, now: at }, placeOf(slug).municipalityId, { id, hash }), slug);

describe("a code by e-mail", () => {
  test("proves the address it was sent to, once", async () => {
    const id = await issued();
    expect(await spend(id)).toBe("arta@example.com");
    expect(await spend(id)).toBeNull();
  });

  test("shown twice at the same moment proves the address once", async () => {
    const id = await issued();
    const shown = await Promise.all([spend(id), spend(id), spend(id)]);
    expect(shown.filter((email) => email !== null)).toEqual(["arta@example.com"]);
  });

  test("opens until ten minutes have passed", async () => {
    expect(await spend(await issued(), right, minutesOn(9.99))).toBe("arta@example.com");
    expect(await spend(await issued(), right, minutesOn(10))).toBeNull();
  });

  test("may be tried five times, wrong tries included, also when they come at once", async () => {
    const patient = await issued();
    for (let attempt = 0; attempt < 4; attempt++) expect(await spend(patient, wrong)).toBeNull();
    expect(await spend(patient)).toBe("arta@example.com");
    const hasty = await issued();
    await Promise.all(Array.from({ length: 8 }, () => spend(hasty, wrong)));
    expect(await spend(hasty)).toBeNull();
    const [row] = await asSystem((tx) => tx.select().from(emailCodes).where(eq(emailCodes.id, hasty)));
    expect(row?.tries).toBe(5);
  });

  test("is nothing in another municipality", async () => {
    const id = await issued();
    expect(await spend(id, right, now, "vlore")).toBeNull();
    expect(await spend(id)).toBe("arta@example.com");
  });

  test("is forgotten a day after it closed", async () => {
    const id = await issued();
    const kept = () => asSystem((tx) => tx.select().from(emailCodes).where(eq(emailCodes.id, id)));
    const { municipalityId } = placeOf();
    const forget = (at: Date) =>
      asSystem((tx) => forgetSignIns({ tx, now: at }, { kind: "municipality", municipalityId }));
    await forget(minutesOn(24 * 60 + 10));
    expect(await kept()).toHaveLength(1);
    await forget(minutesOn(24 * 60 + 11));
    expect(await kept()).toHaveLength(0);
  });
});
