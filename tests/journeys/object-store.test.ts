import { connect, createServer } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { freePort } from "../free-port";
import { type ObjectStore, openObjectStore, type StoreSettings } from "../object-store";

let store: ObjectStore;
beforeAll(async () => {
  store = await openObjectStore();
}, 300_000);
afterAll(() => store?.end());
beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

/** The program's own way to the store, with these settings instead of the right ones. */
function filesWith(other: Partial<StoreSettings> = {}) {
  for (const [name, value] of Object.entries({ ...store.settings, ...other })) vi.stubEnv(name, value);
  return import("@/server/gateways/files");
}

/** Passes connections on to the store until the sender has sent so many bytes; then both ends are gone. */
async function cutAfter(bytes: number): Promise<{ endpoint: string; cuts: () => number; close(): void }> {
  let cuts = 0;
  const port = await freePort();
  const proxy = createServer((sender) => {
    const there = connect({ host: "127.0.0.1", port: store.port });
    let seen = 0;
    const cut = () => {
      sender.destroy();
      there.destroy();
    };
    for (const socket of [sender, there]) socket.on("error", cut).on("close", cut);
    there.pipe(sender);
    sender.on("data", (part) => {
      seen += part.length;
      if (seen <= bytes) return void there.write(part);
      cuts++;
      cut();
    });
  }).listen(port, "127.0.0.1");
  return { endpoint: `http://127.0.0.1:${port}`, cuts: () => cuts, close: () => void proxy.close() };
}

/** The keys the store holds. */
async function keys(): Promise<string[]> {
  const listed = await (await store.ask("GET", "")).text();
  return [...listed.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key = ""]) => key);
}

test("what is stored lies under its key, comes back, and is gone when dropped", async () => {
  const { storeFile, readStoredFile, dropStoredFile } = await filesWith();
  const bytes = Buffer.from("Dëshmi e bashkisë\0\xff", "latin1");
  const kept = await storeFile(bytes);
  expect(kept.size).toBe(bytes.length);
  const head = await store.ask("HEAD", kept.storageKey);
  expect([head.status, head.headers.get("content-length")]).toEqual([200, String(bytes.length)]);
  expect(head.headers.get("content-type")).toMatch("application/octet-stream");
  expect(await readStoredFile(kept)).toEqual(bytes);
  await dropStoredFile(kept.storageKey);
  expect((await store.ask("HEAD", kept.storageKey)).status).toBe(404);
  await expect(readStoredFile(kept)).rejects.toThrow("404");
});

test("the largest file there may be, and one of nothing, come back whole", async () => {
  const { storeFile, readStoredFile } = await filesWith();
  for (const size of [0, 10 * 1024 * 1024]) {
    const bytes = Buffer.alloc(size, "bashki");
    const kept = await storeFile(bytes);
    expect((await readStoredFile(kept)).equals(bytes)).toBe(true);
  }
});

test.each([
  ["a wrong secret", { S3_SECRET: "another secret" }],
  ["the key of nobody", { S3_KEY: "ossis:nobody" }],
  ["another region in the signature", { S3_REGION: "elsewhere-1" }],
])("the store takes nothing and gives nothing for %s", async (_name, wrong) => {
  const { storeFile } = await filesWith();
  const kept = await storeFile(Buffer.from("kept"));
  const before = await keys();
  vi.resetModules();
  const other = await filesWith(wrong);
  await expect(other.storeFile(Buffer.from("x"))).rejects.toThrow(/The file store answered 40[03]/);
  await expect(other.readStoredFile(kept)).rejects.toThrow(/The file store answered 40[03]/);
  await expect(other.dropStoredFile(kept.storageKey)).rejects.toThrow(/The file store answered 40[03]/);
  expect(await keys()).toEqual(before);
});

test("a bucket there is not is an error, and nobody gets anything without a signature", async () => {
  const { storeFile } = await filesWith();
  const kept = await storeFile(Buffer.from("kept"));
  const { S3_ENDPOINT, S3_BUCKET } = store.settings;
  expect((await fetch(`${S3_ENDPOINT}/${S3_BUCKET}/${kept.storageKey}`)).ok).toBe(false);
  vi.resetModules();
  const other = await filesWith({ S3_BUCKET: "none" });
  await expect(other.storeFile(Buffer.from("x"))).rejects.toThrow("The file store answered 404");
});

test("an upload that is cut off is an error and leaves no object", async () => {
  const before = await keys();
  const line = await cutAfter(300_000);
  const { storeFile } = await filesWith({ S3_ENDPOINT: line.endpoint });
  await expect(storeFile(Buffer.alloc(4_000_000, "x"))).rejects.toThrow();
  expect(line.cuts()).toBeGreaterThan(0);
  expect(await keys()).toEqual(before);
  const small = await storeFile(Buffer.from("small enough"));
  expect(await keys()).toContain(small.storageKey);
  line.close();
});

test("a store that does not answer is an error at once", async () => {
  const { storeFile } = await filesWith({ S3_ENDPOINT: `http://127.0.0.1:${await freePort()}` });
  await expect(storeFile(Buffer.from("x"))).rejects.toThrow();
});
