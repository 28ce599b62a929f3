import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { projectFolder } from "./folders";
import { say } from "./progress";
import { beforeEnd, endProgram, isEnding } from "./shutdown";

type Task = { name: string; args: string[]; env: NodeJS.ProcessEnv };
type Running = { process: ChildProcess; lastLines: string[]; exited: Promise<number> };

// Preloaded into every process we start: when we are killed hard, it ends too and gives its port back. The
// workers it forks inherit this; their channel is not ours and must be left alone.
const withParent = `data:text/javascript,${encodeURIComponent(`if (process.ppid === ${process.pid}) {
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 5000).unref();
  });
  process.channel?.unref();
}`)}`;
const mostRestarts = 5;
const healthyAfter = 60_000;

/** Runs a Node program to its end. Throws with its last lines when it fails or is stopped. */
export async function runTask(task: Task): Promise<void> {
  const running = launch(task, () => {});
  const forget = beforeEnd(() => end(running));
  const code = await running.exited;
  forget();
  if (code !== 0) throw new Error(`${task.name} failed:\n${running.lastLines.join("\n")}`);
}

/**
 * Keeps a Node program running: starts it again, later each time, when it ends by itself. After five quick
 * ends in a row it prints the last lines and stops everything.
 */
export function keepRunning(task: Task): void {
  let running = launch(task, (line) => console.log(`[${task.name}] ${line}`));
  beforeEnd(() => end(running));
  void (async () => {
    for (let quickEnds = 1; ; quickEnds++) {
      const from = performance.now();
      const code = await running.exited;
      if (performance.now() - from > healthyAfter) quickEnds = 1;
      if (!isEnding()) say(`${task.name} ended by itself (code ${code})`);
      if (quickEnds > mostRestarts) break;
      await sleep(500 * 2 ** (quickEnds - 1));
      if (isEnding()) return;
      say(`Starting ${task.name} again (${quickEnds} of ${mostRestarts})`);
      running = launch(task, (line) => console.log(`[${task.name}] ${line}`));
    }
    console.error(`${task.name} does not stay up. Its last lines:\n${running.lastLines.join("\n")}`);
    await endProgram(1);
  })();
}

function launch({ args, env }: Task, show: (line: string) => void): Running {
  const loader = args[0]?.endsWith(".ts") ? ["--import", "tsx"] : [];
  const child = spawn(process.execPath, [...loader, "--import", withParent, ...args], {
    cwd: projectFolder,
    env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // Its own group, so that Ctrl+C reaches it through us and in order.
    detached: true,
  });
  const lastLines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on("line", (line) => {
      lastLines.push(line);
      if (lastLines.length > 30) lastLines.shift();
      show(line);
    });
  }
  const exited = new Promise<number>((resolve) => {
    child.once("error", () => resolve(-1));
    child.once("close", (code) => resolve(code ?? -1));
  });
  return { process: child, lastLines, exited };
}

async function end({ process: child, exited }: Running): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  child.kill("SIGTERM");
  const gone = await Promise.race([exited.then(() => true), sleep(6_000, false, { ref: false })]);
  if (gone) return;
  process.kill(-child.pid, "SIGKILL");
  await exited;
}
