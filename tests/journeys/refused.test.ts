import { expect, inject, test } from "vitest";
import { file } from "../desk";
import { signIn } from "../sign-in";
import { checkpoint } from "./checkpoint";
import { ask } from "./raw-request";
import { openStage } from "./stage";

const stage = openStage();
const host = `tirane.${inject("base")}`;

/** What somebody of Tirana is answered at an address of the office. */
async function answerTo(staff: string, path: string, headers: Record<string, string> = {}) {
  const on = stage();
  const token = await signIn(on.doors, on.place("tirane"), { staff });
  return ask({ host, path, token, headers });
}

test.each([
  ["the counter", "specialist1", "/staff/counter"],
  ["handing over", "specialist1", "/staff/counter/handover?q=1"],
  ["a receipt, of a number there is not either", "specialist1", "/staff/counter/receipt/TIR-2026-999999"],
  ["sharing out work", "sportel1", "/staff/team"],
  ["who works here", "specialist1", "/staff/people"],
  ["the offices", "kryetar", "/staff/offices"],
  ["what happened at the sign-in", "specialist1", "/staff/security"],
])("who may not open %s is told so with status 403", async (_name, staff, path) => {
  expect((await answerTo(staff, path)).status).toBe(403);
});

test.each([
  ...["/staff/work", "/staff/counter", "/staff/team", "/staff/find?q=1", "/staff/case/TIR-2026-000001"],
  ...["/staff/people", "/staff/offices", "/staff/security", "/staff/preferences"],
])("nobody gets %s without signing in, not even its inner part alone", async (path) => {
  for (const headers of [undefined, { rsc: "1" }]) {
    const answer = await ask({ host, path, headers });
    expect([path, answer.status]).toEqual([path, 307]);
  }
});

test("a number asked for twice in one address is looked for, and is no fault", async () => {
  expect((await answerTo("fin1", "/staff/find?q=askund&q=2")).status).toBe(200);
});

test("who is signed in by e-mail is so at an address that leads nowhere too", async () => {
  const on = stage();
  const token = await signIn(on.doors, on.place("tirane"), { guest: "vera@example.com" });
  const [guest, visitor] = await Promise.all([
    ask({ host, path: "/askund", token }),
    ask({ host, path: "/askund" }),
  ]);
  const words = [guest, visitor].map(({ body }) =>
    [">Llogaria ime<", ">Hyr<"].filter((word) => body.includes(word)),
  );
  expect([guest.status, words]).toEqual([404, [[">Llogaria ime<"], [">Hyr<"]]]);
});

test("a dossier outside one's own work answers 403 and names who can help", async () => {
  const on = stage();
  const { register } = await file(on.office("tirane"), "PUB-01");
  const path = `/staff/case/${register}`;
  const page = await on.enter("tirane", { who: { staff: "fin1" }, width: 1366 });
  expect((await page.goto(`${on.origin("tirane")}${path}`))?.status()).toBe(403);
  await page.getByRole("heading", { name: "Kjo praktikë është e një zyre tjetër" }).waitFor();
  await page.getByRole("main").getByRole("listitem").first().waitFor();
  await checkpoint(page, "refused dossier");
  await page.goto(`${on.origin("tirane")}/staff/counter`);
  await page.getByText("Nuk keni të drejtë ta hapni këtë faqe").waitFor();
  await checkpoint(page, "refused page");
  await page.context().close();
});

test("a browser that runs no script reads the same refusals, with the same status", async () => {
  const on = stage();
  const { register } = await file(on.office("tirane"), "PUB-01");
  const page = await on.enter("tirane", { who: { staff: "fin1" }, script: false });
  const statuses: number[] = [];
  page.on("response", (response) => {
    if (response.request().isNavigationRequest()) statuses.push(response.status());
  });
  for (const [path, status, title] of [
    ["/staff/people", 403, "Nuk keni të drejtë ta hapni këtë faqe"],
    [`/staff/case/${register}`, 403, "Kjo praktikë është e një zyre tjetër"],
    ["/staff/case/TIR-2026-999999", 404, "Faqja nuk u gjet"],
    ["/staff/askund/fare", 404, "Faqja nuk u gjet"],
  ] as const) {
    await page.goto(`${on.origin("tirane")}${path}`);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.getByRole("navigation").first().waitFor();
    expect(await page.title()).not.toBe("");
    expect(statuses.splice(0)).toEqual([status]);
    await checkpoint(page, `without script: ${title}`);
  }
  await page.context().close();
});

test("an address of the staff's that leads nowhere is told in their own frame and language, with status 404", async () => {
  const on = stage();
  const page = await on.enter("tirane", { who: { staff: "fin1" }, width: 1366 });
  await page.context().addCookies([{ name: "ossis-language", value: "en", url: on.origin("tirane") }]);
  expect((await page.goto(`${on.origin("tirane")}/staff/askund/fare`))?.status()).toBe(404);
  await page.getByRole("heading", { level: 1, name: "Page not found" }).waitFor();
  await page.getByText("Sign out").waitFor();
  expect(await page.title()).toBe("Page not found");
  await checkpoint(page, "unknown page of the staff");
  await page.context().close();
});

test("a fault is told without script in the language of the address, with its number and the way back", async () => {
  const on = stage();
  const page = await on.enter("tirane", { script: false });
  const fault = "/nuk-funksionon?nr=0a1b2c3d&faqja=%2Fsherbimet";
  expect((await page.goto(`${on.origin("tirane")}${fault}`))?.status()).toBe(500);
  await page.getByRole("heading", { level: 1, name: "Shërbimi nuk po funksionon" }).waitFor();
  await page.getByText("0a1b2c3d").waitFor();
  await checkpoint(page, "a fault");
  await page.goto(`${on.origin("tirane")}/en${fault}`);
  await page.getByRole("heading", { level: 1, name: "The service is not working" }).waitFor();
  await page.goto(`${on.origin("tirane")}${fault}`);
  await page.getByRole("link", { name: "Provo përsëri" }).click();
  await page.getByRole("heading", { level: 1, name: "Shërbimet" }).waitFor();
  await page.context().close();
});
