import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { sectionHeadings, sectionOrder } from "@/domain/catalogue/rules-fiche";
import { launch } from "../browser";

const base = inject("base");
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const sizes = [
  { width: 360, height: 740 },
  { width: 1366, height: 768 },
] as const;

type Visit = { width?: 360 | 1366; script?: boolean };

/** Opens a page of Tirana, by default as an old phone without script sees it, and closes it afterwards. */
async function at<Result>(
  path: string,
  look: (page: Page, status: number) => Promise<Result>,
  { width = 360, script = false }: Visit = {},
): Promise<Result> {
  const viewport = sizes.find((size) => size.width === width) ?? sizes[0];
  const context = await browser.newContext({ viewport, javaScriptEnabled: script });
  try {
    const page = await context.newPage();
    const answer = await page.goto(`http://tirane.${base}${path}`);
    return await look(page, answer?.status() ?? 0);
  } finally {
    await context.close();
  }
}

const mostBytes = 30 * 1024;
const cards = (page: Page) => page.locator(".o-card__title a, .o-index__link");

describe("finding a service without script", () => {
  it("leads from words without diacritics to the sheet in two steps", async () => {
    await at("/", async (page) => {
      await page.getByLabel("Kërko shërbime").fill("tavolina jashte lokalit");
      await page.getByRole("button", { name: "Kërko" }).click();
      await cards(page).first().click();
      expect(new URL(page.url()).pathname).toBe(
        "/sherbimi/PUB-01-zenie-e-hapesires-publike-me-tavolina-ose-cadra",
      );
    });
  });

  it("takes a code at its word and in any case", async () => {
    await at("/kerko?q=pub-01", async (page) => expect(page.url()).toContain("/sherbimi/PUB-01-"));
    await at("/en/sherbimi/pub-01", async (page, status) => {
      expect(page.url()).toContain("/en/sherbimi/PUB-01-");
      expect(status).toBe(200);
    });
  });

  it("lists all 105, narrows them by links and keeps the page when the language changes", async () => {
    await at("/sherbimet", async (page) => {
      expect(await cards(page).count()).toBe(105);
      await page.getByRole("link", { name: "Biznese", exact: true }).click();
      await page.waitForURL(({ search }) => search !== "");
      const narrowed = await cards(page).count();
      expect(narrowed).toBeGreaterThan(0);
      expect(narrowed).toBeLessThan(105);
      await page.getByRole("link", { name: "English" }).click();
      expect(new URL(page.url()).pathname).toBe("/en/sherbimet");
      expect(await cards(page).count()).toBe(narrowed);
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
    });
  });

  it("says what to do when nothing is found, and answers a wrong address with words and 404", async () => {
    await at("/kerko?q=xyzzyq", async (page) => {
      expect(await page.locator("a[href^='tel:']").count()).toBeGreaterThan(0);
    });
    await at("/sherbimi/NON-99", async (page, status) => {
      expect(status).toBe(404);
      expect(await page.locator("h1").textContent()).toBe("Faqja nuk u gjet");
    });
  });
});

describe("the sheet of a service", () => {
  it.each([
    ["sq", ""],
    ["en", "/en"],
  ] as const)("has its thirteen sections in order in %s", async (language, prefix) => {
    await at(`${prefix}/sherbimi/PUB-01`, async (page) => {
      const headings = await page.locator(".o-fiche__title").allInnerTexts();
      expect(headings).toEqual(sectionOrder.map((name) => sectionHeadings[name][language]));
      expect(headings).toHaveLength(13);
    });
  });

  it("tells search engines the same facts", async () => {
    await at("/sherbimi/PUB-01", async (page) => {
      const data = JSON.parse((await page.locator("script[type='application/ld+json']").textContent()) ?? "");
      expect(data).toMatchObject({ "@type": "GovernmentService", identifier: "PUB-01" });
    });
  });

  it.each(["PUB-01", "HOU-02", "TRA-01", "TRN-01"])("of %s prints on one side of A4", async (code) => {
    await at(`/sherbimi/${code}`, async (page) => {
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    });
  });
});

const pages = [
  "/",
  "/sherbimet",
  "/sherbimet/hapesira-publike",
  "/ngjarje/ndertoj-ose-rinovoj",
  "/kerko?q=leje",
  "/sherbimi/PUB-01",
  "/ndihme",
  "/kontakt",
  "/privatesia",
  "/aksesueshmeria",
];

describe.each(pages)("the page %s", (path) => {
  it.each(sizes)("fits $width points in both languages without script", async ({ width }) => {
    for (const address of [path, `/en${path === "/" ? "" : path}`]) {
      await at(
        address,
        async (page, status) => {
          expect(status).toBe(200);
          expect(await page.locator("h1").count()).toBe(1);
          expect(await page.title()).toContain("Bashkia Tiranë");
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(wide).toBeLessThanOrEqual(width);
        },
        { width },
      );
    }
  });

  it("has no serious fault of accessibility and transfers at most 30 KB of HTML", async () => {
    await at(
      path,
      async (page) => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
        expect(grave.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
        const transferred = await page.evaluate(() => {
          const [entry] = performance.getEntriesByType("navigation");
          return entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : Number.NaN;
        });
        expect(transferred).toBeLessThanOrEqual(mostBytes);
      },
      { script: true },
    );
  });
});
