import { expect, test } from "vitest";
import { addDays, civilDate } from "@/lib/dates";
import { file, historyOf, taskAt } from "../desk";
import { checkpoint } from "./checkpoint";
import { openStage } from "./stage";

const stage = openStage();

test("J11: a head enters an absence, sees who gets each case, keeps one back, undoes it, and shares them out until the absence is over", async () => {
  const office = stage().office("tirane");
  const ids: string[] = [];
  for (let n = 0; n < 5; n++) ids.push((await file(office, "EDU-05")).id);
  const holder = await office.person("ars3");
  for (const id of ids)
    await office.as(holder).work.take({ taskId: (await taskAt(office, id, "check-1")).id });
  const before = await Promise.all(ids.map((id) => taskAt(office, id, "check-1")));

  const page = await stage().enter("tirane", { who: { staff: "arsdrejtor" }, width: 1366 });
  await page.goto(`${stage().origin("tirane")}/staff/team`);
  await page.getByRole("button", { name: holder.name }).click();
  const today = civilDate(new Date());
  await page.getByLabel("Nga data").fill(addDays(today, 10));
  await page.getByLabel("Deri më datën").fill(today);
  await page.getByRole("button", { name: "Shëno mungesën" }).click();
  expect(await page.getByText("sot mungon").count(), "the last day cannot be before the first").toBe(0);
  await page.getByLabel("Nga data").fill(today);
  await page.getByLabel("Deri më datën").fill(addDays(today, 11));
  await page.getByRole("button", { name: "Shëno mungesën" }).click();
  await page.getByText("sot mungon").waitFor();
  await checkpoint(page, "team");

  await page.getByRole("button", { name: "Shpërndaji hapat te kolegët" }).click();
  const dialog = page.locator("dialog[open]");
  await dialog.getByLabel("Arsyeja").waitFor();
  expect(await dialog.locator("li input[type=checkbox]").count()).toBe(5);
  await checkpoint(page, "preview");
  await dialog.locator("li input[type=checkbox]").first().uncheck();
  await dialog.getByLabel("Arsyeja").fill("Leje vjetore.");
  await dialog.getByRole("button", { name: "Ricakto 4 hapa" }).click();
  await page.getByText("U ricaktuan 4 hapa.").waitFor();

  const after = await Promise.all(ids.map((id) => taskAt(office, id, "check-1")));
  expect(after.map(({ dueAt }) => dueAt)).toEqual(before.map(({ dueAt }) => dueAt));
  expect(after.filter(({ assigneeId }) => assigneeId === holder.staffId)).toHaveLength(1);
  const entries = async () => (await Promise.all(ids.map((id) => historyOf(office, id)))).flat();
  expect((await entries()).filter((kind) => kind === "given")).toHaveLength(4);

  await page.goto(`${stage().origin("tirane")}/staff/work`);
  await page.goto(`${stage().origin("tirane")}/staff/team`);
  await page.getByText("ricaktuat 4 hapa. Mund ta zhbëni deri në orën").waitFor();
  await checkpoint(page, "undo after coming back");
  await page.getByRole("button", { name: "Zhbëj" }).click();
  await page.getByText("4 hapa u kthyen aty ku ishin.").waitFor();
  const undone = await Promise.all(ids.map((id) => taskAt(office, id, "check-1")));
  expect(undone.every(({ assigneeId }) => assigneeId === holder.staffId)).toBe(true);

  await page.getByRole("button", { name: holder.name }).click();
  await page.getByRole("button", { name: "Shpërndaji hapat te kolegët" }).click();
  await dialog.getByLabel("Arsyeja").fill("Leje vjetore.");
  await dialog.getByRole("button", { name: "Ricakto 5 hapa" }).click();
  await page.getByText("U ricaktuan 5 hapa.").waitFor();
  await checkpoint(page, "shared");
  office.now = new Date(`${addDays(today, 12)}T09:00:00Z`);
  await stage().setClock(office.now);
  await stage().passTime();
  const back = await Promise.all(ids.map((id) => taskAt(office, id, "check-1")));
  expect(back.every(({ assigneeId }) => assigneeId === holder.staffId)).toBe(true);
  expect((await entries()).filter((kind) => kind === "returned")).toHaveLength(9);
});
