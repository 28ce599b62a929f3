import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { canary, take, takeIn } from "../application";
import { checkpoint } from "./checkpoint";
import { DeskScreen } from "./desk-screen";
import { words } from "./plain-form";
import { openStage } from "./stage";

const stage = openStage();
const slug = "elbasan";
const note = "Shënim i brendshëm: shiko edhe praktikën e vjetshme.";
const question = "A pengon tavolina kalimin, rendin ose rrjetin elektrik?";
const planning = "Drejtoria e Planifikimit dhe Zhvillimit të Territorit";
const police = "Policia Bashkiake";

/** Everything a page and its requests answered, to be searched for what must not be there. */
function record(page: Page): () => Promise<string> {
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => bodies.push(response.text().catch(() => "")));
  return async () => (await Promise.all(bodies)).join("\n");
}

/** The row of one asked office or body. */
const rowOf = (page: Page, name: string): Locator =>
  page.locator("main li").filter({ has: page.getByRole("heading", { level: 3, name, exact: true }) });

/** The officer asks two offices and a body outside in one go, with the keyboard alone. */
async function ask(page: Page, desk: DeskScreen): Promise<void> {
  await desk.take(page);
  const menu = page.locator("summary", { hasText: "Veprime të tjera" }).first();
  await menu.press("Enter");
  await page.getByRole("button", { name: "Kërko mendim" }).press("Enter");
  const form = page.locator("dialog[open]");
  await form.getByLabel("Pyetja").pressSequentially(question);
  for (const name of [planning, police]) await form.getByLabel(name, { exact: true }).press("Space");
  await form.getByRole("button", { name: "Shto organ" }).press("Enter");
  await page.keyboard.type("OSHEE");
  // Without an e-mail: a message sent meanwhile would carry a newer link than the one looked at here.
  expect(await form.getByLabel("Afati i mendimit").locator("option:checked").innerText()).toContain(
    "3 ditë pune",
  );
  await form.getByLabel("Vazhdohet pa mendim").press("Space");
  await checkpoint(page, "the question to three");
  await form.locator("button[form]").press("Enter");
  await rowOf(page, "OSHEE").waitFor();
  await expect.poll(() => form.count()).toBe(0);
}

/** Whoever the question went to gives the opinion of their office. */
async function give(desk: DeskScreen, taskId: string, outcome: string, reasons: string): Promise<void> {
  const page = await desk.openAs(await desk.officerOf(taskId), "opinions");
  const form = await desk.start(page);
  expect(await form.innerText()).toContain(question);
  await desk.end(form, { outcome, fields: { words: reasons } });
  await page.context().close();
}

describe("J07: three opinions at the same time, one of them late", () => {
  test("two offices answer, the outside body is silent, and the case comes back with all three shown", async () => {
    const on = stage();
    const office = on.office(slug);
    const sent = await takeIn(office, "PUB-07");
    const desk = new DeskScreen(on, slug, sent);
    const [step] = await office.openTasks(sent.id);
    if (!step) throw new Error("Nothing is open");
    const before = office.as(await take(office, step));
    await before.work.putBack({ taskId: step.id, reasons: note });

    const clerk = await desk.open("check-1", "opinions");
    await ask(clerk, desk);
    expect(await clerk.locator("main h3").count()).toBe(3);
    expect(await words(clerk)).toContain("Hapi pret 3 mendime");
    await rowOf(clerk, "OSHEE").getByRole("button", { name: "Krijo lidhjen për organin" }).click();
    const link = await clerk.getByLabel(/Dërgojani organit këtë lidhje/).inputValue();
    await checkpoint(clerk, "three opinions are open");

    for (const script of [true, false]) {
      const outside = await on.enter(slug, { script });
      const seen = record(outside);
      await outside.goto(link);
      expect(await words(outside)).toContain(question);
      await checkpoint(outside, "the page of an outside body");
      const bodies = await seen();
      expect(bodies).toContain("Jepni mendimin tuaj");
      for (const secret of [canary.personalNumber, canary.firstName, canary.lastName, canary.phone, note])
        expect(bodies).not.toContain(secret);
      await outside.context().close();
    }
    const asked = (await office.openTasks(sent.id)).filter(({ kind }) => kind === "consultation");
    const [first, second] = asked.map(({ id }) => id);
    if (!first || !second) throw new Error("Two offices should have been asked");
    await give(desk, first, "Mendim negativ", "Zënë trotuarin e këmbësorëve.");
    await give(desk, second, "Mendim pozitiv", "Rendi garantohet.");
    await clerk.reload();
    expect(await words(clerk)).toContain("Hapi pret 1 mendim");
    expect(await clerk.locator("button[title='Ctrl+Enter']").count()).toBe(0);

    desk.now = new Date(Date.now() + 8 * 86_400_000);
    await on.setClock(desk.now);
    await on.passTime();
    const back = await desk.open("check-1", "opinions");
    await back.goto(`${on.origin(slug)}/staff/work`);
    await back.locator("tr", { hasText: sent.register }).first().waitFor();
    await back.goto(`${on.origin(slug)}/staff/case/${sent.register}?tab=opinions`);
    const text = await words(back);
    for (const state of [
      "Mendim negativ",
      "Mendim pozitiv",
      "Pa përgjigje në afat: vazhdohet pa këtë mendim",
    ])
      expect(text).toContain(state);
    expect(text).toContain("Zënë trotuarin e këmbësorëve.");
    expect(await back.locator("button[title='Ctrl+Enter']").innerText()).toContain("Kryej hapin");
    await checkpoint(back, "the opinions together");
    await back.goto(`${on.origin(slug)}/staff/case/${sent.register}?tab=timeline`);
    expect(await words(back)).toContain(`U kërkua mendim nga OSHEE deri më`);
    await checkpoint(back, "the opinions in the timeline");

    const late = await on.enter(slug, {});
    await late.goto(link);
    expect(await words(late)).toContain("Afati ka kaluar");
    expect(await late.locator("form[action*=mendim]").count()).toBe(0);
    await checkpoint(late, "the link after its time");
    await Promise.all([clerk, back, late].map((page) => page.context().close()));
  });
});
