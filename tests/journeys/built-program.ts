import { afterAll, afterEach, beforeAll } from "vitest";
import { inheritedEnvironment } from "@/lib/env";
import { ensureBuild } from "@/server/life/build";
import { projectFolder } from "@/server/life/folders";
import { type FreshDatabase, freshDatabase } from "../database";
import { type Run, serveFolder } from "./sources";

type How = { env?: Record<string, string>; processes?: number };

/** Starts the built program on a database of the suite's own; the end of the test stops it. */
export function suiteProgram(): (how: How) => Promise<Run & { urls: FreshDatabase }> {
  let database: FreshDatabase | undefined;
  let running: Run[] = [];
  beforeAll(async () => {
    await ensureBuild(inheritedEnvironment());
    database = await freshDatabase();
  }, 300_000);
  afterEach(async () => {
    await Promise.all(running.map((run) => run.stop()));
    running = [];
  });
  afterAll(() => database?.drop());
  return async (how) => {
    if (!database) throw new Error("The database is not open yet");
    const run = await serveFolder({ folder: projectFolder, mode: "start", urls: database, ...how });
    running.push(run);
    return { ...run, urls: database };
  };
}
