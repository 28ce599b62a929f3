import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { birthOf } from "@/server/life/processes";
import { suiteProgram } from "./built-program";
import { ask } from "./raw-request";
import type { Run } from "./sources";

const serve = suiteProgram();
const startedBy = (pid: number) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);

const answers = async ({ base, port }: Run) => {
  const answer = ask({ host: `tirane.${base}`, path: "/api/health/ready", port }).catch(() => null);
  // A connection that was handed to a process in the moment it died is never answered.
  return (await Promise.race([answer, sleep(3_000, null, { ref: false })]))?.status;
};

test("a web process that was killed leaves the others serving, and is replaced", async () => {
  const run = await serve({ processes: 2 });
  const before = startedBy(run.pid);
  expect(before).toHaveLength(2);
  // One that ends in its first seconds is taken for one that cannot run at all.
  await sleep(10_500);
  const [victim = 0, other = 0] = before;
  process.kill(victim, "SIGKILL");
  await vi.waitFor(() => expect(birthOf(victim)).toBeUndefined(), 5_000);
  await vi.waitFor(async () => expect(await answers(run)).toBe(200), 10_000);
  await vi.waitFor(() => expect(startedBy(run.pid)).toHaveLength(2), 5_000);
  expect(startedBy(run.pid)).toContain(other);
  await vi.waitFor(async () => {
    for (let n = 0; n < 6; n++) expect(await answers(run)).toBe(200);
  }, 30_000);
}, 120_000);

test("asked to end, all web processes end, and give the port back", async () => {
  const run = await serve({ processes: 2 });
  const all = startedBy(run.pid);
  await run.stop();
  for (const pid of all) expect(birthOf(pid)).toBeUndefined();
  expect(await answers(run)).toBeUndefined();
}, 60_000);

test("killed hard, their starter takes all web processes with it", async () => {
  const run = await serve({ processes: 2 });
  const all = startedBy(run.pid);
  process.kill(run.pid, "SIGKILL");
  await vi.waitFor(() => {
    for (const pid of all) expect(birthOf(pid)).toBeUndefined();
  }, 5_000);
}, 60_000);
