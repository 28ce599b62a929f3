import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ownAccess, postSignOutElsewhere } from "@/server/auth/own-access";
import { postEnrolment } from "@/server/auth/post-enrolment";
import { postFactorAgain } from "@/server/auth/post-factor-again";
import { postSecondFactor } from "@/server/auth/post-second-factor";
import { readCodes } from "@/server/auth/recovery-page";
import { readStep } from "@/server/auth/sign-in-step";
import { demoPassword } from "@/server/life/seed";
import { FormBrowser as Browser, serveFreshDatabase } from "../../../tests/form-browser";

let close: () => Promise<void>;
beforeAll(async () => {
  close = await serveFreshDatabase();
});
afterAll(() => close());

const codeAt = (secret: string, later = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + later });
const secretOf = async (browser: Browser) => {
  const { headers, place } = await browser.arrival();
  return (await readStep(headers, place, "enrol"))?.secret ?? "";
};
const codesOf = async (browser: Browser) => {
  const { headers, place } = await browser.arrival();
  return (await readCodes(headers, place))?.codes ?? [];
};

/** Somebody signed in for the first time, with the second factor just connected. */
async function enrolled(user: string) {
  const browser = new Browser("tirane");
  await browser.password(user);
  const secret = await secretOf(browser);
  await browser.post(postEnrolment, { code: codeAt(secret) });
  return { browser, secret, codes: await codesOf(browser) };
}

describe("one's own sign-in", () => {
  it("tells the second factor and the browsers, and ends all of them but this one", async () => {
    const { browser, codes } = await enrolled("fin1");
    const other = new Browser("tirane");
    await other.password("fin1");
    await other.post(postSecondFactor, { code: codes[0] ?? "" });
    const access = await ownAccess(browser.headers());
    expect(access).toMatchObject({ factorSince: expect.any(String), codesLeft: 9 });
    expect(access?.sessions.map(({ isThis }) => isThis).sort()).toEqual([false, true]);
    expect(await browser.post(postSignOutElsewhere, {})).toMatchObject({
      location: "/staff/preferences?dolet=1#hyrja",
    });
    expect([(await browser.who()).kind, (await other.who()).kind]).toEqual(["staff", "visitor"]);
    expect(await ownAccess(other.headers())).toBeNull();
  });

  it("takes another telephone only after password and second factor, and the former one no longer opens", async () => {
    const { browser, secret, codes } = await enrolled("fin2");
    const again = (fields: Record<string, string>) =>
      browser.post(postFactorAgain, { what: "phone", ...fields });
    const refused = { location: "/staff/preferences?gabim=1#hyrja" };
    expect(await again({ password: demoPassword, code: "000000" })).toMatchObject(refused);
    expect(await again({ password: "wrong", code: codes[0] ?? "" })).toMatchObject(refused);
    expect(await again({ password: demoPassword, code: codes[1] ?? "" })).toMatchObject({
      location: "/staff/hyr/faktori",
    });
    const other = await secretOf(browser);
    expect(other).not.toBe(secret);
    await browser.post(postEnrolment, { code: codeAt(other) });
    const next = new Browser("tirane");
    await next.password("fin2");
    expect(await next.post(postSecondFactor, { code: codeAt(secret, 30_000) })).toMatchObject({
      location: "/staff/hyr/kodi?gabim=1",
    });
    expect(await next.post(postSecondFactor, { code: codeAt(other, 30_000) })).toMatchObject({
      location: "/staff",
    });
  });

  it("gives new recovery codes, and the former ones open nothing", async () => {
    const { browser, codes } = await enrolled("jurist1");
    const done = await browser.post(postFactorAgain, {
      what: "codes",
      password: demoPassword,
      code: codes[0] ?? "",
    });
    expect(done).toMatchObject({ location: "/staff/hyr/kodet" });
    const fresh = await codesOf(browser);
    expect(fresh).toHaveLength(10);
    const next = new Browser("tirane");
    await next.password("jurist1");
    expect(await next.post(postSecondFactor, { code: codes[1] ?? "" })).toMatchObject({
      location: "/staff/hyr/kodi?gabim=1",
    });
    expect(await next.post(postSecondFactor, { code: fresh[0] ?? "" })).toMatchObject({ location: "/staff" });
  });

  it("is nobody's who is not signed in", async () => {
    const visitor = new Browser("tirane");
    expect(await visitor.post(postFactorAgain, { what: "codes", password: demoPassword })).toMatchObject({
      location: "/staff/hyr",
    });
    expect(await visitor.post(postSignOutElsewhere, {})).toMatchObject({ location: "/staff/hyr" });
    const citizenHost = await visitor.post(postSignOutElsewhere, {}, "http://vlore.ossis.localhost:3000");
    expect(citizenHost.status).toBe(403);
  });
});
