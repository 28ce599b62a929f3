import type { Locator, Page } from "playwright-core";

export const pdf = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
/** The smallest picture a camera could have made: one grey point. */
export const photo = Buffer.from(
  "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=",
  "base64",
);

/** Presses a button of a plain form and waits for the page that answers. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).first().click();
  await page.waitForLoadState();
}

export const heading = (page: Page) => page.locator("main h1").first().innerText();

/** The part of a page a person reads. */
export const words = (page: Page | Locator): Promise<string> =>
  ("goto" in page ? page.locator("main") : page).innerText();
