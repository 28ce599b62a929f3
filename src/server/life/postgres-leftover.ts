import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  for (let attempt = 0; !takeMark(file, mine); attempt++) {
    const holder = holderOf(file);
    if (holder || attempt > 3) {
      throw new AlreadyRunning(
        `The program already runs here (process ${holder}). Stop it first, or use that one.`,
      );
    }
    rmSync(file, { force: true });
  }
  return () => {
    if (existsSync(file) && readFileSync(file, "utf8") === mine) rmSync(file, { force: true });
  };
}

/** Writes the mark in one step, so that nobody ever reads half of it; false when there is one already. */
function takeMark(file: string, mine: string): boolean {
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, mine);
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw new Error(`This user cannot open the database beside ${file}: ${String(error)}`);
  } finally {
    rmSync(draft, { force: true });
  }
}

function holderOf(file: string): string | undefined {
  const [pid = "", birth] = existsSync(file) ? readFileSync(file, "utf8").split(" ") : [];
  return birth && birthOf(Number(pid)) === birth ? pid : undefined;
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
