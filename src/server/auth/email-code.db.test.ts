import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { MunicipalityId } from "@/db/tenant";
import { emailCodes, sessions } from "@/domain/tenancy/tables-access";
import { citizenSignIn } from "@/server/auth/citizen-page";
import { proveEmail, readWaiting } from "@/server/auth/email-code";
import { forgetOldSignIns } from "@/server/auth/forget-old-sign-ins";
import { postEmail, postEmailCode } from "@/server/auth/post-citizen";
import { inRealm } from "@/server/auth/realm";
import { setClock } from "@/server/clock";
import { doors } from "@/server/doors";
import { FormBrowser as Browser, serveFreshDatabase } from "../../../tests/form-browser";

let close: () => Promise<void>;
beforeAll(async () => {
  close = await serveFreshDatabase();
});
afterEach(() => setClock(null));
afterAll(() => close());

describe("a code by e-mail", () => {
  async function asked(email: string, label = "tirane") {
    const browser = new Browser(label, "192.0.2.80");
    const answer = await browser.post(postEmail, { email, kthehu: "/aplikimi/1" });
    const waiting = await readWaiting(await browser.arrival());
    return { browser, answer, waiting, code: waiting?.shown ?? "" };
  }

  it("makes a guest, once", async () => {
    const { browser, answer, waiting, code } = await asked("Guest@Example.com");
    expect(answer).toMatchObject({ location: "/hyr/kodi" });
    expect(code).toMatch(/^\d{6}$/);
    expect(await browser.post(postEmailCode, { code })).toMatchObject({ location: "/aplikimi/1" });
    expect(await browser.who()).toMatchObject({ kind: "guest", email: "guest@example.com" });
    expect(await proveEmail(await browser.arrival(), waiting?.id ?? "", code)).toBeNull();
  });

  it("may be tried five times", async () => {
    const { browser, code } = await asked("tries@example.com");
    const wrong = code === "000000" ? "111111" : "000000";
    for (let attempt = 0; attempt < 5; attempt++) await browser.post(postEmailCode, { code: wrong });
    expect(await browser.post(postEmailCode, { code })).toMatchObject({ location: "/hyr/kodi?gabim=1" });
  });

  it("opens for ten minutes, and only where it was asked for", async () => {
    const { browser, waiting, code } = await asked("late@example.com");
    expect(await proveEmail(await browser.carriedTo("vlore").arrival(), waiting?.id ?? "", code)).toBeNull();
    setClock(new Date(Date.now() + 10 * 60_000 + 1000));
    expect(await browser.post(postEmailCode, { code })).toMatchObject({ location: "/hyr/kodi?gabim=1" });
  });

  it("is not sent to anything but an address, nor more than five times in a quarter of an hour", async () => {
    expect((await asked("arta@exam ple.com")).answer).toMatchObject({
      location: "/hyr?gabim=adresa&kthehu=%2Faplikimi%2F1",
    });
    const answers = [];
    for (let time = 0; time < 6; time++) answers.push((await asked("often@example.com")).answer.location);
    expect(answers.filter((location) => location === "/hyr/kodi")).toHaveLength(5);
    expect(answers.at(-1)).toContain("gabim=shume");
  });

  it("is not sent more than twenty times in a day, from whatever senders, and the page says when the next one is", async () => {
    const start = new Date("2026-03-05T09:00:30Z");
    const minutesOn = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
    const ask = async (time: number, at: Date, email = "guessed@example.com") => {
      setClock(at);
      const browser = new Browser("tirane", `192.0.2.${100 + time}`);
      return { browser, location: (await browser.post(postEmail, { email })).location };
    };
    for (let time = 0; time < 20; time++)
      expect((await ask(time, minutesOn(time * 20))).location).toBe("/hyr/kodi");
    const refused = await ask(21, minutesOn(20 * 20));
    expect(refused.location).toContain("/hyr?gabim=shume");
    const page = await citizenSignIn(refused.browser.headers(), { gabim: "shume" });
    expect(page).toMatchObject({ problem: "too-many", typed: "guessed@example.com" });
    // The clock goes on: the first code was asked for a moment after the start.
    const late = (page.until?.getTime() ?? 0) - minutesOn(24 * 60).getTime();
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(30_000);
    expect((await ask(22, minutesOn(24 * 60 - 1))).location).toContain("/hyr?gabim=shume");
    expect((await ask(23, minutesOn(20 * 20), "other@example.com")).location).toBe("/hyr/kodi");
    expect((await ask(24, minutesOn(24 * 60 + 1))).location).toBe("/hyr/kodi");
  });

  it("is forgotten a day after it ended, a session a month after", async () => {
    const { browser, waiting, code } = await asked("old@example.com");
    await browser.post(postEmailCode, { code });
    const rows = () =>
      inRealm(doors(), { kind: "municipality", municipalityId: 53 as MunicipalityId }, async (tx) => ({
        codes: (
          await tx
            .select()
            .from(emailCodes)
            .where(eq(emailCodes.id, waiting?.id ?? ""))
        ).length,
        sessions: (await tx.select().from(sessions).where(eq(sessions.email, "old@example.com"))).length,
      }));
    await forgetOldSignIns(doors());
    expect(await rows()).toEqual({ codes: 1, sessions: 1 });
    setClock(new Date(Date.now() + 25 * 3_600_000));
    await forgetOldSignIns(doors());
    expect(await rows()).toEqual({ codes: 0, sessions: 1 });
    setClock(new Date(Date.now() + 31 * 24 * 3_600_000));
    await forgetOldSignIns(doors());
    expect(await rows()).toEqual({ codes: 0, sessions: 0 });
  });
});
