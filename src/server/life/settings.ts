import { randomBytes } from "node:crypto";
import { availableParallelism } from "node:os";
import path from "node:path";
import { inheritedEnvironment, parseEnv } from "@/lib/env";
import { choosePort, freePortFrom } from "./address";
import { keptSecret, stateFolder } from "./folders";
import type { DatabaseUrls } from "./roles";

/** How the program runs: from the built web program, or from the sources while they are being changed. */
export type Mode = "start" | "dev";

/** What was given from outside, with the mode, host and port decided. */
export async function givenSettings(mode: Mode): Promise<NodeJS.ProcessEnv> {
  const given = inheritedEnvironment();
  const port = await choosePort(given.PORT);
  const demo = given.OSSIS_DEMO ?? (given.DATABASE_URL ? "0" : "1");
  const settings: NodeJS.ProcessEnv = {
    ...given,
    NODE_ENV: mode === "dev" ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(port),
    OSSIS_BASE: given.OSSIS_BASE || `ossis.localhost:${port}`,
    OSSIS_DEMO: demo,
    // next-auth takes the address from the request, whose host we have checked, and from no setting of its own.
    AUTH_TRUST_HOST: "1",
    NEXTAUTH_URL: undefined,
  };
  return demo === "1" ? { ...(await demoSettings(port)), ...settings } : settings;
}

/** Adds the addresses of the built-in database. */
export function withDatabase(settings: NodeJS.ProcessEnv, urls: DatabaseUrls): NodeJS.ProcessEnv {
  return {
    ...settings,
    DATABASE_URL: urls.app,
    DATABASE_OWNER_URL: urls.owner,
    DATABASE_NATIONAL_URL: urls.national,
    DATABASE_SYSTEM_URL: urls.system,
  };
}

/** The four addresses out of checked settings. Throws when a setting is wrong, naming each. */
export function databaseUrls(settings: NodeJS.ProcessEnv): DatabaseUrls {
  const checked = parseEnv(settings);
  return {
    app: checked.DATABASE_URL,
    owner: checked.DATABASE_OWNER_URL,
    national: checked.DATABASE_NATIONAL_URL,
    system: checked.DATABASE_SYSTEM_URL,
  };
}

/** How many web processes serve the port: one for each core, up to four unless more are asked for. */
export function webProcesses(settings: NodeJS.ProcessEnv): number {
  return parseEnv(settings).WEB_PROCESSES ?? Math.min(availableParallelism(), 4);
}

/** The owner's address opens every table: the processes that serve people do not get it. */
export function withoutOwner(settings: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...settings, DATABASE_OWNER_URL: undefined };
}

/** A demonstration needs no configuration; its secrets are made on this machine and marked as a demonstration's. */
async function demoSettings(port: number): Promise<Record<string, string>> {
  const secret = (name: string) => keptSecret(name, () => `demo-${randomBytes(32).toString("base64url")}`);
  return {
    AUTH_SECRET: secret("auth"),
    FILES_DIR: path.join(stateFolder(), "files"),
    OIDC_ISSUER: `http://127.0.0.1:${await freePortFrom(port + 100)}`,
    OIDC_CLIENT_ID: "ossis-demo",
    OIDC_CLIENT_SECRET: secret("identity-client"),
  };
}
