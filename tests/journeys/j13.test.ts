import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { newTrackingCode } from "@/lib/tracking-code";
import { canary, carryThrough, takeIn } from "../application";
import { checkpoint } from "./checkpoint";
import { pdf, press, words } from "./plain-form";
import { openStage, type Stage } from "./stage";

const stage = openStage();
const slug = "tirane";
type Act = { id: string; code: string; register: string; trackingCode: string };
let act: Act;

/** An act that holds for five years, issued by the office and set by the program that sets them. */
async function issue(on: Stage): Promise<Act> {
  const office = on.office(slug);
  const { id: dossierId, register, trackingCode } = await takeIn(office, "LIC-01");
  await carryThrough(office, dossierId);
  const clerk = office.as(await office.person("sportel1"));
  const made = await vi.waitFor(
    async () => {
      const [first] = await clerk.documents.acts({ dossierId });
      if (!first?.file) throw new Error("The act is not set yet");
      return first;
    },
    { timeout: 60_000, interval: 300 },
  );
  return { id: made.id, code: made.code, register, trackingCode };
}

beforeAll(async () => {
  act = await issue(stage());
});

type Verdict = { word: string; tone: string; icon: string; role: string | null };

/** The answer as it is read, seen and announced. */
async function verdictOf(page: Page): Promise<Verdict> {
  const box = page.locator("h1").locator("xpath=ancestor::div[contains(@class,'o-notice')][1]");
  return {
    word: (await page.locator("h1").innerText()).trim(),
    tone: /o-notice--(\w+)/.exec((await box.getAttribute("class")) ?? "")?.[1] ?? "",
    icon: await page.locator("h1 svg").innerHTML(),
    role: await box.getAttribute("role"),
  };
}

/** Opens the page of a code as anybody may; no search engine keeps it. */
async function verify(on: Stage, page: Page, code: string, status = 200): Promise<Verdict> {
  const answer = await page.goto(`${on.origin(slug)}/V/${code}`);
  expect(answer?.status()).toBe(status);
  expect(answer?.headers()["x-robots-tag"]).toContain("noindex");
  expect(await page.locator("meta[name=robots]").getAttribute("content")).toContain("noindex");
  for (const word of [canary.firstName, canary.lastName, canary.personalNumber])
    expect(await page.content()).not.toContain(word);
  await checkpoint(page, `verification of ${code}`);
  return verdictOf(page);
}

describe.each([
  ["with script", true, "203.0.113.21"],
  ["without script", false, "203.0.113.22"],
])("J13: verifying a document %s", (_how, script, address) => {
  test("says in word, shape and colour whether it is in force, and masks whose it is", async () => {
    const on = stage();
    const page = await on.enter(slug, { script, address });
    const valid = await verify(on, page, act.code);
    expect(valid).toMatchObject({ word: "E vlefshme", tone: "ok", role: "status" });
    expect(await words(page)).toContain("Z*** X***");
    expect(await words(page)).toMatch(/Gjendja më \d+ \S+ 20\d\d, \d\d:\d\d\./);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByText("Krahaso").first().isVisible(), "paper shows no form").toBe(false);
    await page.emulateMedia({ media: null });
    const unknown = await verify(on, page, newTrackingCode(on.place(slug).municipalityId), 404);
    expect(unknown).toMatchObject({ word: "Nuk u gjet", tone: "neutral", role: "status" });
    await on.setClock(new Date(Date.now() + 6 * 366 * 86_400_000));
    const expired = await verify(on, page, act.code);
    await on.setClock(null);
    expect(expired).toMatchObject({ word: "E skaduar", tone: "warn", role: "status" });
    expect(new Set([valid, unknown, expired].map(({ icon }) => icon)).size).toBe(3);
    await page.context().close();
  });

  test("tells the issued file from any other", async () => {
    const on = stage();
    const page = await on.enter(slug, { script, address });
    const compare = async (buffer: Buffer) => {
      await page.goto(`${on.origin(slug)}/V/${act.code}`);
      await page
        .getByLabel("Skedari PDF")
        .setInputFiles({ name: "Akti.pdf", mimeType: "application/pdf", buffer });
      await press(page, "Krahaso");
      const box = page.locator("main .o-notice").first();
      await checkpoint(page, "a compared file");
      return [await box.innerText(), await box.getAttribute("class"), await box.getAttribute("role")];
    };
    const other = await compare(pdf);
    expect(other[0]).toContain("Skedari ndryshon");
    expect(other[1]).toContain("o-notice--bad");
    expect(other[2]).toBe("alert");
    const same = await compare(await issuedFile(on));
    expect(same[0]).toContain("Skedari është i njëjtë");
    expect(same[1]).toContain("o-notice--ok");
    await page.context().close();
  });
});

/** The paper, as the officer of the dossier fetches it. */
async function issuedFile(on: Stage): Promise<Buffer> {
  const page = await on.enter(slug, { who: { staff: "sportel1" }, width: 1366 });
  await page.goto(`${on.origin(slug)}/staff/case/${act.register}?tab=decision`);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Shkarko" }).click();
  const bytes = await readFile(await (await download).path());
  await page.context().close();
  return bytes;
}

/** The director takes the act back on the page of its case, with the keyboard alone. */
async function revokeOnScreen(on: Stage): Promise<void> {
  const page = await on.enter(slug, { who: { staff: "infdrejtor" }, width: 1366 });
  await page.goto(`${on.origin(slug)}/staff/case/${act.register}?tab=decision`);
  await page.getByRole("button", { name: "Revoko aktin" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Revoko aktin" });
  await checkpoint(page, "the question before an act is taken back");
  await dialog.getByRole("button", { name: "Revoko aktin" }).press("Enter");
  expect(await dialog.isVisible(), "nothing is taken back without reasons").toBe(true);
  await dialog.getByLabel("Arsyet e revokimit").fill("Të dhënat u provuan të rreme.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("U krye.").waitFor();
  expect(await dialog.count()).toBe(0);
  await page.getByText("E revokuar").first().waitFor();
  expect(await page.getByRole("button", { name: "Revoko aktin" }).count()).toBe(0);
  await page.context().close();
}

test("J13: a withdrawn act is called withdrawn, whatever its paper says", async () => {
  const on = stage();
  await revokeOnScreen(on);
  for (const script of [true, false]) {
    const page = await on.enter(slug, { script, address: "203.0.113.23" });
    expect(await verify(on, page, act.code)).toMatchObject({
      word: "E revokuar",
      tone: "bad",
      role: "status",
    });
    await page.goto(`${on.origin(slug)}/G/${act.trackingCode}`);
    const tracked = await words(page);
    for (const part of ["E revokuar", "Ankimi bëhet te:", "Shih vendimin dhe arsyet"])
      expect(tracked).toContain(part);
    for (const part of ["Miratuar", "të rreme", canary.lastName]) expect(tracked).not.toContain(part);
    await checkpoint(page, "the way of an application whose act was revoked");
    await page.context().close();
  }
  const page = await on.enter(slug, { who: { staff: "sportel1" }, width: 1366 });
  await page.goto(`${on.origin(slug)}/staff/case/${act.register}?tab=decision`);
  const seen = await words(page);
  for (const part of ["E revokuar", "Të dhënat u provuan të rreme."]) expect(seen).toContain(part);
  await checkpoint(page, "a withdrawn act on the page of its case");
  await page.context().close();
});
