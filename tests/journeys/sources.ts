import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inject } from "vitest";
import { inheritedEnvironment } from "@/lib/env";
import { nextCommand } from "@/server/life/build";
import { projectFolder, stateFolder } from "@/server/life/folders";
import { freePort } from "../free-port";
import { ask } from "./raw-request";

type Urls = { app: string; national: string; system: string };
export type Run = {
  port: number;
  base: string;
  pid: number;
  /** What it has written so far. */
  said(): string;
  stop(): Promise<void>;
};
/** How a copy differs from the program: files left out, and files with another text. */
export type Change = { without?: string[]; texts?: Record<string, (text: string) => string> };

const parts = [
  "src",
  "drizzle",
  "public",
  "middleware.ts",
  "next.config.ts",
  "package.json",
  "tsconfig.json",
];

/** Copies the program into a folder of its own, because only one may be built or run in a folder; packages are found further up. */
function copySources(name: string, { without = [], texts = {} }: Change): string {
  const folder = path.join(stateFolder(), `sources-${name}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const part of parts)
    cpSync(path.join(projectFolder, part), path.join(folder, part), { recursive: true });
  for (const file of without) rmSync(path.join(folder, file));
  for (const [file, write] of Object.entries(texts)) {
    const full = path.join(folder, file);
    mkdirSync(path.dirname(full), { recursive: true });
    const before = readFileSync(full, { encoding: "utf8", flag: "a+" });
    const after = write(before);
    if (after === before) throw new Error(`${file} is as it was`);
    writeFileSync(full, after);
  }
  return folder;
}

const settings = (urls: Urls, base: string, mode: "development" | "production"): NodeJS.ProcessEnv => ({
  ...inheritedEnvironment(),
  ...{ NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: "1", OSSIS_BASE: base, OSSIS_DEMO: "1", OSSIS_TEST: "1" },
  AUTH_SECRET: "demo-secret-of-the-tests-0123456789",
  ...{ DATABASE_URL: urls.app, DATABASE_NATIONAL_URL: urls.national, DATABASE_SYSTEM_URL: urls.system },
});

/** Builds the program with a change in a folder of its own, and returns the folder; whoever asked removes it. */
export async function buildChanged(name: string, change: Change): Promise<string> {
  const folder = copySources(name, change);
  const nowhere = "postgres://ossis_app@127.0.0.1:1/none";
  const child = spawn(process.execPath, nextCommand("build"), {
    cwd: folder,
    env: settings({ app: nowhere, national: nowhere, system: nowhere }, "ossis.localhost", "production"),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (said += part));
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`The changed program was not built:\n${said.slice(-3000)}`);
  return folder;
}

type Served = {
  folder: string;
  mode: "dev" | "start";
  urls: Urls;
  base?: string;
  env?: Record<string, string>;
  /** In several processes on one port, as `npm start` serves; one by itself when not said. */
  processes?: number;
};

/** Serves the program of a folder on a free port. */
export async function serveFolder(served: Served): Promise<Run> {
  const { folder, mode, urls, base: given, env = {}, processes } = served;
  const port = await freePort();
  const base = given ?? `ossis.localhost:${port}`;
  const shared = ["--import", "tsx", "src/server/life/web.ts", String(port), String(processes)];
  const child = spawn(process.execPath, processes ? shared : nextCommand(mode, "-p", String(port)), {
    cwd: folder,
    env: { ...settings(urls, base, mode === "dev" ? "development" : "production"), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (said += part));
  const ended = once(child, "exit");
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  for (;;) {
    const answer = await ask({ host: base, path: "/api/health/live", port }).catch(() => null);
    if (answer) return { port, base, pid: child.pid ?? 0, said: () => said, stop };
    if (child.exitCode !== null) throw new Error(`The program did not run:\n${said.slice(-2000)}`);
    await sleep(100);
  }
}

/** Runs the web program from its sources, in a copy. */
export async function runSources(): Promise<Run> {
  const folder = copySources("development", {});
  const clear = () => rmSync(folder, { recursive: true, force: true });
  try {
    const run = await serveFolder({ folder, mode: "dev", urls: inject("serverDatabase") });
    return { ...run, stop: () => run.stop().finally(clear) };
  } catch (error) {
    clear();
    throw error;
  }
}
