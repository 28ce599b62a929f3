import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runTask } from "./child";
import { projectFolder } from "./folders";
import { say } from "./progress";

const sources = [
  "src",
  "drizzle",
  "public",
  "middleware.ts",
  "next.config.ts",
  "package-lock.json",
  "tsconfig.json",
];
const markFile = path.join(projectFolder, ".next/built-from");

/** The command line of Next's own program. */
export function nextCommand(...args: string[]): string[] {
  return [path.join(projectFolder, "node_modules/next/dist/bin/next"), ...args];
}

/**
 * How much a web process may keep in its heap, in megabytes: it needs a quarter of it, and without a limit it takes
 * what a large machine has before it tidies up.
 */
export const webHeap = "--max-old-space-size=1024";

/** Builds the web program when it was never built or a source has changed since. */
export async function ensureBuild(env: NodeJS.ProcessEnv): Promise<void> {
  const mark = fingerprint();
  const isWhole = () => existsSync(path.join(projectFolder, ".next/BUILD_ID"));
  if (isWhole() && existsSync(markFile) && readFileSync(markFile, "utf8") === mark) return;
  rmSync(markFile, { force: true });
  say("Building the web program (up to a minute; only after a change)");
  const reminder = setInterval(() => say("Still building"), 15_000);
  try {
    await runTask({ name: "The build", args: nextCommand("build"), env: { ...env, NODE_ENV: "production" } });
  } finally {
    clearInterval(reminder);
  }
  if (!isWhole()) throw new Error("The build ended early. Remove the folder .next and start again.");
  writeFileSync(markFile, mark);
  say("Built");
}

/** A text that changes with the content of anything the build reads; tests are left out. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const source of sources) {
    const top = path.join(projectFolder, source);
    if (!existsSync(top)) continue;
    for (const file of filesOf(top).sort()) hash.update(file).update("\0").update(readFileSync(file));
  }
  return hash.digest("hex");
}

function filesOf(top: string): string[] {
  if (!statSync(top).isDirectory()) return [top];
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
