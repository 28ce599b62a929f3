import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { dossiers } from "@/domain/dossier/tables";
import { feedback } from "@/domain/tracking/tables";
import { checkpoint } from "./checkpoint";
import { DeskScreen } from "./desk-screen";
import { applyForTables, findService, startAs } from "./j01-citizen";
import { heading, photo, press, words } from "./plain-form";
import { openStage, type Stage } from "./stage";

const stage = openStage();
const slug = "tirane";

/** The basic set of a text message: an older telephone shows nothing else, and charges double for it. */
const gsm7 = /^[\x20-\x5a\x61-\x7a\n_@£$¥èéùìòÇØøÅåÄÖÑÜ§¿äöñüà]*$/;

async function dossierBehind(on: Stage, code: string): Promise<{ id: string; dueOn: string }> {
  const [row] = await on.doors.asMunicipality(on.place(slug), (tx) =>
    tx.select().from(dossiers).where(eq(dossiers.trackingCode, code)),
  );
  if (!row) throw new Error("The application was not kept");
  return row;
}

/** The text message about a dossier, as the outbox of the demonstration shows it once it was sent. */
async function messageAbout(page: Page, on: Stage, word: string): Promise<string> {
  const section = page.locator("section.o-notice", { hasText: word }).first();
  await expect
    .poll(
      async () => {
        await page.goto(`${on.origin(slug)}/njoftime-prove`);
        return section.count();
      },
      { timeout: 30_000, interval: 500, message: `a message with ${word}` },
    )
    .toBe(1);
  const text = await section.locator("p").nth(1).innerText();
  expect(text.length).toBeLessThanOrEqual(160);
  expect(text).toMatch(gsm7);
  return text;
}

/** The officer finds the application in the list, takes it and asks for the picture that is missing. */
async function askForThePicture(desk: DeskScreen): Promise<void> {
  const page = await desk.open("check-1");
  await page.goto(`${desk.stage.origin(slug)}/staff/work?queue=unclaimed`);
  await page.getByRole("link", { name: desk.register }).waitFor();
  await checkpoint(page, "the list of work");
  await page.getByRole("link", { name: desk.register }).click();
  await page.waitForURL("**/staff/case/**");
  await checkpoint(page, "the dossier");
  const form = await desk.startOther(page, "Kërko plotësim");
  await form.getByLabel("Fotografi të vendit", { exact: true }).check();
  await form.locator("[name=why-photo]").fill("Na duhet një foto ku duket trotuari.");
  await checkpoint(page, "asking for completion");
  await desk.confirm(form);
  await page.getByText("Pezulluar që nga").first().waitFor();
  await page.context().close();
}

/** Arta sends the picture: from her account, or with the code of the message and the end of her number. */
async function sendThePicture(page: Page, address: string): Promise<void> {
  await page.goto(address);
  if (await page.getByLabel("3 shenjat e fundit të numrit personal").count()) {
    await page.getByLabel("3 shenjat e fundit të numrit personal").fill("45B");
    await press(page, "Vazhdo");
  }
  expect(await words(page)).toContain("Na duhet një foto ku duket trotuari.");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "Vendi.jpg", mimeType: "image/jpeg", buffer: photo });
  await press(page, "Ngarko");
  expect(await words(page)).toContain("Vendi.jpg");
  await checkpoint(page, "what is missing");
  await press(page, "Dërgo plotësimin");
  expect(await words(page)).toMatch(/Plotësimi u dërgua/);
  await checkpoint(page, "completion sent");
}

/** Every step of the office, each by its own officer; the mayor signs, who prepared nothing. */
async function decide(desk: DeskScreen): Promise<void> {
  const check = await desk.open("check-1", "documents");
  expect(await check.getByText("Pezulluar që nga").count()).toBe(0);
  await check.getByRole("link", { name: "Vendi.jpg" }).waitFor();
  await checkpoint(check, "the documents of a dossier");
  await desk.end(await desk.start(check), { outcome: "Në rregull, vazhdon" });
  await check.context().close();
  const fine = { outcome: "Mendim pozitiv", fields: { text: "Nuk ka pengesë." } };
  await desk.step("opinion-tax", fine);
  await desk.step("inspection-1", {
    outcome: "Në rregull, vazhdon",
    fields: { text: "Kalimi i lirë është 1,8 m." },
  });
  await desk.step("opinion-planning", fine);
  await desk.step("payment-order-1", { fields: { amount: "4500" } });
  const till = await desk.open("payment-1");
  const payment = await desk.start(till);
  await payment.locator("[name=amount]").fill("4500");
  await payment.locator("[name=reference]").fill("MP-4711");
  await desk.confirm(payment);
  await till.context().close();
  expect(await desk.officerAt("signature-1")).toBe("kryetar");
  const tablet = await desk.open("signature-1");
  await tablet.setViewportSize({ width: 820, height: 1180 });
  await desk.end(await desk.start(tablet), { outcome: "Nënshkruhet" });
  await tablet.context().close();
}

