import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** True while a process with this number exists, whoever owns it. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Returns a text that stays the same for the life of a process and differs when its number is used again,
 * or undefined when there is no such process.
 */
export function birthOf(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  const stat = `/proc/${pid}/stat`;
  if (existsSync(stat)) {
    const afterName = readFileSync(stat, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return afterName[0] === "Z" ? undefined : afterName[19];
  }
  return (
    spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() || undefined
  );
}

/** Returns the command line of a process, empty when it cannot be read. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
  }
}

/** Waits until the process is gone; false when it still lives after so many milliseconds. */
export async function waitForEnd(pid: number, milliseconds: number): Promise<boolean> {
  const until = performance.now() + milliseconds;
  while (birthOf(pid) !== undefined) {
    if (performance.now() > until) return false;
    await sleep(20);
  }
  return true;
}
