import cluster from "node:cluster";
import { nextCommand, webHeap } from "./build";

// node web.ts PORT PROCESSES: the built web program on one port in several processes, because one uses one core only.

const [port = "3000", processes = "1"] = process.argv.slice(2);
const quickEnd = 10_000;
let ending = false;

function fork(): void {
  const from = performance.now();
  cluster.fork().once("exit", (code) => {
    if (ending) return;
    // What ends as soon as it begins is for whoever started us to judge: it waits longer each time.
    if (performance.now() - from < quickEnd) {
      end();
      process.exitCode = code || 1;
      return;
    }
    console.error(`A web process ended by itself (code ${code}) and is started again`);
    fork();
  });
}

function end(): void {
  if (ending) return;
  ending = true;
  for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill("SIGTERM");
}

const [exec = "", ...args] = nextCommand("start", "-p", port);
cluster.setupPrimary({ exec, args, execArgv: [webHeap] });
process.once("SIGTERM", end);
process.once("SIGINT", end);
for (let n = 0; n < Number(processes); n++) fork();