/** The counter finds the act by its number and hands it over. */
async function handOver(desk: DeskScreen): Promise<void> {
  const page = await desk.stage.enter(slug, { who: { staff: "sportel1" }, width: 1366 });
  await page.goto(`${desk.stage.origin(slug)}/staff/counter/handover?q=${desk.register}`);
  await page.getByText("Akti është gati për dorëzim").waitFor();
  await page.getByLabel("E pashë letërnjoftimin").check();
  await checkpoint(page, "the hand-over");
  await page.getByRole("button", { name: "Dorëzo", exact: true }).click();
  await page.getByText("Akti është gati për dorëzim").waitFor({ state: "detached" });
  await page.context().close();
}

/** The paper: what it says, whose it is, and that it is the one the municipality issued. */
async function readTheAct(page: Page, desk: DeskScreen): Promise<string> {
  const link = page.getByRole("link", { name: "Shkarko dokumentin (PDF)" });
  await expect
    .poll(async () => (await page.reload()) && link.count(), { timeout: 40_000, interval: 1000 })
    .toBe(1);
  const download = page.waitForEvent("download");
  await link.click();
  const bytes = readFileSync(await (await download).path());
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  const office = desk.stage.office(slug);
  const clerk = await office.person("sportel1");
  const [act] = await office.as(clerk).documents.acts({ dossierId: desk.dossierId });
  expect(act?.file?.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  expect(act?.content).toMatchObject({
    number: `${desk.register}/1`,
    signatory: { name: "Ardian Shtylla" },
  });
  const text = textOf(bytes);
  if (text !== null) for (const part of [desk.register, "Ardian Shtylla"]) expect(text).toContain(part);
  return act?.code ?? "";
}

/** The words of a PDF where the machine has the program that reads them; the act itself is compared above. */
function textOf(bytes: Buffer): string | null {
  const reader = "pdftotext";
  try {
    return execFileSync(reader, ["-", "-"], { input: bytes, encoding: "utf8" });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

async function verify(page: Page, origin: string, code: string): Promise<void> {
  await page.goto(`${origin}/V/${code}`);
  expect(await heading(page)).toContain("E vlefshme");
  expect(await words(page)).toContain("Kafe Lana shpk");
  expect(await page.content()).not.toMatch(/Arta|Hoxha|J55512345B/);
  await checkpoint(page, "a valid act");
}

async function rate(page: Page, origin: string, code: string): Promise<void> {
  await page.goto(`${origin}/G/${code}`);
  await checkpoint(page, "the closed application");
  await page.getByRole("link", { name: "Vlerëso shërbimin" }).click();
  await page.getByLabel("4 – Mjaft").check();
  await press(page, "Vazhdo");
  await page.getByLabel("Shpejt").check();
  await checkpoint(page, "what went well");
  await press(page, "Dërgo");
  expect(await heading(page)).toBe("Faleminderit");
}

describe("J01: an application with a missing document, to the signed decision and its rating", () => {
  test.each([
    ["with script", true],
    ["without script", false],
  ])("%s", async (_how, script) => {
    const on = stage();
    const origin = on.origin(slug);
    const arta = await on.enter(slug, { script });
    await findService(arta, origin);
    await startAs(arta, "Arta Hoxha");
    const { register, code } = await applyForTables(arta);
    const sent = await dossierBehind(on, code);
    const visitor = await on.enter(slug, { script });
    expect(await messageAbout(visitor, on, code)).toContain(`/G/${code}`);

    const desk = new DeskScreen(on, slug, { register, id: sent.id });
    await askForThePicture(desk);
    expect(await messageAbout(visitor, on, `${register} duhet 1 dokument`)).toContain(`/G/${code}`);
    await arta.goto(`${origin}/une/praktika/${register}`);
    expect(await words(arta)).toContain("Ju duhet të plotësoni");
    if (script) await sendThePicture(arta, `${origin}/une/praktika/${register}/ploteso`);
    else await sendThePicture(visitor, `${origin}/G/${code}/ploteso`);
    expect((await dossierBehind(on, code)).dueOn).toBe(sent.dueOn);

    await decide(desk);
    await arta.goto(`${origin}/une/praktika/${register}`);
    expect(await words(arta)).toContain("Miratuar");
    await arta.getByRole("link", { name: "Shihni vendimin" }).click();
    await arta.waitForURL("**/vendimi");
    const act = await readTheAct(arta, desk);
    await checkpoint(arta, "the decision");
    await verify(visitor, origin, act);
    await handOver(desk);
    await rate(visitor, origin, code);
    const rows = await on.doors.asMunicipality(on.place(slug), (tx) =>
      tx.select().from(feedback).where(eq(feedback.dossierId, sent.id)),
    );
    expect(rows).toMatchObject([{ stars: 4, reason: "fast" }]);
    await Promise.all([arta, visitor].map((page) => page.context().close()));
  });
});
