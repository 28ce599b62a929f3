import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { choosePlace, type Place, serverEnvironment } from "./postgres-binaries";
import { ensureCluster } from "./postgres-cluster";
import { claim, endLeftover, readPostmaster } from "./postgres-leftover";
import { waitForEnd } from "./processes";
import { beforeEnd } from "./shutdown";

export type EmbeddedPostgres = {
  superuserUrl: string;
  port: number;
  /** Ends the server the clean way; safe to call more than once. */
  stop(): Promise<void>;
  /** Settles with the last lines of the server's log when it ends, asked for or not. */
  ended: Promise<string>;
};

type Wish = { dataDir: string; say: (line: string) => void; settings?: Record<string, string> };

/**
 * Starts the PostgreSQL server that comes with the program, on a free port of 127.0.0.1, with its data in
 * `dataDir` (made the first time). Throws when another start holds the data or the server does not come up.
 */
export async function startEmbeddedPostgres({
  dataDir,
  say,
  settings = {},
}: Wish): Promise<EmbeddedPostgres> {
  mkdirSync(path.dirname(dataDir), { recursive: true });
  const place = choosePlace(path.resolve(dataDir), say);
  const release = claim(place.data);
  try {
    await endLeftover(place.data, say);
    const password = ensureCluster(place, settings.fsync !== "off", say);
    const server = await bringUp(place, settings, say);
    return handle(server, password, release);
  } catch (error) {
    release();
    throw error;
  }
}

type Server = { child: ChildProcess; port: number; logFile: string };

async function bringUp(place: Place, settings: Record<string, string>, say: Wish["say"]): Promise<Server> {
  const logFile = `${place.data}.log`;
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const log = openSync(logFile, "w", 0o600);
    const args = ["-D", place.data, "-p", String(port)];
    for (const [name, value] of Object.entries({ ...defaults(), ...settings }))
      args.push("-c", `${name}=${value}`);
    // A session of its own: Ctrl+C must reach the web process before the database.
    const child = spawn(path.join(place.programs, "bin/postgres"), args, {
      ...place.runAs,
      cwd: place.data,
      env: serverEnvironment,
      detached: true,
      stdio: ["ignore", log, log],
    });
    closeSync(log);
    if (await becomesReady(child, place.data, say)) return { child, port, logFile };
    if (attempt === 3) throw new Error(`The database did not start:\n${lastLines(logFile)}`);
  }
}

async function becomesReady(child: ChildProcess, data: string, say: Wish["say"]): Promise<boolean> {
  const from = performance.now();
  let told = 2_000;
  let failed = false;
  child.once("error", () => {
    failed = true;
  });
  while (!failed && child.exitCode === null && child.signalCode === null) {
    const note = readPostmaster(data);
    if (note?.ready && note.pid === child.pid) return true;
    const waited = performance.now() - from;
    if (waited > told) {
      say(
        `Waiting for the database, which may be recovering from a hard stop (${Math.round(waited / 1000)} s)`,
      );
      told += 5_000;
    }
    await sleep(10);
  }
  return false;
}

function handle({ child, port, logFile }: Server, password: string, release: () => void): EmbeddedPostgres {
  const endWithUs = () => void child.kill("SIGINT");
  process.once("exit", endWithUs);
  const ended = new Promise<string>((resolve) => {
    child.once("exit", () => {
      process.removeListener("exit", endWithUs);
      forget();
      release();
      resolve(lastLines(logFile));
    });
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    child.kill("SIGINT");
    if (!(await waitForEnd(child.pid, 15_000))) child.kill("SIGQUIT");
    await ended;
  };
  const forget = beforeEnd(stop);
  child.unref();
  return { superuserUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, port, stop, ended };
}

function defaults(): Record<string, string> {
  const sharedMegabytes = Math.max(32, Math.min(256, Math.floor(os.totalmem() / 2 ** 20 / 8)));
  return {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    password_encryption: "scram-sha-256",
    max_connections: "200",
    shared_buffers: `${sharedMegabytes}MB`,
    effective_cache_size: `${sharedMegabytes * 3}MB`,
    work_mem: "16MB",
    maintenance_work_mem: "128MB",
    max_wal_size: "2GB",
    checkpoint_completion_target: "0.9",
    random_page_cost: "1.1",
    fsync: "on",
    timezone: "UTC",
    log_timezone: "UTC",
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string")
    throw new Error("No free port was found for the database.");
  return address.port;
}

function lastLines(file: string): string {
  return readFileSync(file, "utf8").trimEnd().split("\n").slice(-15).join("\n");
}
