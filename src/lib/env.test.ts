import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseEnv } from "./env";

const database = { DATABASE_URL: "postgres://ossis_app:pw@db.example:5432/ossis" };
const demo = { ...database, AUTH_SECRET: "demo-0123456789-0123456789-0123456789", OSSIS_DEMO: "1" };
const service = {
  ...database,
  NODE_ENV: "production",
  OSSIS_BASE: "sporteli.example",
  AUTH_SECRET: "0123456789-0123456789-0123456789-0123",
  FILES_DIR: "/srv/files",
  SMTP_URL: "smtps://mail.example",
  MAIL_FROM: "OSSIS <noreply@mail.example>",
  OIDC_ISSUER: "https://id.example",
  OIDC_CLIENT_ID: "ossis",
  OIDC_CLIENT_SECRET: "not a demonstration",
  TRUSTED_PROXIES: "1",
};

/** A value for every setting that may be missing. */
const optional = {
  AUTH_SECRET_PREVIOUS: "9876543210-9876543210-9876543210-9876",
  ...{ S3_ENDPOINT: "https://s3.example", S3_BUCKET: "files", S3_KEY: "key", S3_SECRET: "secret" },
  ...{ SMS_URL: "https://sms.example", SMS_TOKEN: "token", SCANNER_HOST: "scanner.example" },
};

const refusal = (source: Record<string, string>) => {
  try {
    parseEnv(source);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
};

describe("the configuration", () => {
  test("fills in ports, host and the other three database roles", () => {
    const env = parseEnv(demo);
    expect(env.PORT).toBe(3000);
    expect(env.OSSIS_BASE).toBe("ossis.localhost:3000");
    expect(env.OSSIS_DEMO).toBe(true);
    expect(env.OSSIS_TEST).toBe(false);
    expect(env.DATABASE_OWNER_URL).toBe("postgres://ossis_owner:pw@db.example:5432/ossis");
    expect(env.DATABASE_NATIONAL_URL).toContain("//ossis_national:");
    expect(env.DATABASE_SYSTEM_URL).toContain("//ossis_system:");
  });

  test("names every wrong variable at once, in words", () => {
    const message = refusal({
      DATABASE_URL: "mysql://x",
      AUTH_SECRET: "short",
      PORT: "none",
      OSSIS_BASE: "a b",
    });
    expect(message).toContain("DATABASE_URL must be a postgres:// address");
    expect(message).toContain("AUTH_SECRET must have at least 32 characters");
    expect(message).toContain("PORT ");
    expect(message).toContain("OSSIS_BASE must be a host name");
    expect(refusal({})).toContain("DATABASE_URL is missing");
  });

  test("treats an empty variable as a missing one", () => {
    expect(parseEnv({ ...demo, PORT: "", SMTP_URL: "" }).PORT).toBe(3000);
  });

  test("wants settings that belong together to be set together", () => {
    expect(refusal({ ...demo, S3_ENDPOINT: "https://s3.example", S3_BUCKET: "b" })).toContain(
      "S3_SECRET is missing",
    );
    expect(refusal({ ...demo, SMS_URL: "https://sms.example" })).toContain(
      "SMS_TOKEN is missing, although SMS_URL is set",
    );
  });
});

describe("a service for citizens", () => {
  test("starts when everything is set", () => {
    expect(parseEnv(service).NODE_ENV).toBe("production");
  });

  test.each([
    [
      "a demonstration's former secret",
      { AUTH_SECRET_PREVIOUS: demo.AUTH_SECRET },
      "AUTH_SECRET_PREVIOUS is",
    ],
    ["a demonstration's secret", { AUTH_SECRET: demo.AUTH_SECRET }, "AUTH_SECRET is a demonstration's"],
    [
      "a demonstration's identity client",
      { OIDC_CLIENT_SECRET: "demo-secret" },
      "OIDC_CLIENT_SECRET is a demonstration's",
    ],
    ["seams for tests", { OSSIS_TEST: "1" }, "OSSIS_TEST opens seams"],
    ["no public host name", { OSSIS_BASE: "" }, "OSSIS_BASE must be the public host name"],
    ["a guess about proxies", { TRUSTED_PROXIES: "" }, "TRUSTED_PROXIES is missing"],
    ["no mail", { SMTP_URL: "" }, "SMTP_URL is missing"],
    ["no place for files", { FILES_DIR: "" }, "FILES_DIR is missing"],
  ])("refuses %s", (_, change, message) => {
    expect(refusal({ ...service, ...change })).toContain(message);
  });

  test("starts with the example of the project, which names every setting there is", () => {
    const lines = readFileSync(".env.example", "utf8").split("\n");
    const given = lines.flatMap((line) => [...line.matchAll(/^([A-Z0-9_]+)=(.*)$/g)]);
    const example = Object.fromEntries(given.map(([, name = "", value = ""]) => [name, value]));
    const forDemonstrations = ["OSSIS_DEMO", "OSSIS_TEST"];
    const known = Object.keys(parseEnv({ ...example, ...optional })).filter(
      (name) => !forDemonstrations.includes(name),
    );
    expect(Object.keys(example).toSorted()).toEqual(known.toSorted());
  });

  test.each(["-1", "10", "one", "0.5"])("refuses to trust %s proxies", (TRUSTED_PROXIES) => {
    expect(refusal({ ...service, TRUSTED_PROXIES })).toContain("TRUSTED_PROXIES");
  });

  test("trusts no proxy until it is told of one", () => {
    expect(parseEnv(demo).TRUSTED_PROXIES).toBe(0);
    expect(parseEnv({ ...service, TRUSTED_PROXIES: "0" }).TRUSTED_PROXIES).toBe(0);
    expect(parseEnv({ ...service, TRUSTED_PROXIES: "2" }).TRUSTED_PROXIES).toBe(2);
  });

  test("is not asked of a demonstration in production mode", () => {
    expect(refusal({ ...demo, NODE_ENV: "production", OSSIS_TEST: "1" })).toBe("");
  });
});
