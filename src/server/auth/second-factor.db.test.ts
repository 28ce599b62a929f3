import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findSecret } from "@/domain/tenancy/reads-access";
import { setPassword } from "@/domain/tenancy/set-password";
import { postEnrolment, postEnrolmentLater } from "@/server/auth/post-enrolment";
import { postSecondFactor } from "@/server/auth/post-second-factor";
import { inRealm, realmOf } from "@/server/auth/realm";
import { readCodes } from "@/server/auth/recovery-page";
import { readStep } from "@/server/auth/sign-in-step";
import { doors } from "@/server/doors";
import { FormBrowser as Browser, serveFreshDatabase } from "../../../tests/form-browser";

let close: () => Promise<void>;
beforeAll(async () => {
  close = await serveFreshDatabase();
});
afterAll(() => close());

const codeAt = (secret: string, when = Date.now()) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: when });

async function enrolled(label: string, user: string) {
  const browser = new Browser(label);
  await browser.password(user);
  const { headers, place } = await browser.arrival();
  const secret = (await readStep(headers, place, "enrol"))?.secret ?? "";
  const code = codeAt(secret);
  const done = await browser.post(postEnrolment, { code });
  const codes = (await readCodes(browser.headers(), place))?.codes ?? [];
  return { browser, secret, code, codes, done };
}

describe("the second factor", () => {
  it("is asked for once enrolled, and each code opens once", async () => {
    const { browser, secret, code, codes, done } = await enrolled("tirane", "admin");
    expect(done).toMatchObject({ location: "/staff/hyr/kodet" });
    expect(codes).toHaveLength(10);
    expect(await browser.who()).toMatchObject({ kind: "staff" });
    const again = new Browser("tirane");
    expect(await again.password("admin")).toMatchObject({ location: "/staff/hyr/kodi" });
    expect(await again.post(postSecondFactor, { code })).toMatchObject({
      location: "/staff/hyr/kodi?gabim=1",
    });
    const next = codeAt(secret, Date.now() + 30_000);
    const both = await Promise.all([
      again.post(postSecondFactor, { code: next }),
      again.post(postSecondFactor, { code: next }),
    ]);
    expect(
      both.map(({ location }) => location).toSorted((a, b) => String(a).localeCompare(String(b))),
    ).toEqual(["/staff", "/staff/hyr/kodi?gabim=1"]);
  });

  it("may be a recovery code, once", async () => {
    const { codes } = await enrolled("tirane", "audit");
    const typed = codes[3]?.toLowerCase().replaceAll("-", " ") ?? "";
    const one = new Browser("tirane");
    await one.password("audit");
    expect(await one.post(postSecondFactor, { code: typed })).toMatchObject({ location: "/staff" });
    const two = new Browser("tirane");
    await two.password("audit");
    expect(await two.post(postSecondFactor, { code: typed })).toMatchObject({
      location: "/staff/hyr/kodi?gabim=1",
    });
    expect(await two.post(postSecondFactor, { code: codes[4] ?? "" })).toMatchObject({ location: "/staff" });
  });

  it("stops guessing after five wrong codes", async () => {
    const { secret } = await enrolled("vlore", "kryetar");
    const browser = new Browser("vlore");
    await browser.password("kryetar");
    for (let attempt = 0; attempt < 5; attempt++) await browser.post(postSecondFactor, { code: "000000" });
    const next = codeAt(secret, Date.now() + 30_000);
    expect(await browser.post(postSecondFactor, { code: next })).toMatchObject({
      location: "/staff/hyr/kodi?gabim=1",
    });
  });

  it("cannot be enrolled a second time by somebody who kept the page", async () => {
    const early = new Browser("tirane");
    await early.password("nenkryetar1");
    const { headers, place } = await early.arrival();
    const secret = (await readStep(headers, place, "enrol"))?.secret ?? "";
    await enrolled("tirane", "nenkryetar1");
    expect(await early.post(postEnrolment, { code: codeAt(secret) })).toMatchObject({
      location: "/staff/hyr/faktori?gabim=1",
    });
  });

  it("is neither asked for nor given after a password that was changed meanwhile", async () => {
    const { secret } = await enrolled("vlore", "admin");
    const before = { code: new Browser("vlore"), enrol: new Browser("vlore") };
    await before.code.password("admin");
    await before.enrol.password("sportel1");
    const { headers, place, now } = await before.enrol.arrival();
    const step = await readStep(headers, place, "enrol");
    const realm = realmOf(place);
    if (!step?.secret || !realm) throw new Error("no step");
    for (const userName of ["admin", "sportel1"])
      await inRealm(doors(), realm, async (tx) => {
        const account = await findSecret(tx, realm, { userName });
        await setPassword({ tx, now }, realm, account?.id ?? "", "another");
      });
    const next = codeAt(secret, Date.now() + 30_000);
    expect(await before.code.post(postSecondFactor, { code: next })).toMatchObject({
      location: "/staff/hyr",
    });
    const learnt = { code: codeAt(step.secret) };
    expect(await before.enrol.post(postEnrolment, learnt)).toMatchObject({ location: "/staff/hyr" });
    expect(await before.enrol.post(postEnrolmentLater, {})).toMatchObject({ location: "/staff/hyr" });
    for (const browser of Object.values(before)) expect((await browser.who()).kind).toBe("visitor");
  });
});
