import { createServer } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { freePort } from "../free-port";
import { openVirusScanner, testVirus, type VirusScanner } from "../virus-scanner";

let scanner: VirusScanner;
beforeAll(async () => {
  scanner = await openVirusScanner(2);
}, 300_000);
afterAll(() => scanner?.end());
beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

async function scan(bytes: Uint8Array, port = scanner.port): Promise<"clean" | "refused"> {
  vi.stubEnv("SCANNER_HOST", "127.0.0.1");
  vi.stubEnv("SCANNER_PORT", String(port));
  const { scanBytes } = await import("@/server/gateways/scanner");
  return scanBytes(bytes);
}

const megabyte = 1024 * 1024;

test("a file without a virus is clean, however it is cut into pieces", async () => {
  for (const size of [0, 1, 64 * 1024, 64 * 1024 + 1, megabyte])
    expect([size, await scan(Buffer.alloc(size, "a"))]).toEqual([size, "clean"]);
});

test.each([
  ["alone", Buffer.from(testVirus)],
  ["inside a document", Buffer.from(`%PDF-1.7\n% ${testVirus}\n%%EOF`)],
  ["across two pieces", Buffer.concat([Buffer.alloc(64 * 1024 - 30, "a"), Buffer.from(testVirus)])],
])("a virus %s is refused", async (_name, bytes) => {
  expect(await scan(bytes)).toBe("refused");
});

test("a file longer than the scanner takes gets no verdict", async () => {
  for (const size of [2 * megabyte + 1, 9 * megabyte])
    await expect(scan(Buffer.alloc(size, "a"))).rejects.toThrow();
  expect(await scan(Buffer.from("a"))).toBe("clean");
});

test("there is no verdict while the scanner is down, and one again when it is back", async () => {
  await scanner.stop();
  await expect(scan(Buffer.from("a"))).rejects.toThrow("ECONNREFUSED");
  await scanner.start();
  expect(await scan(Buffer.from("a"))).toBe("clean");
  expect(await scan(Buffer.from(testVirus))).toBe("refused");
});

test("a scanner that hangs up without a word gives no verdict", async () => {
  const port = await freePort();
  const mute = createServer((socket) => socket.on("error", () => {}).end()).listen(port, "127.0.0.1");
  await expect(scan(Buffer.alloc(megabyte), port)).rejects.toThrow();
  mute.close();
});

test("several files at once each get their own verdict", async () => {
  const files = Array.from({ length: 12 }, (_, nth) => Buffer.from(nth % 3 ? `a ${nth}` : testVirus));
  const verdicts = await Promise.all(files.map((bytes) => scan(bytes)));
  expect(verdicts).toEqual(files.map((_, nth) => (nth % 3 ? "clean" : "refused")));
});
