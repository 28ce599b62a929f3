import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerWith, heedStatus } from "@/lib/answer-status";

// The address says the status to answer with, after how long, and whether the head is on its way by then.
async function say(asked: URLSearchParams, answer: ServerResponse): Promise<void> {
  if (asked.has("late")) answer.flushHeaders();
  await sleep(Number(asked.get("after")));
  const status = Number(asked.get("status"));
  if (status === 403 || status === 404) answerWith(status);
  answer.end("said");
}

const server = createServer((request, answer) => {
  void say(new URL(request.url ?? "", "http://tirane.test").searchParams, answer);
});

beforeAll(async () => {
  heedStatus();
  await once(server.listen(0, "127.0.0.1"), "listening");
});
afterAll(() => server.close());

async function statusAt(query: string, headers: Record<string, string> = {}): Promise<number> {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server listens on no port");
  return (await fetch(`http://127.0.0.1:${address.port}/?${query}`, { headers })).status;
}

test("an answer gets the status that was chosen while it was made, and no other answer made beside it", async () => {
  const asked = ["status=403&after=30", "status=0&after=15", "status=404&after=5", "status=0&after=40"];
  expect(await Promise.all(asked.map((query) => statusAt(query)))).toEqual([403, 200, 404, 200]);
});

test("an answer on its way keeps its status, and so does a page that is put in the place of another", async () => {
  expect(await statusAt("status=403&late=1&after=5")).toBe(200);
  expect(await statusAt("status=403", { rsc: "1" })).toBe(200);
});
