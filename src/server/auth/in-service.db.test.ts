import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { postEmail } from "@/server/auth/post-citizen";
import { postEnrolmentLater } from "@/server/auth/post-enrolment";
import { FormBrowser, serveFreshDatabase } from "../../../tests/form-browser";

let close: () => Promise<void>;
beforeAll(async () => {
  vi.stubEnv("OSSIS_DEMO", "0");
  close = await serveFreshDatabase();
});
afterAll(() => close());

describe("outside a demonstration", () => {
  it("nobody works without a second factor", async () => {
    const browser = new FormBrowser("tirane");
    await browser.password("sportel1");
    expect(await browser.post(postEnrolmentLater, {})).toMatchObject({ location: "/staff/hyr" });
    expect(await browser.who()).toMatchObject({ kind: "visitor" });
  });

  it("a code that could not be sent is shown to nobody", async () => {
    const browser = new FormBrowser("tirane");
    const answer = await browser.post(postEmail, { email: "arta@example.com" });
    expect(answer.location).toContain("/hyr?gabim=posta");
  });
});
