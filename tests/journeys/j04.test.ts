import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { dossiers } from "@/domain/dossier/tables";
import { makeNipt } from "@/lib/identifiers";
import { newId } from "@/lib/ids";
import { readCast } from "@/server/seed/data";
import { application } from "../desk";
import type { Business } from "./business";
import { checkpoint } from "./checkpoint";
import { DeskScreen } from "./desk-screen";
import { applyAgain, applyWithPaper, meetTheEnd } from "./j04-citizen";
import { press, words } from "./plain-form";
import { openStage, type Stage } from "./stage";

const stage = openStage();
const slug = "tirane";
afterEach(() => stage().setClock(null));

/** A business the municipality has not met, also on a server kept from an earlier run. */
function newBusiness(): Business {
  const serial = Math.floor(Math.random() * 1000);
  const nipt = makeNipt({ registeredOn: "2019-12-14", serial });
  return { nipt, name: `Bar Kulla ${serial} shpk` };
}

async function deskOf(on: Stage, register: string): Promise<DeskScreen> {
  const number = Number(register.slice(-6));
  const rows = await on.doors.asMunicipality(on.place(slug), (tx) =>
    tx.select({ id: dossiers.id }).from(dossiers).where(eq(dossiers.registerNumber, number)),
  );
  return new DeskScreen(on, slug, { register, id: rows[0]?.id ?? "" });
}

/** How the paper answers when its link is followed. */
async function readPaper(page: Page): Promise<string> {
  const href = await page.getByRole("link", { name: "Autorizimi.pdf" }).getAttribute("href");
  return page.evaluate(async (address) => {
    const answer = await fetch(address);
    return `${answer.status} ${answer.headers.get("content-type")}`;
  }, href ?? "");
}

/** The officer reads both names, opens the paper, and accepts it. */
async function accept(desk: DeskScreen, business: Business): Promise<void> {
  const page = await desk.open("check-1");
  const shown = await words(page);
  for (const part of ["Elira", "Kola", business.name, business.nipt, "Pret kontrollin e zyrës"])
    expect(shown).toContain(part);
  await checkpoint(page, "a business with its representative");
  await page.getByRole("link", { name: "Shihni dokumentet" }).click();
  await page.waitForURL("**tab=documents");
  expect(await words(page)).toContain("Vlen deri më 31 dhjetor 2026");
  expect(await page.getByRole("button", { name: "Pranoje autorizimin" }).count()).toBe(0);
  await desk.take(page);
  expect(await readPaper(page)).toBe("200 application/pdf");
  await page.getByRole("button", { name: "Pranoje autorizimin" }).click();
  await page.getByText("I pranuar nga zyra").waitFor();
  await checkpoint(page, "the authorisation is accepted");
  await page.goto(`${desk.stage.origin(slug)}/staff/case/${desk.register}?tab=timeline`);
  await page.getByText("Autorizimi i përfaqësuesit u pranua.").waitFor();
  await page.context().close();
}

/** The officer of the second case finds the verdict there, with the paper that came with the first. */
async function findAccepted(desk: DeskScreen): Promise<void> {
  const page = await desk.open("check-1", "documents");
  await page.getByText("I pranuar nga zyra").waitFor();
  expect(await readPaper(page)).toBe("200 application/pdf");
  await desk.take(page);
  expect(await page.getByRole("button", { name: "Pranoje autorizimin" }).count()).toBe(0);
  await page.context().close();
}

/** Removes the business from the account; the case goes on. */
async function remove(page: Page, origin: string, business: Business, register: string): Promise<void> {
  await page.goto(`${origin}/une`);
  const card = page.locator(".o-card", { hasText: business.nipt });
  expect(await card.innerText()).toContain("Vlente deri më 31 dhjetor 2026");
  await card.getByRole("link", { name: /^Hiqe nga lista/ }).click();
  await page.waitForLoadState();
  await checkpoint(page, "before a business is removed");
  await press(page, "Po, hiqe biznesin");
  const text = await words(page);
  expect(text).toContain("Biznesi u hoq nga lista");
  expect(text).not.toContain(business.nipt);
  expect(text).toContain(register);
}

