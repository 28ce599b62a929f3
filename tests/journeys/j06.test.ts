import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { file, taskAt } from "../desk";
import { checkpoint } from "./checkpoint";
import { openStage } from "./stage";

const stage = openStage();

/** How many of these requests somebody has taken over. */
async function taken(ids: string[]): Promise<number> {
  const office = stage().office("tirane");
  const tasks = await Promise.all(ids.map((id) => taskAt(office, id, "check-1")));
  return tasks.filter((task) => task.assigneeId !== null).length;
}

async function openList(page: Page): Promise<void> {
  await page.goto(`${stage().origin("tirane")}/staff/work?queue=unclaimed`);
  await page.locator("[data-row] a:focus").waitFor();
}

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest("[data-row]")?.getAttribute("data-row") ?? null);

/** Waits until the keyboard stands on another row, and tells whether it does. */
async function moves(page: Page, key: string): Promise<boolean> {
  const before = await focused(page);
  await page.keyboard.press(key);
  await page.waitForTimeout(300);
  return (await focused(page)) !== before;
}

async function choose(page: Page, way: string, letters: Record<string, string> = {}): Promise<void> {
  await page.goto(`${stage().origin("tirane")}/staff/preferences`);
  await page.getByLabel(way, { exact: true }).check();
  for (const [act, letter] of Object.entries(letters))
    await page.getByLabel(act, { exact: true }).fill(letter);
  await page.getByRole("button", { name: "Ruaj" }).click();
  await page.getByText("Preferencat u ruajtën.").waitFor();
}

test("J06: letters act in the list, do nothing once they are off, and work with Alt where that was chosen", async () => {
  const office = stage().office("tirane");
  const ids: string[] = [];
  for (let n = 0; n < 4; n++) ids.push((await file(office, "EDU-05")).id);
  const page = await stage().enter("tirane", { who: { staff: "ars2" }, width: 1366 });

  await openList(page);
  expect(await moves(page, "j")).toBe(true);
  expect(await moves(page, "Alt+k")).toBe(false);
  await page.keyboard.press("m");
  await expect.poll(() => taken(ids)).toBe(1);

  const officer = office.as(await office.person("ars2"));
  for (let n = 0; n < 2; n++) {
    const { id } = await file(office, "EDU-05");
    await officer.work.take({ taskId: (await taskAt(office, id, "check-1")).id });
  }
  await page.goto(`${stage().origin("tirane")}/staff/work?queue=mine`);
  await page.locator("[data-row] a:focus").waitFor();
  const chosen = () => page.locator("[data-row] input:checked").count();
  await page.keyboard.press("s");
  await expect.poll(chosen).toBe(1);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Shift+S");
  await expect.poll(chosen).toBe(3);
  await page.keyboard.press("s");
  await expect.poll(chosen).toBe(2);

  await page.goto(`${stage().origin("tirane")}/staff/preferences`);
  await page.getByRole("button", { name: "Ruaj" }).waitFor();
  await checkpoint(page, "preferences");
  await choose(page, "Të fikura");
  await openList(page);
  const [address, words] = [page.url(), await page.locator("#main").innerText()];
  for (const key of ["j", "k", "m", "p", "g", "p", "Alt+j", "Alt+m"])
    expect(await moves(page, key)).toBe(false);
  expect(await taken(ids)).toBe(1);
  expect(page.url()).toBe(address);
  expect((await page.locator("#main").innerText()).replace(/\d\d:\d\d/g, "")).toBe(
    words.replace(/\d\d:\d\d/g, ""),
  );
  await page.keyboard.press("F1");
  const help = page.locator("dialog[open]");
  await help.waitFor();
  expect(await help.innerText()).not.toContain("Rreshti i poshtëm");
  await page.keyboard.press("Escape");

  await choose(page, "Vetëm me Alt", { "Merr përsipër": "x" });
  // Another computer: nothing of this browser comes along.
  const elsewhere = await stage().enter("tirane", { who: { staff: "ars2" }, width: 1366 });
  await openList(elsewhere);
  expect(await moves(elsewhere, "j")).toBe(false);
  expect(await moves(elsewhere, "Alt+j")).toBe(true);
  await elsewhere.keyboard.press("Alt+m");
  await elsewhere.keyboard.press("x");
  await elsewhere.waitForTimeout(500);
  expect(await taken(ids)).toBe(1);
  await elsewhere.keyboard.press("Alt+x");
  await expect.poll(() => taken(ids)).toBe(2);
  await elsewhere.keyboard.press("F1");
  await elsewhere.locator("dialog[open]").waitFor();
  expect(await elsewhere.locator("dialog[open]").innerText()).toContain("Alt+X");
  await checkpoint(elsewhere, "keys in force");
});
