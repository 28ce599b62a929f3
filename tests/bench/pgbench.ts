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

/** Transactions per second of one pgbench with a client for each script, prepared statements. */
export async function runPgbench(databaseUrl: string, scripts: Script[], seconds: number): Promise<number> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "ossis-pgbench-"));
  try {
    const file = path.join(folder, "intake.sql");
    // Each client keeps to its own branch, and so prepares no statement of another's.
    const branches = scripts.map(
      ({ text }, client) => `\\${client ? "elif" : "if"} :client_id = ${client}\n${text}`,
    );
    writeFileSync(file, `${branches.join("")}\\endif\n`);
    const given = scripts.flatMap(({ variables }) => Object.entries(variables));
    const count = String(scripts.length);
    const args = ["-n", "-M", "prepared", "-c", count, "-j", "1", "-T", String(seconds), "-f", file];
    return await run(databaseUrl, [...args, ...given.flatMap(([name, value]) => ["-D", `${name}=${value}`])]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run(databaseUrl: string, args: string[]): Promise<number> {
  const url = new URL(databaseUrl);
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
