import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { inheritedEnvironment } from "@/lib/env";
import { projectFolder, stateFolder } from "@/server/life/folders";
import { roleUrls } from "@/server/life/roles";
import { databaseUrls } from "@/server/life/settings";
import { copyTemplate } from "./database-copy";

declare module "vitest" {
  interface ProvidedContext {
    /** Host suffix with port: a municipality answers at http://{slug}.{base}. */
    base: string;
    serverPort: number;
    /** Addresses of the database behind the server, for looking at what a journey left there. */
    serverDatabase: { owner: string; app: string; national: string; system: string; superuser: string };
  }
}

/** Starts the whole program, as `npm start` does, on a copy of the template and a free port. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const served = servedAlready(inheritedEnvironment());
  if (served) {
    project.provide("base", served.base);
    project.provide("serverPort", served.port);
    project.provide("serverDatabase", served.urls);
    return async () => {};
  }
  const superuserUrl = project.getProvidedContext().superuserUrl;
  const database = `suite_${randomBytes(6).toString("hex")}`;
  const sql = postgres(superuserUrl, { max: 1, fetch_types: false, onnotice: () => {} });
  await copyTemplate(sql, project.getProvidedContext().templateDatabase, database);
  await sql.end();
  const superuser = new URL(superuserUrl);
  superuser.pathname = `/${database}`;
  const urls = { ...roleUrls(superuserUrl, database), superuser: superuser.href };
  const port = await freePort();
  const files = path.join(stateFolder(), `test-files-${port}`);
  const base = `ossis.localhost:${port}`;
  const child = spawn(process.execPath, ["--import", "tsx", "src/server/life/start.ts"], {
    cwd: projectFolder,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      ...inheritedEnvironment(),
      PORT: String(port),
      OSSIS_BASE: base,
      OSSIS_DEMO: "1",
      OSSIS_TEST: "1",
      // The secret the tests have too, so that they can make the cookie of a session they wrote (sign-in.ts).
      AUTH_SECRET: "demo-secret-of-the-tests-0123456789",
      FILES_DIR: files,
      DATABASE_URL: urls.app,
      DATABASE_OWNER_URL: urls.owner,
      DATABASE_NATIONAL_URL: urls.national,
      DATABASE_SYSTEM_URL: urls.system,
    },
  });
  await ready(child);
  project.provide("base", base);
  project.provide("serverPort", port);
  project.provide("serverDatabase", urls);
  return async () => {
    await end(child);
    rmSync(files, { recursive: true, force: true });
  };
}

/**
 * A program somebody keeps running, to write journeys against: its base, its DATABASE_* and the superuser's address in
 * the environment.
 */
function servedAlready(given: NodeJS.ProcessEnv) {
  const base = given.OSSIS_JOURNEYS_BASE;
  if (!base) return null;
  const urls = { ...databaseUrls(given), superuser: given.OSSIS_JOURNEYS_SUPERUSER ?? "" };
  return { base, port: Number(base.split(":")[1] ?? 80), urls };
}

function ready(child: ChildProcess): Promise<void> {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", (code) =>
      reject(new Error(`The program did not start (code ${code}):\n${output.slice(-4000)}`)),
    );
  });
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string")
    throw new Error("No free port was found for the server.");
  return address.port;
}
