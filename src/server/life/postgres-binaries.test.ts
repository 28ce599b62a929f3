import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { choosePlace } from "./postgres-binaries";

function folderFor(name: string, mode: number): string {
  // Not the system's temporary folder, which may itself be closed to the server's user.
  const home = mkdtempSync("/tmp/ossis-place-");
  chmodSync(home, mode);
  mkdirSync(path.join(home, name));
  onTestFinished(() => rmSync(home, { recursive: true }));
  return path.join(home, name, "postgres");
}

function dataOf(wished: string): string {
  const { data } = choosePlace(wished, () => {});
  if (data !== wished) onTestFinished(() => rmSync(path.dirname(data), { recursive: true, force: true }));
  return data;
}

// Only root hands the server to another user.
const asRoot = test.runIf(process.getuid?.() === 0);

asRoot(
  "data moves only out of a folder the server's user cannot reach, and no two folders share a place",
  () => {
    const open = folderFor("open", 0o755);
    expect(dataOf(open)).toBe(open);
    const [one, other] = [folderFor("one", 0o700), folderFor("other", 0o700)];
    const moved = new Set([one, other].map(dataOf));
    expect(moved.size).toBe(2);
    expect(moved).not.toContain(one);
    expect(moved).not.toContain(other);
    expect(dataOf(one)).toBe([...moved][0]);
  },
);

asRoot("data moves past a temporary folder which the server's user cannot reach", () => {
  const closed = path.dirname(folderFor("closed", 0o700));
  vi.stubEnv("TMPDIR", closed);
  onTestFinished(() => void vi.unstubAllEnvs());
  const data = dataOf(folderFor("one", 0o700));
  expect(data.startsWith(closed)).toBe(false);
  expect(dataOf(data)).toBe(data);
});
