import type { Page } from "playwright-core";
import { expect } from "vitest";
import { authorise, type Business, nameBusiness } from "./business";
import { checkpoint } from "./checkpoint";
import { heading, press, words } from "./plain-form";

const go = (page: Page) => press(page, "Vazhdo");
const later = (page: Page) => press(page, "Do ta sjell më vonë");

/** Begins an application, through the identity provider where nobody is signed in yet. */
export async function start(page: Page, origin: string, code: string): Promise<void> {
  await page.goto(`${origin}/aplikim/${code}/fillo`);
  const signIn = page.getByRole("link", { name: "Hyr dhe fillo" });
  if (await signIn.count()) {
    await signIn.click();
    await page.waitForLoadState();
    await press(page, "Hyr me identitetin elektronik");
    await page.getByRole("button", { name: /Elira Kola/ }).click();
    await page.waitForURL(`**/aplikim/${code}/fillo`);
  }
  await press(page, "Fillo");
}

/** What a page asks, by the words before its fields. */
const asked = async (page: Page) => (await page.locator("main label, main legend").allInnerTexts()).join("|");

async function sayHowToTell(page: Page): Promise<void> {
  expect(await heading(page)).toBe("Si t’ju njoftojmë?");
  await page.getByLabel("Me SMS").check();
  await page.getByLabel("Numri i celularit").fill("069 000 0103");
  await go(page);
}

async function sayWhere(page: Page): Promise<void> {
  await page.getByLabel("Njësia administrative").selectOption({ index: 1 });
  await page.getByLabel("Rruga, numri, pallati ose fshati").fill("Rruga e Kullës 4");
}

async function send(page: Page): Promise<string> {
  await page.getByLabel(/^Deklaroj/).check();
  await press(page, "Dërgo aplikimin");
  expect(await heading(page)).toBe("Aplikimi u regjistrua");
  return /TIR-\d{4}-\d{6}/.exec(await words(page))?.[0] ?? "";
}

/** The bar's longer hours: its own questions, the business's number not among them. */
async function askForLongerHours(page: Page): Promise<void> {
  expect(await heading(page)).toBe("Cili lokal kërkon autorizimin?");
  expect(await asked(page)).not.toContain("NIPT");
  await page.getByLabel("Emri i lokalit").fill("Kulla");
  await page.getByLabel("Bar ose kafe").check();
  await sayWhere(page);
  await go(page);
  await page.getByLabel("Në ambient të mbyllur").check();
  await page.getByLabel("Largësia nga banesa më e afërt").fill("80");
  await go(page);
  await page.getByLabel("E premte dhe e shtunë").check();
  await page.getByLabel("Ora 01:00").check();
  await page.getByLabel("Nga data").fill("1.12.2026");
  await go(page);
  await page.getByLabel("Muzikë sfondi").check();
  await page.getByLabel(/^Niveli më i lartë/).fill("60");
  await page
    .getByRole("group", { name: /kufizues zëri/ })
    .getByLabel("Po")
    .check();
  await go(page);
  await later(page);
}

/** The first application for a business: with its authorisation, and both names before it is sent. */
export async function applyWithPaper(page: Page, origin: string, business: Business): Promise<string> {
  await start(page, origin, "LIC-03");
  await nameBusiness(page, business);
  const shown = await words(page);
  for (const part of [business.name, business.nipt, "nuk është e lidhur me regjistrin e bizneseve"])
    expect(shown).toContain(part);
  await checkpoint(page, "no authorisation yet");
  await authorise(page, "31.12.2026");
  await sayHowToTell(page);
  await askForLongerHours(page);
  expect(await heading(page)).toBe("Kontrolloni përgjigjet");
  const check = await words(page);
  for (const part of ["Elira", "Kola", business.name, business.nipt, "31 dhjetor 2026", "Autorizimi.pdf"])
    expect(check).toContain(part);
  await checkpoint(page, "both names before it is sent");
  return send(page);
}

/** The taxes of the same business: it is picked by name, and nothing about it is asked. */
export async function applyAgain(page: Page, origin: string, business: Business): Promise<string> {
  await start(page, origin, "TAX-02");
  await checkpoint(page, "the businesses one acts for");
  await page.getByLabel(`${business.name} (${business.nipt})`).check();
  await go(page);
  await sayHowToTell(page);
  expect(await heading(page)).toBe("Cili biznes regjistrohet?");
  expect(await asked(page)).toMatch(/^Data e hapjes në QKB\|Emri tregtar[^|]*$/);
  await page.getByLabel("Data e hapjes në QKB").fill("14.12.2019");
  await go(page);
  await page.getByLabel("Bar, kafe ose restorant").check();
  await page.getByLabel("Përshkruani shkurt veprimtarinë").fill("Bar");
  await page.getByLabel("Numri i të punësuarve").fill("3");
  await page.getByLabel("Xhiroja vjetore e pritshme").fill("2000000");
  await go(page);
  await sayWhere(page);
  await page.getByLabel("Dyqan ose lokal").check();
  await page.getByLabel("Sipërfaqja").fill("40");
  await page.getByLabel("Me qira").check();
  await go(page);
  for (const question of [/Kemi tabelë/, /Përdorim trotuarin/])
    await page.getByRole("group", { name: question }).getByLabel("Jo").check();
  await go(page);
  await later(page);
  await later(page);
  expect(await heading(page)).toBe("Kontrolloni përgjigjet");
  expect(await words(page)).toContain(`${business.name} (${business.nipt})`);
  await checkpoint(page, "the second application before it is sent");
  return send(page);
}

/** After the last day: the business is still in the list, and leads to what is needed instead of to the form. */
export async function meetTheEnd(page: Page, origin: string, business: Business): Promise<void> {
  await start(page, origin, "PUB-01");
  await page.getByLabel(`${business.name} (${business.nipt}) – autorizimi ka skaduar`).check();
  await go(page);
  const draft = new URL(page.url()).pathname.split("/")[2];
  for (const ahead of ["njoftimi", "kontrollo", "vazhdo"]) {
    await page.goto(`${origin}/aplikim/${draft}/${ahead}`);
    const text = await words(page);
    expect(text).toContain("Autorizimi ka skaduar");
    expect(text).toContain("31 dhjetor 2026");
  }
  await checkpoint(page, "the authorisation has expired");
  await authorise(page, "31.12.2027");
  expect(await heading(page)).toBe("Si t’ju njoftojmë?");
}
