import { afterEach, expect, test, vi } from "vitest";

afterEach(() => vi.unstubAllEnvs());

/** What the gateway says with these variables; it reads them once, so each time it is loaded anew. */
async function sends(variables: Record<string, string>): Promise<boolean> {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  vi.resetModules();
  return (await import("@/server/gateways/mail")).sendsMail();
}

test("mail goes out everywhere but in a demonstration without a mail server", async () => {
  const SMTP_URL = "smtp://127.0.0.1:25";
  expect(await sends({ OSSIS_DEMO: "1", SMTP_URL: "" })).toBe(false);
  expect(await sends({ OSSIS_DEMO: "1", SMTP_URL })).toBe(true);
  expect(await sends({ OSSIS_DEMO: "0", SMTP_URL })).toBe(true);
  expect(await sends({ OSSIS_DEMO: "0", SMTP_URL: "" }), "it fails aloud instead").toBe(true);
});
