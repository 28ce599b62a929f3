import { afterAll, beforeAll, expect, it } from "vitest";
import { postEnrolmentLater } from "@/server/auth/post-enrolment";
import { postNewPassword } from "@/server/auth/post-new-password";
import { provePassword } from "@/server/auth/prove-password";
import { doors } from "@/server/doors";
import { officeOf } from "../../../tests/desk";
import { FormBrowser as Browser, serveFreshDatabase } from "../../../tests/form-browser";

let close: () => Promise<void>;
beforeAll(async () => {
  close = await serveFreshDatabase();
});
afterAll(() => close());

const own = "Një fjali krejt e imja 77";

/** Somebody the administrator added just now, and a way to try their passwords later. */
async function newcomer(userName: string) {
  const office = officeOf(doors(), "tirane", new Date());
  const api = office.as(await office.person("admin")).people;
  const officeId = (await api.list()).offices[0]?.id ?? "";
  const posts = [{ officeId, role: "specialist" as const }];
  const { staffId, password } = await api.add({ userName, fullName: "Ana Leka", email: null, posts });
  const opens = async (word: string, minutes: number) => {
    const arrival = await new Browser("tirane").arrival();
    const now = new Date(Date.now() + minutes * 60_000);
    return (await provePassword({ ...arrival, now }, { userName, password: word })) !== null;
  };
  return { api, staffId, password, opens };
}

it("a first password leads to choosing another one, which then opens for good", async () => {
  const { password, opens } = await newcomer("ana.leka");
  const browser = new Browser("tirane");
  await browser.password("ana.leka", password);
  expect(await browser.post(postEnrolmentLater, {})).toMatchObject({
    location: "/staff/hyr/fjalekalimi-i-ri",
  });
  const chosen = await browser.post(postNewPassword, { password, new: own, again: own });
  expect(chosen).toMatchObject({ location: "/staff/hyr?ndryshuar=1" });
  expect([await opens(password, 0), await opens(own, 0), await opens(own, 100_000)]).toEqual([
    false,
    true,
    true,
  ]);
});

it("a first password that was used opens for another half an hour", async () => {
  const { password, opens } = await newcomer("gent.zeka");
  expect([await opens(password, 0), await opens(password, 29), await opens(password, 31)]).toEqual([
    true,
    true,
    false,
  ]);
});

it("a new first password takes the place of the one its owner chose", async () => {
  const { api, staffId, password, opens } = await newcomer("beni.koci");
  const browser = new Browser("tirane");
  await browser.password("beni.koci", password);
  await browser.post(postEnrolmentLater, {});
  await browser.post(postNewPassword, { password, new: own, again: own });
  const { password: next } = await api.renewPassword({ staffId, forgetFactor: false });
  expect([await opens(own, 0), await opens(next, 0), await opens(next, 31)]).toEqual([false, true, false]);
});

it("a first password nobody used opens nothing after three days", async () => {
  const { password, opens } = await newcomer("drita.meta");
  expect(await opens(password, 72 * 60 + 1)).toBe(false);
});
