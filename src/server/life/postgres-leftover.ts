import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { birthOf, commandOf, waitForEnd } from "./processes";

/** Thrown when another living start of the program holds the data folder. */
export class AlreadyRunning extends Error {}

/**
 * Marks the data folder as ours. Throws AlreadyRunning when another living start holds it; a mark left by a
 * start that was killed is taken over. Returns the function that gives the mark back.
 */
export function claim(data: string): () => void {
  const file = `${data}.owner`;
  const mine = `${process.pid} ${birthOf(process.pid)}`;
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, mine, { flag: "wx" });
      break;
    } catch (error) {
      const taken = error instanceof Error && "code" in error && error.code === "EEXIST";
      if (!taken || attempt > 3)
        throw new Error(`The database in ${data} cannot be opened by this user: ${String(error)}`);
      if (!existsSync(file)) continue;
      const [pid = "", birth] = readFileSync(file, "utf8").split(" ");
      if (birth && birthOf(Number(pid)) === birth) {
        throw new Error(
          `The program already runs here (process ${pid}). Stop it first, or work with that one.`,
        );
      }
      rmSync(file, { force: true });
    }
  }
  return () => {
    if (existsSync(file) && readFileSync(file, "utf8") === mine) rmSync(file, { force: true });
  };
}

/** Reads what a running server writes about itself: its process, port and whether it takes connections. */
export function readPostmaster(data: string): { pid: number; port: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return undefined;
  }
}

/**
 * Ends a server that outlived the start it belonged to, and removes the note of one that is gone: its number
 * may meanwhile belong to another program, and the server would then refuse to start.
 */
export async function endLeftover(data: string, say: (line: string) => void): Promise<void> {
  const left = readPostmaster(data);
  if (!left) return;
  if (birthOf(left.pid) !== undefined && commandOf(left.pid).includes(data)) {
    say(`Stopping a database left running by an earlier start (process ${left.pid})`);
    process.kill(left.pid, "SIGINT");
    if (!(await waitForEnd(left.pid, 15_000))) process.kill(left.pid, "SIGQUIT");
    if (!(await waitForEnd(left.pid, 5_000)))
      throw new Error(`Process ${left.pid} does not end. Stop it by hand.`);
  }
  rmSync(path.join(data, "postmaster.pid"), { force: true });
}
