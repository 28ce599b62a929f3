import { encode } from "next-auth/jwt";
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { findSecret } from "@/domain/tenancy/reads-access";
import { saveSecret } from "@/domain/tenancy/save-secret";
import { postEnrolment } from "@/server/auth/post-enrolment";
import { postSecondFactor } from "@/server/auth/post-second-factor";
import { inRealm, realmOf } from "@/server/auth/realm";
import { readStep } from "@/server/auth/sign-in-step";
import { openTotpSecret } from "@/server/auth/totp-secret";
import { doors } from "@/server/doors";
import { FormBrowser, serveFreshDatabase } from "../../../tests/form-browser";

const before = "demo-the-key-of-before-0123456789-0123456789";
let close: () => Promise<void>;
beforeAll(async () => {
  vi.stubEnv("AUTH_SECRET_PREVIOUS", before);
  close = await serveFreshDatabase();
});
afterAll(() => close());

const half = 30_000;
const codeAt = (secret: string, when: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: when });

/** Somebody whose secret lies sealed under a key, as if it had been enrolled while that was the key. */
async function enrolledUnder(key: string, user: string) {
  const browser = new FormBrowser("tirane");
  await browser.password(user);
  const { headers, place } = await browser.arrival();
  const step = await readStep(headers, place, "enrol");
  const realm = realmOf(place);
  if (!step?.secret || !realm) throw new Error("There is nothing to enrol");
  const { secret, account } = step;
  await browser.post(postEnrolment, { code: codeAt(secret, Date.now() - half) });
  const token = { secret };
  const totpSecret = await encode({ token, secret: key, salt: "ossis second factor", maxAge: 3600 });
  await inRealm(doors(), realm, (tx) => saveSecret({ tx }, realm, account, { totpSecret }));
  const kept = async () =>
    (await inRealm(doors(), realm, (tx) => findSecret(tx, realm, { id: account })))?.totpSecret;
  return { secret, kept, sealed: totpSecret };
}

async function signInWith(user: string, code: string) {
  const browser = new FormBrowser("tirane");
  await browser.password(user);
  return (await browser.post(postSecondFactor, { code })).location;
}

test("a second factor sealed under the key of before opens, and lies under the new key afterwards", async () => {
  const { secret, kept, sealed } = await enrolledUnder(before, "admin");
  expect(await signInWith("admin", "000000")).toContain("gabim=1");
  expect(await kept()).toBe(sealed);
  expect(await signInWith("admin", codeAt(secret, Date.now()))).toBe("/staff");
  const now = await kept();
  expect(now).not.toBe(sealed);
  expect(await openTotpSecret(now ?? null)).toEqual({ secret });
  expect(await signInWith("admin", codeAt(secret, Date.now() + half))).toBe("/staff");
});

test("a second factor sealed under a key nobody knows any more does not open", async () => {
  const { secret } = await enrolledUnder("demo-a-key-from-long-ago-0123456789-0123456789", "audit");
  expect(await signInWith("audit", codeAt(secret, Date.now()))).toContain("gabim=1");
});
