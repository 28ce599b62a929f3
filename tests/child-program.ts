import { type ChildProcess, spawn } from "node:child_process";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** A program of this machine that a test started. */
export type ChildProgram = { end(): Promise<void> };

/** Starts a program and waits until it listens on a port of this machine. Throws with its last words when it ends first. */
export async function startProgram(
  command: string,
  args: string[],
  { port, cwd }: { port: number; cwd?: string },
): Promise<ChildProgram> {
  const child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (said += part));
  child.on("error", (error) => (said += error.message));
  while (!(await listens(port))) {
    if (isOver(child)) throw new Error(`${command} did not stay up:\n${said.slice(-2000)}`);
    await sleep(50);
  }
  return { end: () => endChild(child) };
}

const isOver = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null || !child.pid;

async function endChild(child: ChildProcess): Promise<void> {
  if (isOver(child)) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  if (await Promise.race([gone.then(() => true), sleep(5_000, false, { ref: false })])) return;
  child.kill("SIGKILL");
  await gone;
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
