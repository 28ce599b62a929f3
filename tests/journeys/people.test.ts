import { expect, test } from "vitest";
import { demoPassword } from "@/server/life/seed";
import { checkpoint } from "./checkpoint";
import { openStage } from "./stage";

const stage = openStage();

test("an administrator adds somebody, who signs in with the password shown once and is led to choosing their own", async () => {
  const origin = stage().origin("tirane");
  const page = await stage().enter("tirane", { who: { staff: "admin" }, width: 1366 });
  await page.goto(`${origin}/staff/people`);
  await page.locator("tbody tr").first().waitFor();
  await checkpoint(page, "people");
  await page.getByRole("button", { name: "Shto punonjës" }).click();
  const dialog = page.locator("dialog[open]");
  await dialog.getByRole("button", { name: "Shto punonjës" }).click();
  const userName = dialog.getByLabel("Emri i përdoruesit");
  await dialog.getByText("Plotësoni këtë fushë.").nth(1).waitFor();
  const [focused, described] = await userName.evaluate((input) => [
    document.activeElement === input,
    (input.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent)
      .join(" "),
  ]);
  expect(focused).toBe(true);
  expect(described).toContain("Gabim: Plotësoni këtë fushë.");
  expect(await dialog.getByText("Zgjidhni një mundësi.").count()).toBe(2);
  await userName.fill("ana.leka");
  expect(await dialog.getByText("Plotësoni këtë fushë.").count()).toBe(1);
  await dialog.getByLabel("Emri i plotë").fill("Ana Leka");
  await checkpoint(page, "a new person");
  await dialog
    .getByLabel("Zyra")
    .selectOption({ label: "SHQ – Drejtoria e Shërbimeve ndaj Qytetarit / Zyra me Një Ndalesë" });
  await dialog.getByLabel("Roli").selectOption("front-office");
  await dialog.getByRole("button", { name: "Shto punonjës" }).click();
  await dialog.getByText("Fjalëkalimi fillestar për Ana Leka").waitFor();
  const password = await dialog.locator("p.font-mono").innerText();
  await dialog.getByRole("button", { name: "Mbyll" }).last().click();
  await page.getByRole("searchbox").fill("ana leka");
  await page.getByRole("button", { name: "Ana Leka" }).waitFor();

  const newcomer = await stage().enter("tirane", { width: 360, address: "198.51.100.77" });
  await newcomer.goto(`${origin}/staff/hyr`);
  await newcomer.locator("[name=user]").fill("ana.leka");
  await newcomer.locator("[name=password]").fill(password);
  await newcomer.locator("form[action$=fjalekalimi] button").click();
  await newcomer.getByRole("button", { name: "Më vonë" }).click();
  await newcomer.waitForURL(/fjalekalimi-i-ri/);
  await newcomer.goto(`${origin}/staff/counter`);
  await newcomer.locator("#main").waitFor();

  await page.getByRole("button", { name: "Ana Leka" }).click();
  await checkpoint(page, "a person");
  await dialog.getByRole("button", { name: "Çaktivizo" }).click();
  await dialog.getByLabel("Arsyeja").fill("Shtuar gabimisht.");
  await dialog.getByRole("button", { name: "Çaktivizo" }).click();
  await dialog.getByText("U çaktivizua.").waitFor();
  await newcomer.goto(`${origin}/staff/counter`);
  expect(newcomer.url()).toContain("/staff/hyr");
  expect(password).not.toBe(demoPassword);
});

test("an administrator moves work to another office, and the log tells it to the auditor and to nobody else", async () => {
  const origin = stage().origin("tirane");
  const page = await stage().enter("tirane", { who: { staff: "admin" }, width: 1366 });
  await page.goto(`${origin}/staff/offices`);
  const housing = page.getByLabel("Strehimi", { exact: true });
  await housing.selectOption({ label: "SOC – Drejtoria e Shërbimeve Sociale" });
  await page.getByText("Puna “Strehimi” i kaloi zyrës SOC.").waitFor();
  await checkpoint(page, "offices");
  await housing.selectOption({ label: "STR – Sektori i Strehimit" });
  await page.getByText("Puna “Strehimi” i kaloi zyrës STR.").waitFor();

  const auditor = await stage().enter("tirane", { who: { staff: "audit" }, width: 1366 });
  await auditor.goto(`${origin}/staff/security`);
  await auditor.getByText("STR: STR → SOC").waitFor();
  await checkpoint(auditor, "security");
  expect(await auditor.getByRole("link", { name: "Punonjësit dhe pozicionet" }).count()).toBe(0);

  const clerk = await stage().enter("tirane", { who: { staff: "sportel1" }, width: 1366 });
  for (const path of ["people", "offices", "security"])
    expect((await clerk.goto(`${origin}/staff/${path}`))?.status()).toBe(403);
  await clerk.goto(`${origin}/staff/preferences`);
  expect(await clerk.getByRole("link", { name: "Ngjarjet e sigurisë" }).count()).toBe(0);
});
