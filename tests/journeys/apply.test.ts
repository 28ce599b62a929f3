import { request } from "node:http";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Doors, openDoors } from "@/db/doors";
import { newId } from "@/lib/ids";
import { readMunicipalities } from "@/server/seed/data";
import { askForMore } from "../application";
import { launch } from "../browser";
import { Office } from "../office";
import { browserCookie, signIn, type Who } from "../sign-in";
import { leadBusiness } from "./business";
import { checkpoint, watch } from "./checkpoint";

const origin = `http://tirane.${inject("base")}`;
let browser: Browser;
let doors: Doors;
let office: Office;

beforeAll(async () => {
  browser = await launch();
  doors = openDoors(inject("serverDatabase"), 2);
  const tirana = readMunicipalities().find(({ slug }) => slug === "tirane");
  if (!tirana) throw new Error("no Tirana");
  office = Office.open(doors, tirana, new Date());
});
afterAll(async () => {
  await browser?.close();
  await doors?.close();
});

/** A phone on which somebody is signed in; with or without script. */
async function phone(who: Who, script: boolean): Promise<Page> {
  const viewport = { width: 360, height: 740 };
  const context = await browser.newContext({ viewport, javaScriptEnabled: script });
  const token = await signIn(doors, office.place, who);
  await context.addCookies([browserCookie(origin, token)]);
  const page = await context.newPage();
  watch(page, inject("base"), script);
  return page;
}

const pdf = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
/** Presses a button and waits for the page that answers. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  await page.waitForLoadState();
}

const go = (page: Page) => press(page, "Vazhdo");
const heading = (page: Page) => page.locator("main h1").textContent();
const path = (page: Page) => new URL(page.url()).pathname;

const noBarriers = (page: Page) => checkpoint(page, path(page));

/** Nothing on the page is wider than the screen. */
async function fits(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over).toBeLessThanOrEqual(0);
}

/** From the search to the page before the first question. */
async function findAndStart(page: Page): Promise<void> {
  await page.goto(`${origin}/kerko?q=tavolina+jashte+lokalit`);
  await page
    .getByRole("link", { name: /^Zënie e hapësirës publike me tavolina/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Apliko online" }).first().click();
  expect(await heading(page)).toBe("Para se të filloni");
  await press(page, "Fillo");
}

async function sayForWhomAndHow(page: Page): Promise<void> {
  await leadBusiness(page, { nipt: "L91214567C", name: "Kafe Lana" });
  expect(await heading(page)).toBe("Si t’ju njoftojmë?");
  await page.getByLabel("Me SMS").check();
  await page.getByLabel("Numri i celularit").fill("069 123 4567");
  await go(page);
}

async function sayWhere(page: Page): Promise<void> {
  // What was said of the business is not asked again.
  expect(await page.getByLabel("Emri i biznesit").count()).toBe(0);
  await page.getByLabel("Njësia administrative").selectOption({ index: 1 });
  await page.getByLabel("Rruga, numri, pallati ose fshati").fill("Rruga e Pishave 4");
  await page.getByLabel("Trotuar").check();
  await go(page);
  await page.getByLabel("Tavolina dhe karrige").check();
  await page
    .getByRole("group", { name: /Do të fiksohen/ })
    .getByLabel("Jo")
    .check();
  await go(page);
}

/** Leaves a field empty: the page says so on top, in focus, and keeps the rest. */
async function meetAnError(page: Page): Promise<void> {
  await page.getByLabel("Sipërfaqja").fill("12,5");
  await go(page);
  expect(await page.title()).toMatch(/^Gabim: /);
  const summary = page.locator(".o-errors");
  expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
  expect(await page.getByLabel("Sipërfaqja").inputValue()).toBe("12,5");
  await noBarriers(page);
  await summary.getByRole("link").first().click();
  expect(new URL(page.url()).hash).toBe("#f-freePassage");
  await page.getByLabel(/^Gjerësia që mbetet/).fill("1.8");
  await go(page);
}

async function sayWhen(page: Page): Promise<void> {
  const year = new Date().getFullYear() + 1;
  await page.getByLabel("Nga data").fill(`15.03.${year}`);
  await page.getByLabel("Deri më datë").fill(`14/4/${year}`);
  await go(page);
}

async function handInDocuments(page: Page): Promise<void> {
  expect(await heading(page)).toBe("Planvendosje/skicë me përmasa");
  const file = page.locator("input[type=file]");
  await file.setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("tekst") });
  await press(page, "Ngarko dokument");
  expect(await page.locator(".o-errors").textContent()).toContain("PDF, JPG ose PNG");
  await file.setInputFiles({ name: "Plani im.pdf", mimeType: "application/pdf", buffer: pdf });
  await press(page, "Ngarko dokument");
  expect(await page.locator("main").textContent()).toContain("Plani im.pdf");
  await noBarriers(page);
  await go(page);
  expect(await heading(page)).toBe("Fotografi të vendit");
  await press(page, "Do ta sjell më vonë");
}

