import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { checkpoint } from "./checkpoint";
import { openStage } from "./stage";

const stage = openStage();
const places = ["/", "/sherbimet", "/ndihme", "/une"];

/** In how many rows the words of the menu stand, and in how many the head of the page: parts of a row share their middle. */
async function rowsOf(page: Page): Promise<number[]> {
  const rows = (selector: string) =>
    page.locator(selector).evaluateAll((parts) => {
      const middles = parts
        .map((part) => part.getBoundingClientRect())
        .map(({ top, bottom }) => top + bottom);
      return new Set(middles.map(Math.round)).size;
    });
  return [await rows(".o-nav__item"), await rows(".o-header__bar > *")];
}

test.each([
  ["a visitor", undefined],
  ["somebody signed in", { citizen: "arta" }],
])("the menu of %s is one row on a phone, in both languages and wherever they are", async (_name, who) => {
  const on = stage();
  const page = await on.enter("tirane", { who, width: 360 });
  for (const prefix of ["", "/en"]) {
    for (const place of places) {
      await page.goto(`${on.origin("tirane")}${prefix}${place === "/" && prefix ? "" : place}`);
      expect(await rowsOf(page), `${prefix}${place}`).toEqual([1, 1]);
    }
    const track = page
      .getByRole("navigation")
      .getByRole("link", { name: prefix ? "Track an application" : "Gjurmo aplikimin" });
    expect(await track.count(), "whoever listens hears what is tracked").toBe(1);
    await checkpoint(page, `menu ${prefix}`);
  }
  await page.context().close();
});
