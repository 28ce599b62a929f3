import { afterEach, expect, test, vi } from "vitest";

afterEach(() => vi.unstubAllEnvs());

/** The security headers of an answer with these variables; they are read once, so each time anew. */
async function answerWith(variables: Record<string, string>): Promise<Map<string, string>> {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  vi.resetModules();
  const { arrive } = await import("@/lib/page-headers");
  return new Map(arrive(new Headers(), "/", false).answer);
}

const service = {
  ...{ NODE_ENV: "production", OSSIS_DEMO: "", OSSIS_TEST: "", OSSIS_BASE: "sporteli.example" },
  ...{ AUTH_SECRET: "0123456789-0123456789-0123456789-0123", FILES_DIR: "/srv/files", TRUSTED_PROXIES: "1" },
  ...{ SMTP_URL: "smtps://mail.example", MAIL_FROM: "noreply@mail.example" },
  ...{
    OIDC_ISSUER: "https://id.example",
    OIDC_CLIENT_ID: "ossis",
    OIDC_CLIENT_SECRET: "not a demonstration",
  },
};

test("a service for citizens keeps browsers to TLS, and a demonstration, which has none, does not", async () => {
  expect((await answerWith(service)).get("strict-transport-security")).toBe("max-age=31536000");
  expect((await answerWith({ ...service, OSSIS_DEMO: "1" })).has("strict-transport-security")).toBe(false);
});
