import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { inheritedEnvironment } from "@/lib/env";
import type { Script } from "./pgbench-script";

/** Null when pgbench is here; otherwise what to do about it. */
export function pgbenchMissing(): string | null {
  const answer = spawnSync("pgbench", ["--version"]);
  return answer.status === 0
    ? null
    : "pgbench was not found: it comes with PostgreSQL (on Debian: apt-get install postgresql-contrib).";
}

/** Transactions per second of so many clients of pgbench, each a process with its own script, prepared statements. */
export async function runPgbench(databaseUrl: string, scripts: Script[], seconds: number): Promise<number> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "ossis-pgbench-"));
  try {
    const rates = await Promise.all(
      scripts.map((script, place) =>
        runClient(databaseUrl, script, path.join(folder, `${place}.sql`), seconds),
      ),
    );
    return rates.reduce((sum, rate) => sum + rate, 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runClient(
  databaseUrl: string,
  script: Script,
  file: string,
  seconds: number,
): Promise<number> {
  writeFileSync(file, script.text);
  const url = new URL(databaseUrl);
  const given = Object.entries(script.variables).flatMap(([name, value]) => ["-D", `${name}=${value}`]);
  const args = ["-n", "-M", "prepared", "-c", "1", "-T", String(seconds), "-f", file, ...given];
  const child = spawn("pgbench", args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...inheritedEnvironment(),
      PGHOST: url.hostname,
      PGPORT: url.port,
      PGUSER: url.username,
      PGPASSWORD: url.password,
      PGDATABASE: url.pathname.slice(1),
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.once("close", resolve));
  const found = output.match(/^tps = ([\d.]+)/m);
  if (code !== 0 || !found) throw new Error(`pgbench failed:\n${output.slice(-2000)}`);
  return Number(found[1]);
}
