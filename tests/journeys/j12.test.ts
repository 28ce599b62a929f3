import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { newTrackingCode } from "@/lib/tracking-code";
import { takeIn } from "../application";
import { checkpoint } from "./checkpoint";
import { heading, press, words } from "./plain-form";
import { openStage } from "./stage";

const stage = openStage();
const mostBytes = 30 * 1024;
/** An address nobody guessed from in the last hour. */
const newAddress = () => `2001:db8::${newId().slice(-4)}`;

/** A code with one character of it mistyped as another that codes may have. */
function mistyped(code: string, place: number): string {
  const right = code[place - 1];
  return code.slice(0, place - 1) + (right === "7" ? "8" : "7") + code.slice(place);
}

/** Bytes the page and everything it needs took on the line. */
const weight = (page: Page): Promise<number> =>
  page.evaluate(() =>
    [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
      .map((entry) => (entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0))
      .reduce((sum, size) => sum + size, 0),
  );

/** Where the application is, by word, place and date; six stops, and the one it stands at. */
async function readTheLine(page: Page): Promise<string> {
  const stops = page.locator("ol.o-stage > li");
  expect(await stops.count()).toBe(6);
  expect(await page.locator("ol.o-stage > li[aria-current=step]").count()).toBe(1);
  const text = await words(page);
  expect(text).toMatch(/Përgjigjja vjen deri më \d{1,2} \p{L}+ \d{4}/u);
  expect(text).not.toMatch(/Zvezdan|Xhamballo/);
  return page.locator("ol.o-stage").innerText();
}

describe.each([
  ["with script", true],
  ["without script", false],
])("J12: tracking by code %s", (_how, script) => {
  test("names the wrong character, and shows the same line however the right code is written", async () => {
    const on = stage();
    const origin = on.origin("tirane");
    const { trackingCode: code } = await takeIn(on.office("tirane"), "LIC-04");
    const page = await on.enter("tirane", { script, width: 240, address: newAddress() });
    await page.goto(`${origin}/gjurmo`);
    await page.getByLabel("Kodi i gjurmimit").fill(mistyped(code, 8));
    await press(page, "Gjurmo");
    expect(await words(page)).toContain("Kontrolloni karakterin e 8-të");
    expect(await page.title()).toMatch(/^Gabim: /);
    expect(await page.getByLabel("Kodi i gjurmimit").inputValue()).toBe(mistyped(code, 8));
    await checkpoint(page, "a mistyped code");

    await page.getByLabel("Kodi i gjurmimit").fill(code.match(/.{5}/g)?.join("-") ?? "");
    await press(page, "Gjurmo");
    const line = await readTheLine(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    expect(await weight(page)).toBeLessThanOrEqual(mostBytes);
    await checkpoint(page, "the line of an application");
    for (const path of [`/G/${code}`, `/g/${code.toLowerCase()}`, `/G/${code.toLowerCase()}`]) {
      expect((await page.goto(origin + path))?.status()).toBe(200);
      expect(await readTheLine(page)).toBe(line);
    }
    await page.goto(`${on.origin("vlore")}/G/${code}`);
    expect(page.url()).toBe(`${origin}/G/${code}`);
    expect(await readTheLine(page)).toBe(line);
    await page.context().close();
  });

  test("asks for a pause at the eleventh wrong code of an hour, and says so as no error", async () => {
    const on = stage();
    const page = await on.enter("tirane", { script, address: newAddress() });
    const { municipalityId } = on.place("tirane");
    for (let tries = 1; tries <= 10; tries++) {
      const answer = await page.goto(`${on.origin("tirane")}/G/${newTrackingCode(municipalityId)}`);
      expect(answer?.status()).toBe(404);
    }
    const answer = await page.goto(`${on.origin("tirane")}/G/${newTrackingCode(municipalityId)}`);
    expect(answer?.status()).toBe(429);
    expect(await heading(page)).toBe("Prisni pak");
    expect(await page.title()).not.toMatch(/^Gabim/);
    await checkpoint(page, "the pause");
    await page.context().close();
  });
});