const send = (page: Page) => press(page, "Dërgo aplikimin");

/** Changes one answer, comes straight back, and sends. */
async function checkAndSend(page: Page): Promise<void> {
  expect(await heading(page)).toBe("Kontrolloni përgjigjet");
  await noBarriers(page);
  await fits(page);
  await page.getByRole("link", { name: /^Ndrysho ?: Sipërfaqja$/ }).click();
  await page.getByLabel("Sipërfaqja").fill("15");
  await go(page);
  expect(await heading(page)).toBe("Kontrolloni përgjigjet");
  expect(await page.locator("main").textContent()).toContain("15\u00a0m²");
  await send(page);
  expect(await page.title()).toMatch(/^Gabim: /);
  await page.getByLabel(/^Deklaroj/).check();
  await send(page);
}

/** From the duty in one's own area to the answer that lets the office go on. */
async function sendWhatIsMissing(page: Page, register: string): Promise<void> {
  await page.goto(`${origin}/une`);
  await page.locator(`a[href="/une/praktika/${register}/ploteso"]`).click();
  await page.waitForLoadState();
  await noBarriers(page);
  await press(page, "Dërgo plotësimin");
  expect(await page.title()).toMatch(/^Gabim: /);
  const file = { name: "E lexueshme.pdf", mimeType: "application/pdf", buffer: pdf };
  await page.locator("input[type=file]").first().setInputFiles(file);
  await page.getByRole("button", { name: "Ngarko", exact: true }).first().click();
  await page.waitForLoadState();
  expect(await page.locator("main").textContent()).toContain("E lexueshme.pdf");
  await page.getByLabel("Përgjigjja ose shpjegimi juaj").fill("Ja kopja e re.");
  await press(page, "Dërgo plotësimin");
  expect(path(page)).toBe(`/une/praktika/${register}`);
  const text = await page.locator("main").textContent();
  expect(text).toContain("Plotësimi u dërgua");
  expect(text).toContain("Dërguat plotësimin");
  await noBarriers(page);
}

for (const script of [false, true]) {
  describe(script ? "with script" : "without script", () => {
    test("a business applies on a phone, from the search to the confirmation that stays", async () => {
      const page = await phone({ citizen: "elira" }, script);
      await findAndStart(page);
      const draft = path(page).split("/")[2] ?? "";
      await page.goto(`${origin}/aplikim/${draft}/kontrollo`);
      expect(path(page)).toBe(`/aplikim/${draft}/perfaqesimi`);
      await sayForWhomAndHow(page);
      await sayWhere(page);
      await meetAnError(page);
      await sayWhen(page);
      await handInDocuments(page);
      await checkAndSend(page);
      expect(await heading(page)).toBe("Aplikimi u regjistrua");
      await noBarriers(page);
      await fits(page);
      const register = await page.locator(".o-figure").textContent();
      expect(register).toMatch(/^TIR-\d{4}-\d{6}$/);
      await page.goto(`${origin}/aplikim/${draft}/kontrollo`);
      expect(await page.locator(".o-figure").textContent()).toBe(register);

      await page.goto(`${origin}/une`);
      expect(await page.locator("main").textContent()).toContain(register);
      await noBarriers(page);
      await page.goto(`${origin}/une/praktika/${register}`);
      await noBarriers(page);
      await fits(page);
      expect(await page.locator("main").textContent()).toContain("Aplikimi u regjistrua");
      office.now = new Date();
      await askForMore(office, draft);
      await sendWhatIsMissing(page, register ?? "");
      await page.context().close();
    });
  });
}

