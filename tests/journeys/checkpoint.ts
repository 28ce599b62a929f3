import { AxeBuilder } from "@axe-core/playwright";
import type { Page, Response } from "playwright-core";
import { expect } from "vitest";

const faults = new WeakMap<Page, string[]>();

/** A refusal is an answer: a page that says 404 is looked at by the test, and the browser's own line about it is not. */
const isPage = (response: Response) => response.request().isNavigationRequest();
const browserLine = /^Failed to load resource: the server responded with a status of/;

/** Collects what goes wrong behind a page: faults in the console, failed requests, requests to other hosts. */
export function watch(page: Page, base: string): void {
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

/** Looks at a page as everybody must be able to use it, on a phone and on a desk, and at what went wrong so far. */
export async function checkpoint(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const size of [
    { width: 360, height: 740 },
    { width: 1366, height: 768 },
  ]) {
    await page.setViewportSize(size);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, `${name} is wider than ${size.width}`).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const grave = violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
    expect(grave, `${name} at ${size.width}`).toEqual([]);
  }
  if (before) await page.setViewportSize(before);
  expect(faults.get(page), `${name}: watched`).toEqual([]);
}
