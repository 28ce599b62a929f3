import type { Page } from "playwright-core";
import { expect } from "vitest";
import { checkpoint } from "./checkpoint";
import { heading, pdf, press } from "./plain-form";

export type Business = { nipt: string; name: string };

const go = (page: Page) => press(page, "Vazhdo");

/** Names a business on the page that asks for whom one applies: from the list where it is known, else by typing. */
export async function nameBusiness(page: Page, { nipt, name }: Business): Promise<void> {
  const known = page.getByLabel(new RegExp(`\\(${nipt}\\)`));
  if (await known.count()) {
    await known.check();
    return go(page);
  }
  const another = page.getByLabel(/^(Për një biznes që përfaqësoj|Për një biznes tjetër|Një biznes tjetër)$/);
  if (await another.count()) await another.check();
  await page.getByLabel("NIPT-i i biznesit").fill(`al ${nipt.toLowerCase()}`);
  await page.getByLabel("Emri i biznesit").fill(name);
  await go(page);
}

/** Names a business as the one who leads it, by the register. */
export async function leadBusiness(page: Page, business: Business): Promise<void> {
  await nameBusiness(page, business);
  if ((await heading(page)) !== "Si e përfaqësoni biznesin?") return;
  await page.getByLabel("Si administrator ose përfaqësues ligjor i shkruar në regjistër").check();
  await go(page);
}

/** Uploads an authorisation with its last day, from the page that says why one is needed. */
export async function authorise(page: Page, until: string): Promise<void> {
  expect(await heading(page)).toBe("Si e përfaqësoni biznesin?");
  await page.getByLabel("Me autorizim ose prokurë").check();
  await page.getByLabel("Autorizimi vlen deri më").fill(until);
  await go(page);
  expect(await heading(page)).toBe("Autorizimi ose prokura");
  expect(await page.getByRole("button", { name: "Do ta sjell më vonë" }).count()).toBe(0);
  const file = page.locator("input[type=file]");
  await file.setInputFiles({ name: "letra.txt", mimeType: "text/plain", buffer: Buffer.from("tekst") });
  await press(page, "Ngarko dokument");
  expect(await page.locator(".o-errors").innerText()).toContain("PDF, JPG ose PNG");
  await file.setInputFiles({ name: "Autorizimi.pdf", mimeType: "application/pdf", buffer: pdf });
  await press(page, "Ngarko dokument");
  expect(await page.locator("main").innerText()).toContain("Autorizimi.pdf");
  await checkpoint(page, "the authorisation is uploaded");
  await go(page);
}
