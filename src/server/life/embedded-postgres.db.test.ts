import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { startEmbeddedPostgres } from "./embedded-postgres";
import { projectFolder } from "./folders";
import { choosePlace } from "./postgres-binaries";
import { AlreadyRunning, endLeftover } from "./postgres-leftover";
import { birthOf, waitForEnd } from "./processes";

let dataDir: string;
let said: string[];
/** What is tried here is ending and starting, not the disk. */
const settings = { fsync: "off" };
const say = (line: string) => void said.push(line);

beforeEach(({ onTestFinished }) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "ossis-launch-"));
  // When the tests run as root the server's user cannot reach it: the data is where the program puts it.
  dataDir = choosePlace(path.join(folder, "postgres"), () => {}).data;
  said = [];
  onTestFinished(async () => {
    await endLeftover(dataDir, () => {});
    for (const made of [folder, path.dirname(dataDir)]) rmSync(made, { recursive: true, force: true });
  });
});

/** Starts the server here; the end of the test stops it. */
async function startHere(wish: { settings?: Record<string, string> } = { settings }) {
  const server = await startEmbeddedPostgres({ dataDir, say, ...wish });
  onTestFinished(() => server.stop());
  return server;
}

async function ask(url: string, text: string): Promise<unknown> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    return (await sql.unsafe(text).values())[0]?.[0];
  } finally {
    await sql.end();
  }
}

/** Starts the server in a process of its own, to be killed; resolves when it answers. */
function startElsewhere(): Promise<ChildProcess> {
  const script = `import { startEmbeddedPostgres } from "./src/server/life/embedded-postgres.ts";
    startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, say: () => {}, settings: { fsync: "off" } }).then(() => process.send("up"));
    setInterval(() => {}, 1000);`;
  const args = ["--import", "tsx", "--input-type=module", "-e", script];
  const child = spawn(process.execPath, args, {
    cwd: projectFolder,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve(child));
    child.once("exit", (code) => reject(new Error(`ended with ${code}`)));
  });
}

const serverPid = () => Number(readFileSync(path.join(dataDir, "postmaster.pid"), "utf8").split("\n")[0]);
const ended = (child: ChildProcess) => new Promise((resolve) => child.once("exit", resolve));

test("a second start finds what the first one wrote, and nothing is left running between them", async () => {
  const first = await startHere();
  const pid = serverPid();
  await ask(first.superuserUrl, "create table kept as select 7 as x");
  await first.stop();
  expect(birthOf(pid)).toBeUndefined();
  const second = await startHere();
  expect(await ask(second.superuserUrl, "select x from kept")).toBe(7);
  expect(said.filter((line) => line.includes("first time"))).toHaveLength(1);
});

test("the server listens on this machine only, asks for a password and checks its pages", async () => {
  const server = await startHere({});
  const wrong = new URL(server.superuserUrl);
  wrong.password = "guess";
  await expect(ask(wrong.href, "select 1")).rejects.toThrow(/password authentication failed/);
  expect(await ask(server.superuserUrl, "show listen_addresses")).toBe("127.0.0.1");
  expect(await ask(server.superuserUrl, "show unix_socket_directories")).toBe("");
  expect(await ask(server.superuserUrl, "show data_checksums")).toBe("on");
  expect(await ask(server.superuserUrl, "show fsync")).toBe("on");
  expect(statSync(path.join(dataDir, "superuser.secret")).mode & 0o777).toBe(0o600);
});

test("a start beside a living one refuses in words", async () => {
  const server = await startHere();
  await expect(startEmbeddedPostgres({ dataDir, say, settings })).rejects.toThrow(AlreadyRunning);
  expect(await ask(server.superuserUrl, "select 1")).toBe(1);
});

test("a program killed hard leaves a server that the next start takes away, with its data whole", async () => {
  const child = await startElsewhere();
  const orphan = serverPid();
  child.kill("SIGKILL");
  await ended(child);
  expect(birthOf(orphan)).toBeDefined();
  const next = await startHere();
  expect(birthOf(orphan)).toBeUndefined();
  expect(said.join()).toContain(`process ${orphan}`);
  expect(await ask(next.superuserUrl, "select 1")).toBe(1);
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "a program ended with %s takes its server with it",
  async (signal) => {
    const child = await startElsewhere();
    const server = serverPid();
    child.kill(signal);
    await ended(child);
    expect(await waitForEnd(server, 1_000)).toBe(true);
    expect(readdirSync(path.dirname(dataDir)).sort()).toEqual(["postgres", "postgres.log"]);
  },
);

test("a note naming a process that belongs to somebody else does not stop a start, nor that process", async () => {
  const first = await startHere();
  const note = readFileSync(path.join(dataDir, "postmaster.pid"), "utf8");
  await first.stop();
  const bystander = spawn("sleep", ["60"]);
  onTestFinished(() => void bystander.kill());
  writeFileSync(path.join(dataDir, "postmaster.pid"), note.replace(/^\d+/, String(bystander.pid)));
  await startHere();
  expect(bystander.exitCode).toBeNull();
});

test("a folder left half-made by a killed first start is made again", async () => {
  for (const left of [`${dataDir}.new`, dataDir]) {
    mkdirSync(left, { recursive: true });
    writeFileSync(path.join(left, "leftover"), "x");
  }
  const server = await startHere();
  expect(await ask(server.superuserUrl, "select 1")).toBe(1);
});
