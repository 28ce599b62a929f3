import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inject } from "vitest";
import { inheritedEnvironment } from "@/lib/env";
import { nextCommand } from "@/server/life/build";
import { projectFolder, stateFolder } from "@/server/life/folders";
import { ask } from "./raw-request";

type Run = { port: number; base: string; stop(): Promise<void> };
const parts = ["src", "drizzle", "middleware.ts", "next.config.ts", "package.json", "tsconfig.json"];

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  return typeof address === "object" && address ? address.port : 0;
}

/**
 * Runs the web program from its sources, in a copy, because only one may run in a folder; `without` leaves files out.
 * The packages are found further up.
 */
export async function runSources({ without = [] }: { without?: string[] } = {}): Promise<Run> {
  const port = await freePort();
  const folder = path.join(stateFolder(), `sources-${port}`);
  mkdirSync(folder);
  for (const part of parts)
    cpSync(path.join(projectFolder, part), path.join(folder, part), { recursive: true });
  for (const file of without) rmSync(path.join(folder, file));
  const base = `ossis.localhost:${port}`;
  const { app, national, system } = inject("serverDatabase");
  const child = spawn(process.execPath, nextCommand("dev", "-p", String(port)), {
    cwd: folder,
    env: {
      ...inheritedEnvironment(),
      ...{ NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1", OSSIS_BASE: base, OSSIS_DEMO: "1" },
      AUTH_SECRET: "demo-secret-of-the-tests-0123456789",
      ...{ DATABASE_URL: app, DATABASE_NATIONAL_URL: national, DATABASE_SYSTEM_URL: system },
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (said += part));
  const ended = once(child, "exit");
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (;;) {
    const answer = await ask({ host: base, path: "/api/health/live", port }).catch(() => null);
    if (answer) return { port, base, stop };
    if (child.exitCode !== null) {
      await stop();
      throw new Error(`The program did not run from its sources:\n${said.slice(-2000)}`);
    }
    await sleep(200);
  }
}