test("rows of a group are added and removed without script, and what was typed stays", async () => {
  const page = await phone({ citizen: "arta" }, false);
  await page.goto(`${origin}/aplikim/AGR-05/fillo`);
  await press(page, "Fillo");
  await page.getByLabel("Për veten").check();
  await go(page);
  await page.getByLabel("Me SMS").check();
  await go(page);
  expect(await heading(page)).toBe("Për cilat parcela e kërkoni?");
  const places = page.getByLabel("Emri i vendit ose fshati");
  await places.fill("Ara e Poshtme");
  await press(page, "Shto: Parcelë");
  expect(await places.count()).toBe(2);
  expect(new URL(page.url()).hash).toBe("#f-parcels-1-parcel");
  await places.nth(1).fill("Ara e Epërme");
  await noBarriers(page);
  await press(page, "Hiq: Parcelë 1");
  expect(await places.count()).toBe(1);
  expect(await places.inputValue()).toBe("Ara e Epërme");
  await go(page);
  expect(await page.title()).toMatch(/^Gabim: /);
  expect(await places.inputValue()).toBe("Ara e Epërme");
  await page.context().close();
});

test("a form of a draft that is gone meanwhile leads to a page with words", async () => {
  const first = await phone({ citizen: "elira" }, false);
  await first.goto(`${origin}/aplikim/PUB-01/fillo`);
  await press(first, "Fillo");
  const discard = `${origin}/aplikim/${path(first).split("/")[2]}/fshi`;
  const second = await first.context().newPage();
  for (const page of [first, second]) await page.goto(discard);
  for (const page of [first, second]) await press(page, "Po, fshi draftin");
  expect(await second.locator("h1").innerText()).toBe("Faqja nuk u gjet");
  await first.context().close();
});

test("somebody else's draft and case are the same page as none at all", async () => {
  const owner = await phone({ citizen: "elira" }, false);
  await owner.goto(`${origin}/aplikim/PUB-01/fillo`);
  await press(owner, "Fillo");
  const draft = path(owner).split("/")[2];
  const other = await phone({ guest: "mysafir@shembull.al" }, false);
  const texts = [];
  for (const address of [`/aplikim/${draft}`, `/aplikim/${newId()}`, "/une/praktika/TIR-2020-000001"]) {
    const answer = await other.goto(origin + address);
    expect(answer?.status()).toBe(404);
    texts.push(await other.locator("main").textContent());
  }
  expect(new Set(texts).size).toBe(1);
  await Promise.all([owner, other].map((page) => page.context().close()));
});

test("a guest finds their account in the menu, and is told when too many applications were begun", async () => {
  const guest = await phone({ guest: "shume@shembull.al" }, false);
  await guest.goto(`${origin}/aplikim/PUB-01/fillo`);
  await guest
    .getByRole("navigation")
    .getByRole("link", { name: "Llogaria ime" })
    .waitFor({ state: "attached" });
  for (let begun = 0; begun <= 20; begun++) {
    await guest.goto(`${origin}/aplikim/PUB-01/fillo`);
    await press(guest, "Fillo");
  }
  expect(path(guest)).toBe("/aplikim/PUB-01/fillo");
  const said = guest.getByRole("alert").filter({ hasText: "Keni 20 aplikime të padërguara" });
  await said.getByRole("link", { name: "Shihni aplikimet tuaja" }).click();
  await guest.waitForURL("**/une");
  await guest.context().close();
});

test("a form from another origin is refused before it is read", async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const headers = { host: `tirane.${inject("base")}`, origin: `http://durres.${inject("base")}` };
    const port = inject("serverPort");
    const path = "/aplikim/PUB-01/fillo/nis";
    const sent = request({ host: "127.0.0.1", port, path, method: "POST", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.on("error", reject).end(`id=${newId()}`);
  });
  expect(status).toBe(403);
});

test("who is not signed in is sent to sign in, to come back to the same page", async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${origin}/en/une`);
  expect(page.url()).toBe(`${origin}/en/hyr?kthehu=%2Fen%2Fune`);
  await page.close();
});
