import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import type { DoorUrls } from "@/db/doors";
import { projectFolder } from "@/server/life/folders";

/** Where a process works: with how many clients at once, and which of the municipalities is its first client's. */
export type Setting = { urls: DoorUrls; code: string; clients: number; first: number };

/** Over which municipalities the applications of all clients are spread. */
export type Order = { seconds: number; spread: "one each" | "all" | "none" };

/** The program in a process for each core, as it is served. */
export type Workers = { count: number; rate(order: Order): Promise<number>; end(): void };

/** Starts the processes and waits until each is ready; together they have so many clients, and a connection for each. */
export async function openWorkers(urls: DoorUrls, code: string, clients: number): Promise<Workers> {
  const count = Math.min(availableParallelism(), 4);
  const each = Math.floor(clients / count);
  const children = Array.from({ length: count }, (_, place) => {
    const setting: Setting = { urls, code, clients: each, first: place * each };
    const options = { cwd: projectFolder, execArgv: ["--import", "tsx"] };
    return fork("tests/bench/worker.ts", [JSON.stringify(setting)], options);
  });
  await Promise.all(children.map(answerOf));
  return {
    count,
    rate: async (order) => {
      const rates = await Promise.all(
        children.map((child) => {
          child.send(order);
          return answerOf(child).then(Number);
        }),
      );
      return rates.reduce((sum, reached) => sum + reached, 0);
    },
    end: () => {
      for (const child of children) child.disconnect();
    },
  };
}

/** What a process says next. Throws when it ends instead. */
async function answerOf(child: ChildProcess): Promise<unknown> {
  const heard = new AbortController();
  const { signal } = heard;
  const ended = once(child, "exit", { signal }).then(([code]) => {
    throw new Error(`A process of the bench ended (${code})`);
  });
  try {
    const [answer] = await Promise.race([once(child, "message", { signal }), ended]);
    return answer;
  } finally {
    heard.abort();
  }
}
