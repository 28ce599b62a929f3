import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { inheritedEnvironment } from "@/lib/env";
import { ensureBuild, nextCommand, webHeap } from "@/server/life/build";
import { projectFolder } from "@/server/life/folders";
import { writeEmptyApp } from "./empty-app";
import type { Ground } from "./intake";

/** A web process that serves, its address, and the memory it holds. */
export type Served = { port: number; megabytes(): number; end(): Promise<void> };

const secret = "demo-secret-of-the-bench-0123456789-0123456789";

function environment({ database }: Ground, port: number): NodeJS.ProcessEnv {
  return {
    ...inheritedEnvironment(),
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(port),
    OSSIS_BASE: `ossis.localhost:${port}`,
    OSSIS_DEMO: "1",
    AUTH_SECRET: secret,
    DATABASE_URL: database.urls.app,
    DATABASE_NATIONAL_URL: database.urls.national,
    DATABASE_SYSTEM_URL: database.urls.system,
  };
}

/** The built program, as people reach it. */
export async function serveOurs(ground: Ground, port: number): Promise<Served> {
  const env = environment(ground, port);
  await ensureBuild(env);
  return serve(projectFolder, env, port);
}

/** The empty program with the same handlers. */
export async function serveEmpty(ground: Ground, port: number): Promise<Served> {
  const folder = writeEmptyApp();
  const env = environment(ground, port);
  execFileSync(process.execPath, nextCommand("build"), {
    cwd: folder,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return serve(folder, env, port);
}

/** The session cookie's value of somebody of the staff, minted with the secret of our own server. */
export function mintSession(ground: Ground, port: number, slug: string, userName: string): string {
  const args = ["--import", "tsx", "tests/bench/mint-session.ts", slug, userName];
  const printed = execFileSync(process.execPath, args, {
    cwd: projectFolder,
    env: environment(ground, port),
  });
  return printed.toString().trim().split("\n").at(-1) ?? "";
}

async function serve(folder: string, env: NodeJS.ProcessEnv, port: number): Promise<Served> {
  const child = spawn(process.execPath, [webHeap, ...nextCommand("start", "-p", String(port))], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  const end = () => endChild(child);
  process.once("exit", () => child.kill("SIGKILL"));
  for (let waited = 0; !output.includes("Ready"); waited++) {
    if (child.exitCode !== null || waited > 600) throw new Error(`The web process did not start:\n${output}`);
    await pause(100);
  }
  return { port, end, megabytes: () => heldBy(child.pid ?? 0) };
}

function endChild(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), 5_000).unref();
  });
}

/** Resident megabytes of a process and of those it started. */
function heldBy(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const own = Number(status.match(/^VmRSS:\s+(\d+)/m)?.[1] ?? 0) / 1024;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
    .trim()
    .split(" ")
    .filter(Boolean);
  return children.reduce((sum, child) => sum + heldBy(Number(child)), own);
}
