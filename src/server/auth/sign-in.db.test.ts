import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { postEnrolmentLater } from "@/server/auth/post-enrolment";
import { postNewPassword } from "@/server/auth/post-new-password";
import { postPassword } from "@/server/auth/post-password";
import { postSignOut } from "@/server/auth/post-sign-out";
import { setClock } from "@/server/clock";
import { demoPassword } from "@/server/life/seed";
import { FormBrowser as Browser, base, serveFreshDatabase } from "../../../tests/form-browser";

const passwordChecks = vi.hoisted(() => ({ count: 0 }));
vi.mock("@node-rs/argon2", async (load) => {
  const real = await load<typeof import("@node-rs/argon2")>();
  const verify: typeof real.verify = (...given) => {
    passwordChecks.count += 1;
    return real.verify(...given);
  };
  return { ...real, verify };
});

let close: () => Promise<void>;
beforeAll(async () => {
  close = await serveFreshDatabase();
});
afterEach(() => setClock(null));
afterAll(() => close());

describe("user name and password", () => {
  it("let nobody in before the second factor", async () => {
    const browser = new Browser("tirane");
    expect(await browser.password("sportel1")).toMatchObject({ status: 303, location: "/staff/hyr/faktori" });
    expect(await browser.who()).toMatchObject({ kind: "visitor" });
    expect(await browser.carriedTo("vlore").post(postEnrolmentLater, {})).toMatchObject({
      location: "/staff/hyr",
    });
    expect(await browser.post(postEnrolmentLater, {})).toMatchObject({ location: "/staff" });
    expect(await browser.who()).toMatchObject({ kind: "staff", name: "Klaudia Meçe" });
  });

  it("answer the same for an unknown user, a wrong password and too many attempts, in the same time", async () => {
    const tries = {
      unknown: ["askush", demoPassword],
      wrong: ["sportel2", "gabim-gabim-gabim"],
      locked: ["sportel3", demoPassword],
    } as const;
    for (let attempt = 0; attempt < 8; attempt++)
      await new Browser("tirane", "198.51.100.99").password("sportel3", "gabim");
    const checks: number[] = [];
    const answers = new Set<string>();
    for (let round = 0; round < 4; round++) {
      for (const [kind, [user, password]] of Object.entries(tries)) {
        const browser = new Browser(
          "tirane",
          kind === "locked" ? "198.51.100.99" : `198.51.100.${100 + round}`,
        );
        const before = passwordChecks.count;
        answers.add(JSON.stringify(await browser.password(user, password)));
        checks.push(passwordChecks.count - before);
      }
    }
    expect([...answers]).toEqual([
      JSON.stringify({ status: 303, location: "/staff/hyr?gabim=1", cookies: 1 }),
    ]);
    // The check of the password is what takes the time: each answer costs exactly one, whoever was named.
    expect(new Set(checks)).toEqual(new Set([1]));
  });

  it("stop a thousand guesses while the owner still gets in, elsewhere or with a browser known here", async () => {
    const owner = new Browser("tirane", "192.0.2.10");
    await owner.password("shq1");
    await owner.post(postEnrolmentLater, {});
    const results = [];
    for (let attempt = 0; attempt < 40; attempt++) {
      results.push(await new Browser("tirane", "192.0.2.66").password("shq1", `guess-${attempt}-guess`));
    }
    expect(new Set(results.map((result) => result.location))).toEqual(new Set(["/staff/hyr?gabim=1"]));
    expect(await new Browser("tirane", "192.0.2.66").password("shq1")).toMatchObject({
      location: "/staff/hyr?gabim=1",
    });
    expect(await new Browser("tirane", "192.0.2.11").password("shq1")).toMatchObject({
      location: "/staff/hyr/faktori",
    });
    for (let attempt = 0; attempt < 60; attempt++) {
      await new Browser("tirane", `192.0.2.${100 + attempt}`).password("shq1", "guess");
    }
    expect(await new Browser("tirane", "192.0.2.12").password("shq1")).toMatchObject({
      location: "/staff/hyr?gabim=1",
    });
    expect(await owner.password("shq1")).toMatchObject({ location: "/staff/hyr/faktori" });
    setClock(new Date(Date.now() + 16 * 60_000));
    expect(await new Browser("tirane", "192.0.2.66").password("shq1")).toMatchObject({
      location: "/staff/hyr/faktori",
    });
  });

  it("are taken only from a page of the same host", async () => {
    const fields = { user: "sportel1", password: demoPassword };
    for (const origin of [`http://vlore.${base}`, `http://${base}`, "null", ""]) {
      expect(await new Browser("tirane").post(postPassword, fields, origin)).toMatchObject({
        status: 403,
        cookies: 0,
      });
    }
  });

  it("lead to pages of the same host only", async () => {
    for (const kthehu of [
      "//evil.example",
      "https://evil.example",
      "/\\evil.example",
      "/api/trpc/x",
      "staff",
    ]) {
      const browser = new Browser("tirane", "192.0.2.200");
      await browser.post(postPassword, { user: "sportel1", password: demoPassword, kthehu });
      expect(await browser.post(postEnrolmentLater, {})).toMatchObject({ location: "/staff" });
    }
  });

  it("belong to one municipality, or to the national application", async () => {
    expect(await new Browser("vlore").password("koord")).toMatchObject({ location: "/staff/hyr?gabim=1" });
    const national = new Browser("koordinim");
    expect(await national.password("koord")).toMatchObject({ location: "/hyr/faktori" });
    await national.post(postEnrolmentLater, {});
    expect(await national.who()).toMatchObject({ kind: "national", role: "coordinator" });
    expect((await national.carriedTo("tirane").who()).kind).toBe("visitor");
  });
});

