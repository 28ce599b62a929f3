import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { file } from "../desk";
import { checkpoint } from "./checkpoint";
import { openStage } from "./stage";

const stage = openStage();

/** How many sheets the printer takes. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** Makes every copy list so many documents, with names as long as the longest it has. Returns how many there are now. */
const lengthen = (page: Page, most: number): Promise<number[]> =>
  page.evaluate((wanted) => {
    const linesOf = (copy: Element) => copy.querySelectorAll("ul[data-documents] li");
    return [...document.querySelectorAll("article")].map((copy) => {
      const longest = [...linesOf(copy)].sort((a, b) => b.innerHTML.length - a.innerHTML.length)[0];
      while (longest && linesOf(copy).length < wanted) longest.after(longest.cloneNode(true));
      return linesOf(copy).length;
    });
  }, most);

test.each(["TRA-01", "LIC-01"])(
  "both copies of a receipt of %s fit one sheet of A4, with fifteen documents too",
  async (code) => {
    const on = stage();
    const { register } = await file(on.office("tirane"), code);
    const page = await on.enter("tirane", { who: { staff: "sportel1" }, width: 1366 });
    await page.goto(`${on.origin("tirane")}/staff/counter/receipt/${register}?paper=a4`);
    await page.getByText("Kopja e arkivit").waitFor();
    expect(await sheets(page)).toBe(1);
    await checkpoint(page, `receipt of ${code}`);
    expect(await lengthen(page, 15)).toEqual([15, 15]);
    expect(await sheets(page)).toBe(1);
    await page.context().close();
  },
);
