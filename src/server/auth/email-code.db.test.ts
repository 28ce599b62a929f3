import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { proveEmail, readWaiting } from "@/server/auth/email-code";
import { postEmail, postEmailCode } from "@/server/auth/post-citizen";
import { setClock } from "@/server/clock";
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
});
