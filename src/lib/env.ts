import { z } from "zod";

const flag = z
  .enum(["0", "1", ""])
  .optional()
  .transform((value) => value === "1");
const port = z.coerce.number().int().min(1).max(65535);
const database = z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" });
const web = z.url({ protocol: /^https?$/, error: "must be an http(s):// address" });
const text = z.string().min(1);
const secret = z.string().min(32, "must have at least 32 characters");

const Variables = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  OSSIS_BASE: z
    .string()
    .regex(
      /^[a-z0-9.-]+(:\d{1,5})?$/,
      "must be a host name with an optional port, such as ossis.localhost:3000",
    )
    .default("ossis.localhost:3000"),
  PORT: port.default(3000),
  WEB_PROCESSES: z.coerce.number().int().min(1).max(64).optional(),
  DATABASE_URL: database,
  DATABASE_OWNER_URL: database.optional(),
  DATABASE_NATIONAL_URL: database.optional(),
  DATABASE_SYSTEM_URL: database.optional(),
  AUTH_SECRET: secret,
  AUTH_SECRET_PREVIOUS: secret.optional(),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(9).optional(),
  FILES_DIR: text.optional(),
  S3_ENDPOINT: web.optional(),
  S3_BUCKET: text.optional(),
  S3_KEY: text.optional(),
  S3_SECRET: text.optional(),
  S3_REGION: text.default("auto"),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be an smtp:// or smtps:// address" }).optional(),
  MAIL_FROM: text.optional(),
  SMS_URL: web.optional(),
  SMS_TOKEN: text.optional(),
  SCANNER_HOST: text.optional(),
  SCANNER_PORT: port.default(3310),
  OIDC_ISSUER: web.optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: text.optional(),
  OSSIS_DEMO: flag,
  OSSIS_TEST: flag,
});
type Variables = z.infer<typeof Variables>;

/** The whole configuration: every variable checked, the addresses of all four database roles filled in. */
export type Env = Variables & {
  TRUSTED_PROXIES: number;
  DATABASE_OWNER_URL: string;
  DATABASE_NATIONAL_URL: string;
  DATABASE_SYSTEM_URL: string;
};

/** Variables that mean something only together. */
const groups: (keyof Variables)[][] = [
  ["S3_ENDPOINT", "S3_BUCKET", "S3_KEY", "S3_SECRET"],
  ["SMS_URL", "SMS_TOKEN"],
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
];

let parsed: Env | undefined;

/** Returns the configuration of this process, read once. Throws an error that names every wrong variable. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** Returns the environment this process was given, for a program started by it. */
export function inheritedEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env };
}

/** Checks a set of variables; an empty one counts as missing. Throws an error that names every wrong one. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = Variables.safeParse(given);
  const wrong = result.success ? contradictions(result.data) : result.error.issues.map(sentence(given));
  if (!result.success || wrong.length > 0) {
    throw new Error(`The configuration is not usable:\n${wrong.map((line) => `  ${line}`).join("\n")}`);
  }
  const as = (user: string) => withUser(result.data.DATABASE_URL, user);
  return {
    ...result.data,
    TRUSTED_PROXIES: result.data.TRUSTED_PROXIES ?? 0,
    DATABASE_OWNER_URL: result.data.DATABASE_OWNER_URL ?? as("ossis_owner"),
    DATABASE_NATIONAL_URL: result.data.DATABASE_NATIONAL_URL ?? as("ossis_national"),
    DATABASE_SYSTEM_URL: result.data.DATABASE_SYSTEM_URL ?? as("ossis_system"),
  };
}

function sentence(given: Record<string, string | undefined>) {
  return ({ path, message }: z.core.$ZodIssue) => {
    const name = path.join(".");
    return given[name] === undefined ? `${name} is missing` : `${name} ${message}`;
  };
}

function contradictions(variables: Variables): string[] {
  const wrong: string[] = [];
  for (const group of groups) {
    const missing = group.filter((name) => variables[name] === undefined);
    if (missing.length === 0 || missing.length === group.length) continue;
    const present = group.filter((name) => variables[name] !== undefined);
    wrong.push(...missing.map((name) => `${name} is missing, although ${present.join(", ")} is set`));
  }
  if (variables.NODE_ENV === "production" && !variables.OSSIS_DEMO)
    wrong.push(...unfitForProduction(variables));
  return wrong;
}

/** What a demonstration may do without and a service for citizens may not. */
function unfitForProduction(variables: Variables): string[] {
  // Behind a proxy nobody told of, all citizens would share one address and one count of wrong guesses.
  const mail = ["SMTP_URL", "MAIL_FROM"] as const;
  const identity = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;
  const needed = [...mail, ...identity, "TRUSTED_PROXIES"] as const;
  const wrong = needed.filter((name) => variables[name] === undefined).map((name) => `${name} is missing`);
  for (const name of ["AUTH_SECRET", "AUTH_SECRET_PREVIOUS", "OIDC_CLIENT_SECRET"] as const) {
    if (variables[name]?.startsWith("demo-")) wrong.push(`${name} is a demonstration's and must be replaced`);
  }
  if (!variables.FILES_DIR && !variables.S3_ENDPOINT)
    wrong.push("FILES_DIR is missing (or S3_ENDPOINT and its keys)");
  if (/\.localhost(:|$)/.test(variables.OSSIS_BASE)) wrong.push("OSSIS_BASE must be the public host name");
  if (variables.OSSIS_TEST) wrong.push("OSSIS_TEST opens seams for tests and must not be set");
  return [...new Set(wrong)];
}

function withUser(url: string, user: string): string {
  const other = new URL(url);
  other.username = user;
  return other.href;
}
