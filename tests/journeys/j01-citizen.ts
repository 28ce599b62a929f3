import type { Page } from "playwright-core";
import { expect } from "vitest";
import { leadBusiness } from "./business";
import { checkpoint } from "./checkpoint";
import { heading, pdf, photo, press, words } from "./plain-form";

const pathOf = (page: Page) => new URL(page.url()).pathname;
const go = (page: Page) => press(page, "Vazhdo");

/** Searches without the letters an English keyboard lacks, and reaches the sheet with one click. */
export async function findService(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/`);
  await checkpoint(page, "the first page");
  await page.getByLabel("Kërko shërbime").fill("tavolina jashte lokalit");
  await press(page, "Kërko");
  await checkpoint(page, "what was found");
  await page.locator(".o-card__title a").first().click();
  await page.waitForLoadState();
  expect(pathOf(page)).toContain("/sherbimi/PUB-01-");
  expect(await page.locator(".o-fiche__title").count()).toBe(13);
  await checkpoint(page, "the sheet");
}

/** Signs in with the electronic identity of the demonstration, on its way to the first question. */
export async function startAs(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name: "Apliko online" }).first().click();
  await page.waitForLoadState();
  await page.getByRole("link", { name: "Hyr dhe fillo" }).click();
  await page.waitForLoadState();
  await checkpoint(page, "the ways in");
  await press(page, "Hyr me identitetin elektronik");
  expect(await page.locator("h1").innerText()).toBe("Kush jeni?");
  await page.getByRole("button", { name: new RegExp(name) }).click();
  await page.waitForURL("**/aplikim/PUB-01/fillo");
  await checkpoint(page, "before you start");
  await press(page, "Fillo");
}

/** Everything up to the purpose of the use. */
async function sayWhoAndWhere(page: Page): Promise<void> {
  await leadBusiness(page, { nipt: "L91214567C", name: "Kafe Lana shpk" });
  expect(await heading(page)).toBe("Si t’ju njoftojmë?");
  await page.getByLabel("Me SMS").check();
  await page.getByLabel("Numri i celularit").fill("069 000 0101");
  await go(page);
  expect(await heading(page), "the form asks for no business again").toBe("Ku do ta zini hapësirën?");
  await page.getByLabel("Njësia administrative").selectOption({ index: 1 });
  await page.getByLabel("Rruga, numri, pallati ose fshati").fill("Rruga e Pishave 4");
  await page.getByLabel("Trotuar").check();
  await checkpoint(page, "where");
  await go(page);
}

/** Leaves the purpose empty: the page says so on top, in focus, and keeps what was answered. */
async function forgetThePurpose(page: Page): Promise<void> {
  const fixed = page.getByRole("group", { name: /Do të fiksohen/ }).getByLabel("Jo");
  await fixed.check();
  await go(page);
  expect(await page.title()).toMatch(/^Gabim: /);
  const summary = page.locator(".o-errors");
  expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
  expect(await fixed.isChecked()).toBe(true);
  await checkpoint(page, "the page with an error");
  await summary.getByRole("link").first().click();
  expect(new URL(page.url()).hash).toBe("#f-purpose");
  await page.getByLabel("Tavolina dhe karrige").check();
  await go(page);
}

async function sayHowMuchAndWhen(page: Page): Promise<void> {
  await page.getByLabel("Sipërfaqja").fill("12,5");
  await page.getByLabel(/^Gjerësia që mbetet/).fill("1,8");
  await go(page);
  const year = new Date().getFullYear() + 1;
  await page.getByLabel("Nga data").fill(`15.03.${year}`);
  await page.getByLabel("Deri më datë").fill(`14.04.${year}`);
  await go(page);
}

/** A sketch and a picture of it; the picture of the place comes later. */
async function handInDocuments(page: Page): Promise<void> {
  const file = page.locator("input[type=file]");
  await file.setInputFiles({ name: "Skica.pdf", mimeType: "application/pdf", buffer: pdf });
  await press(page, "Ngarko dokument");
  await file.setInputFiles({ name: "Foto e skicës.jpg", mimeType: "image/jpeg", buffer: photo });
  await press(page, "Ngarko dokument");
  expect(await words(page)).toContain("Skica.pdf");
  expect(await words(page)).toContain(".jpg");
  await checkpoint(page, "the uploads");
  await go(page);
  expect(await heading(page)).toBe("Fotografi të vendit");
  await press(page, "Do ta sjell më vonë");
}

/** Changes one answer from the list, comes back to it, declares and sends. */
async function checkAndSend(page: Page): Promise<void> {
  expect(await heading(page)).toBe("Kontrolloni përgjigjet");
  expect(await words(page)).toContain("12,5\u00a0m²");
  await page.getByRole("link", { name: /Ndrysho\s*: Sipërfaqja/ }).click();
  await page.getByLabel("Sipërfaqja").fill("15");
  await go(page);
  expect(await heading(page)).toBe("Kontrolloni përgjigjet");
  expect(await words(page)).toContain("15\u00a0m²");
  await checkpoint(page, "the answers");
  await page.getByLabel(/^Deklaroj/).check();
  await press(page, "Dërgo aplikimin");
}

/** From the first question to the confirmation; returns what it says. */
export async function applyForTables(page: Page): Promise<{ register: string; code: string }> {
  await sayWhoAndWhere(page);
  await forgetThePurpose(page);
  await sayHowMuchAndWhen(page);
  await handInDocuments(page);
  await checkAndSend(page);
  expect(await heading(page)).toBe("Aplikimi u regjistrua");
  await checkpoint(page, "the confirmation");
  const text = await words(page);
  const register = /TIR-\d{4}-\d{6}/.exec(text)?.[0] ?? "";
  const code = (/(?:[0-9A-Z]{5}-){3}[0-9A-Z]{5}/.exec(text)?.[0] ?? "").replaceAll("-", "");
  expect(register).not.toBe("");
  expect(code).toHaveLength(20);
  expect(text).toContain(`/G/${code}`);
  expect(text).toMatch(/Përgjigjja vjen deri më\s+\d{1,2} \p{L}+ \d{4}/u);
  return { register, code };
}
