import { existsSync } from "node:fs";
import { get } from "node:http";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { MunicipalityId } from "@/db/tenant";
import { ensureBuild, nextCommand } from "./build";
import { keepRunning } from "./child";
import { startEmbeddedPostgres } from "./embedded-postgres";
import { projectFolder, stateFolder } from "./folders";
import { say } from "./progress";
import { type DatabaseUrls, prepareDatabase } from "./roles";
import { databaseUrls, givenSettings, type Mode, webProcesses, withDatabase, withoutOwner } from "./settings";
import { endProgram, isEnding } from "./shutdown";
import { welcome } from "./welcome";

async function start(mode: Mode): Promise<void> {
  const given = await givenSettings(mode);
  const settings = given.DATABASE_URL ? given : withDatabase(given, await builtInDatabase());
  const urls = databaseUrls(settings);
  const serving = withoutOwner(settings);
  const demo = settings.OSSIS_DEMO === "1";
  // First, because its port was found free just now and must still be when citizens are sent there.
  if (demo) runIfPresent("identity", "src/server/life/identity-provider.ts", serving);
  await Promise.all([fillDatabase(urls, demo), mode === "start" ? ensureBuild(serving) : undefined]);
  const port = String(settings.PORT);
  const built = ["src/server/life/web.ts", port, String(webProcesses(settings))];
  keepRunning({ name: "web", args: mode === "dev" ? nextCommand("dev", "-p", port) : built, env: serving });
  runIfPresent("jobs", "src/server/jobs/worker.ts", serving);
  await answers(Number(settings.PORT));
  if (isEnding()) return;
  say("Ready");
  welcome(String(settings.OSSIS_BASE), demo);
  process.send?.("ready");
}

async function builtInDatabase(): Promise<DatabaseUrls> {
  const server = await startEmbeddedPostgres({ dataDir: path.join(stateFolder(), "postgres"), say });
  say(`Database on port ${server.port}`);
  void server.ended.then((lastLines) => {
    if (isEnding()) return;
    console.error(`The database ended by itself. Its last lines:\n${lastLines}`);
    void endProgram(1);
  });
  return prepareDatabase(server.superuserUrl, "ossis");
}

async function fillDatabase(urls: DatabaseUrls, demo: boolean): Promise<void> {
  const { migrate } = await import("@/db/migrate");
  await migrate(urls);
  say("Tables are up to date");
  await refusePower(urls);
  const { seed } = await import("./seed");
  await seed({ urls, say, demo });
  say("Data is in place");
}

/** Goes through each door once: a role with more power than it may have ends the start here. */
async function refusePower(urls: DatabaseUrls): Promise<void> {
  const { openDoors } = await import("@/db/doors");
  const { databaseState } = await import("@/db/migrations");
  const doors = openDoors(urls, 1);
  try {
    await doors.asNation({ kind: "public" }, databaseState);
    await doors.asSystem("start", null, async () => {});
    await doors.asMunicipality({ municipalityId: 1 as MunicipalityId }, databaseState);
  } finally {
    await doors.close();
  }
}

function runIfPresent(name: string, file: string, env: NodeJS.ProcessEnv): void {
  if (existsSync(path.join(projectFolder, file))) keepRunning({ name, args: [file], env });
}

/** Waits until the web process answers anything at all. */
async function answers(port: number): Promise<void> {
  for (let attempt = 1; !isEnding(); attempt++) {
    const answered = await new Promise<boolean>((resolve) => {
      const request = get({ host: "127.0.0.1", port, path: "/", timeout: 30_000 }, (response) => {
        response.resume();
        resolve(true);
      });
      request.once("error", () => resolve(false));
      request.once("timeout", () => request.destroy());
    });
    if (answered) return;
    if (attempt % 100 === 0) say("Waiting for the web process");
    await sleep(50);
  }
}

/** The message of an error and of what caused it. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause ? `${error.message}\n${explain(error.cause)}` : error.message;
}

// Started by another program (the tests): when that one is gone, so is the need for this one.
process.once("disconnect", () => void endProgram(1));
start(process.argv[2] === "dev" ? "dev" : "start").catch((error: unknown) => {
  if (!isEnding()) console.error(`\n${explain(error)}\n`);
  return endProgram(1);
});