describe("a session", () => {
  it("gets a new id at every sign-in, and the former one ends", async () => {
    const browser = new Browser("tirane", "192.0.2.50");
    await browser.password("sportel1");
    await browser.post(postEnrolmentLater, {});
    const former = browser.carriedTo("tirane");
    await browser.password("sportel1");
    await browser.post(postEnrolmentLater, {});
    expect(await former.who()).toMatchObject({ kind: "visitor" });
    expect(await browser.who()).toMatchObject({ kind: "staff" });
  });

  it("ends with the sign-out, in a copy of the browser too", async () => {
    const browser = new Browser("tirane", "192.0.2.51");
    await browser.password("sportel1");
    await browser.post(postEnrolmentLater, {});
    const copy = browser.carriedTo("tirane");
    expect(await browser.post((request) => postSignOut(request, "desk"), {})).toMatchObject({
      location: "/staff/hyr?dolet=1",
    });
    expect(await copy.who()).toMatchObject({ kind: "visitor" });
  });

  it("ends with a new password, which must be a good one", async () => {
    const browser = new Browser("tirane", "192.0.2.52");
    await browser.password("shq2");
    await browser.post(postEnrolmentLater, {});
    const copy = browser.carriedTo("tirane");
    const change = (wanted: string, password = demoPassword) =>
      browser.post(postNewPassword, { password, new: wanted, again: wanted });
    expect(await change("Tirana2026!!!")).toMatchObject({
      location: "/staff/hyr/fjalekalimi-i-ri?gabim=common",
    });
    expect(await change("tre dele hanin bar", "gabim")).toMatchObject({
      location: "/staff/hyr/fjalekalimi-i-ri?gabim=wrong",
    });
    expect(await change("tre dele hanin bar")).toMatchObject({ location: "/staff/hyr?ndryshuar=1" });
    expect(await copy.who()).toMatchObject({ kind: "visitor" });
    expect(await browser.password("shq2", "tre dele hanin bar")).toMatchObject({
      location: "/staff/hyr/faktori",
    });
  });
});
