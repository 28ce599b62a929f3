import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { canary, take, takeIn } from "../application";
import { checkpoint } from "./checkpoint";
import { DeskScreen } from "./desk-screen";
import { words } from "./j01-citizen";
import { openStage } from "./stage";

const stage = openStage();
const slug = "elbasan";
const note = "Shënim i brendshëm: shiko edhe praktikën e vjetshme.";

/** Everything a page and its requests answered, to be searched for what must not be there. */
function record(page: Page): () => Promise<string> {
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => bodies.push(response.text().catch(() => "")));
  return async () => (await Promise.all(bodies)).join("\n");
}

describe("J07: three opinions at the same time, one of them late", () => {
  test("two answer, the outside body is silent, and the case comes back with all three shown", async () => {
    const on = stage();
    const office = on.office(slug);
    const sent = await takeIn(office, "PUB-07");
    const desk = new DeskScreen(on, slug, sent);
    const [check] = await office.openTasks(sent.id);
    if (!check) throw new Error("Nothing is open");
    const checker = office.as(await take(office, check));
    await checker.work.complete({ taskId: check.id, outcome: "ok", reasons: null, record: { text: note } });

    const clerk = await desk.open("opinion-external", "opinions");
    await desk.takeAll(clerk);
    expect(await clerk.locator("main h3").count()).toBe(3);
    await clerk.getByRole("button", { name: "Krijo lidhjen për organin" }).click();
    const field = clerk.getByLabel(/Dërgojani organit këtë lidhje/);
    const link = await field.inputValue();
    await checkpoint(clerk, "three opinions are open");

    for (const script of [true, false]) {
      const outside = await on.enter(slug, { script });
      const seen = record(outside);
      await outside.goto(link);
      expect(await words(outside)).toContain("Jepni mendimin tuaj");
      await checkpoint(outside, "the page of an outside body");
      const bodies = await seen();
      expect(bodies).toContain("Jepni mendimin tuaj");
      for (const secret of [canary.personalNumber, canary.firstName, canary.lastName, canary.phone, note])
        expect(bodies).not.toContain(secret);
      await outside.context().close();
    }
    await desk.step("opinion-police", {
      outcome: "Mendim negativ",
      reasons: "Në atë natë ka ndeshje.",
      fields: { text: "Nuk garantohet rendi." },
    });
    await desk.step("opinion-specialist", {
      outcome: "Mendim pozitiv",
      fields: { text: "Pastrimi sigurohet." },
    });
    expect((await office.openTasks(sent.id)).map(({ node }) => node)).toEqual(["opinion-external"]);

    desk.now = new Date(Date.now() + 8 * 86_400_000);
    await on.setClock(desk.now);
    await on.passTime();
    const weighing = await desk.open("weighing-2", "opinions");
    const text = await words(weighing);
    for (const state of ["Mendim negativ", "Mendim pozitiv", "Pa përgjigje në afat"])
      expect(text).toContain(state);
    expect(text).toContain("Nuk garantohet rendi.");
    await checkpoint(weighing, "the opinions together");

    const late = await on.enter(slug, {});
    await late.goto(link);
    expect(await words(late)).toContain("Afati ka kaluar");
    expect(await late.locator("form[action*=mendim]").count()).toBe(0);
    await checkpoint(late, "the link after its time");
    await Promise.all([clerk, weighing, late].map((page) => page.context().close()));
  });
});
