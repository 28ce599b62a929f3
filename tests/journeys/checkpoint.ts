import { AxeBuilder } from "@axe-core/playwright";
import type { Page, Response } from "playwright-core";
import { expect } from "vitest";

const faults = new WeakMap<Page, string[]>();
const scriptless = new WeakSet<Page>();
const twins = new WeakMap<Page, Page>();

/** A refusal is an answer: a page that says 404 is looked at by the test, and the browser's own line about it is not. */
const isPage = (response: Response) => response.request().isNavigationRequest();
const browserLine = /^Failed to load resource: the server responded with a status of/;

/** Collects what goes wrong behind a page: faults in the console, failed requests, requests to other hosts. */
export function watch(page: Page, base: string, script: boolean): void {
  if (!script) scriptless.add(page);
  const found: string[] = [];
  faults.set(page, found);
  page.on("console", (line) => {
    if (line.type() === "error" && !browserLine.test(line.text())) found.push(`console: ${line.text()}`);
  });
  page.on("pageerror", (error) => found.push(`error: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400 && !isPage(response)) found.push(`${response.status()} ${response.url()}`);
  });
  page.on("request", (request) => {
    const { protocol, host, hostname } = new URL(request.url());
    const isOurs = host === base || host.endsWith(`.${base}`) || !protocol.startsWith("http");
    // The identity provider of the demonstration is another host, as the real one will be.
    if (!isOurs && !(hostname === "127.0.0.1" && request.isNavigationRequest()))
      found.push(`foreign: ${request.url()}`);
  });
}

/**
 * The page itself where scripts run; elsewhere its document, as it was sent, in a browser that can examine it: the
 * examination is a script too.
 */
async function examinable(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (!scriptless.has(page) || !browser) return page;
  const twin = twins.get(page) ?? (await (await browser.newContext()).newPage());
  twins.set(page, twin);
  const body = (await page.content()).replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, "");
  await twin.unrouteAll();
  await twin.route(page.url(), (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  await twin.goto(page.url());
  return twin;
}

/** Looks at a page as everybody must be able to use it, on a phone and on a desk, and at what went wrong so far. */
export async function checkpoint(page: Page, name: string): Promise<void> {
  const seen = await examinable(page);
  const before = page.viewportSize();
  for (const size of [
    { width: 360, height: 740 },
    { width: 1366, height: 768 },
  ]) {
    await page.setViewportSize(size);
    if (seen !== page) await seen.setViewportSize(size);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, `${name} is wider than ${size.width}`).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page: seen }).analyze();
    const grave = violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
    expect(grave, `${name} at ${size.width}`).toEqual([]);
  }
  if (before) await page.setViewportSize(before);
  expect(faults.get(page), `${name}: watched`).toEqual([]);
}
