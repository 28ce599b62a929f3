import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { inheritedEnvironment } from "@/lib/env";
import { stateFolder } from "@/server/life/folders";
import { roleUrls } from "@/server/life/roles";
import { databaseUrls } from "@/server/life/settings";
import { copyTemplate } from "./database-copy";
import { freePort } from "./free-port";
import { startWhole } from "./whole-program";

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
  const program = await startWhole({ urls, port, env: { FILES_DIR: files } });
  project.provide("base", base);
  project.provide("serverPort", port);
  project.provide("serverDatabase", urls);
  return async () => {
    await program.end();
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