describe("J04: a business and who acts for it", () => {
  test.each([
    ["with script", true],
    ["without script", false],
  ])(
    "an authorisation is handed in once, checked once, and blocks after its last day, %s",
    async (_, script) => {
      const on = stage();
      const origin = on.origin(slug);
      const business = newBusiness();
      const elira = await on.enter(slug, { script });
      const first = await applyWithPaper(elira, origin, business);
      await accept(await deskOf(on, first), business);
      const second = await applyAgain(elira, origin, business);
      await findAccepted(await deskOf(on, second));
      await elira.goto(`${origin}/une`);
      const account = await words(elira);
      for (const part of [first, second, business.name, "I pranuar nga zyra", "Vlen deri më 31 dhjetor 2026"])
        expect(account).toContain(part);
      await checkpoint(elira, "the account of a representative");
      await elira.context().close();

      const now = new Date("2027-01-02T09:00:00Z");
      await on.setClock(now);
      const afterwards = await on.enter(slug, { who: { citizen: "elira" }, script, now });
      await meetTheEnd(afterwards, origin, business);
      await afterwards.goto(`${origin}/une/praktika/${first}`);
      for (const part of [first, business.name, "Zyra e pranoi autorizimin tuaj"])
        expect(await words(afterwards)).toContain(part);
      await checkpoint(afterwards, "the old case after the last day");
      await remove(afterwards, origin, business, first);
      await afterwards.context().close();
    },
    240_000,
  );

  test("an authorisation that is not accepted comes back with its reason, and can be asked for", async () => {
    const on = stage();
    const business = newBusiness();
    const elira = await on.enter(slug);
    const register = await applyWithPaper(elira, on.origin(slug), business);
    const desk = await deskOf(on, register);
    const officer = await desk.open("check-1", "documents");
    await desk.take(officer);
    await officer.getByRole("button", { name: "Mos e prano" }).click();
    const form = officer.locator("dialog[open]");
    await form.locator("textarea").fill("Mungon nënshkrimi i administratorit.");
    await checkpoint(officer, "refusing an authorisation");
    await desk.confirm(form);
    await officer.getByText("Praktika nuk ndalet vetë").waitFor();
    const request = await desk.startOther(officer, "Kërko plotësim");
    expect(
      await request.getByLabel("Autorizimi për të përfaqësuar biznesin", { exact: true }).isChecked(),
    ).toBe(true);
    expect(await request.locator("[name=why-autorizimi]").inputValue()).toBe(
      "Mungon nënshkrimi i administratorit.",
    );
    await desk.confirm(request);
    await officer.context().close();

    await elira.goto(`${on.origin(slug)}/une/praktika/${register}/ploteso`);
    expect(await words(elira)).toContain("Mungon nënshkrimi i administratorit.");
    await elira.goto(`${on.origin(slug)}/une`);
    expect(await words(elira)).toContain("Nuk u pranua");
    await checkpoint(elira, "the account after a refusal");
    await elira.context().close();
  });

  test("a name or a last day that is wrong is corrected by the officer, and its owner reads what and why", async () => {
    const on = stage();
    const business = newBusiness();
    const elira = await on.enter(slug);
    const register = await applyWithPaper(elira, on.origin(slug), business);
    const desk = await deskOf(on, register);
    const officer = await desk.open("check-1", "documents");
    await desk.take(officer);
    await officer.getByRole("button", { name: "Korrigjo" }).click();
    const form = officer.locator("dialog[open]");
    await form.getByLabel("Emri i biznesit").fill("Bar Kulla e Re shpk");
    await form.getByLabel("Vlen deri më").fill("2026-12-30");
    await form.getByLabel("Pse korrigjohet").fill("Sipas ekstraktit të QKB-së.");
    await checkpoint(officer, "correcting an authorisation");
    await desk.confirm(form);
    await officer.getByText("Vlen deri më 30 dhjetor 2026").waitFor();
    for (const part of [
      "Bar Kulla e Re shpk",
      "Korrigjoi ",
      "Sipas ekstraktit të QKB-së.",
      "Pret kontrollin e zyrës",
    ])
      expect(await words(officer)).toContain(part);
    await checkpoint(officer, "a corrected authorisation");
    await officer.goto(`${on.origin(slug)}/staff/case/${register}?tab=timeline`);
    expect(await words(officer)).toContain(`emri ${business.name} → Bar Kulla e Re shpk`);
    await officer.context().close();

    await elira.goto(`${on.origin(slug)}/une`);
    const account = await words(elira);
    for (const part of ["Bar Kulla e Re shpk", "Zyra e korrigjoi më", "Sipas ekstraktit të QKB-së."])
      expect(account).toContain(part);
    await checkpoint(elira, "the account after a correction");
    await elira.goto(`${on.origin(slug)}/une/praktika/${register}`);
    expect(await words(elira)).toContain("Zyra korrigjoi autorizimin tuaj për biznesin");
    await elira.context().close();
  });

  test("nobody else's case is told from none", async () => {
    const on = stage();
    const noel = readCast().citizens.find(({ key }) => key === "noel");
    if (!noel) throw new Error("The cast has no Noel");
    const { personalNumber, firstName, fatherName, lastName, phone } = noel;
    const applicant = {
      ...{ personalNumber, firstName, fatherName, lastName, phone, email: null, unit: null, street: null },
      ...{ business: { nipt: "K82114022B", name: "Ndërtimi Shega shpk" }, verified: false },
    };
    const office = on.office(slug);
    const clerk = office.as(await office.person("sportel1"));
    const other = await clerk.counter.submit(await application(office, "PUB-01", { id: newId(), applicant }));
    const elira = await on.enter(slug, { who: { citizen: "elira" } });
    const pages = [];
    for (const register of [other.register, "TIR-2026-999999"]) {
      const answer = await elira.goto(`${on.origin(slug)}/une/praktika/${register}`);
      expect(answer?.status()).toBe(404);
      pages.push(await words(elira));
    }
    expect(pages[0]).toBe(pages[1]);
    expect(await elira.content()).not.toMatch(/Kasimati|Shega/);
    await elira.context().close();
  });
});
