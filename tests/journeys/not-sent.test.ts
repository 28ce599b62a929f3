import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { file, taskAt } from "../desk";
import { openStage } from "./stage";

const stage = openStage();
const words = "Pritet kolegu i zonës, i cili kthehet nesër.";

/** Sends the open dialog with these words; it must say that nothing answered, and keep them. */
async function isToldIn(page: Page, field: string, act: string): Promise<void> {
  const dialog = page.locator("dialog[open]");
  await dialog.locator(`[name=${field}]`).fill(words);
  await dialog.getByRole("button", { name: act, exact: true }).click();
  await dialog.getByText("Nuk u lidhëm dot me shërbimin. Provoni përsëri.").waitFor();
  expect(await dialog.locator(`[name=${field}]`).inputValue()).toBe(words);
  await dialog.getByRole("button", { name: "Anulo" }).click();
  await dialog.waitFor({ state: "hidden" });
}

test("a dialog whose act could not be sent says so itself and keeps what was written in it", async () => {
  const office = stage().office("tirane");
  const { id, register } = await file(office, "EDU-05");
  const officer = office.as(await office.person("ars2"));
  await officer.work.take({ taskId: (await taskAt(office, id, "check-1")).id });
  const page = await stage().enter("tirane", { who: { staff: "ars2" }, width: 1366 });
  // What is sent gets nowhere, as behind a proxy whose program is away.
  await page.route(/\/api\/trpc\/work\.(hold|checkDocument)/, (route) => route.abort());

  await page.goto(`${stage().origin("tirane")}/staff/case/${register}`);
  await page.locator("details.relative summary").first().click();
  await page.getByRole("button", { name: "Shty", exact: true }).click();
  await isToldIn(page, "reasons", "Shty");

  await page.goto(`${stage().origin("tirane")}/staff/case/${register}?tab=documents`);
  await page
    .getByRole("button", { name: /^Nuk pranohet: / })
    .first()
    .click();
  await isToldIn(page, "reason", "Nuk pranohet");

  await page.goto(`${stage().origin("tirane")}/staff/work?queue=mine`);
  await page.locator("aside").getByRole("button", { name: "Shty", exact: true }).click();
  await isToldIn(page, "reasons", "Shty");
  await page.context().close();
});
