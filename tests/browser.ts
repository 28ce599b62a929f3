import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { inheritedEnvironment } from "@/lib/env";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * Returns the path of a Chromium: CHROMIUM_PATH, a usual place, or one installed now on Debian as root.
 * Throws, saying what to do, when there is none.
 */
export function findChromium(): string {
  const wished = inheritedEnvironment().CHROMIUM_PATH;
  if (wished) {
    if (isProgram(wished)) return wished;
    throw new Error(`CHROMIUM_PATH is ${wished}, which is not a program.`);
  }
  const found = usual.find(isProgram);
  if (found) return found;
  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) return installed();
  throw new Error(
    "No Chromium was found. Install it (on Debian: apt-get install chromium) or set CHROMIUM_PATH.",
  );
}

/** Starts a browser that resolves every *.localhost to this machine and talks to nobody else by itself. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--disable-quic",
      "--host-resolver-rules=MAP *.localhost 127.0.0.1",
    ],
  });
}

function installed(): string {
  console.log(
    "No Chromium here: installing Debian's (apt-get install chromium), which takes a minute or two.",
  );
  const options = {
    stdio: ["ignore", "ignore", "inherit"] as ["ignore", "ignore", "inherit"],
    env: { ...inheritedEnvironment(), DEBIAN_FRONTEND: "noninteractive" },
  };
  execFileSync("apt-get", ["update", "-qq"], options);
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], options);
  const found = usual.find(isProgram);
  if (!found)
    throw new Error("Chromium was installed, but is not in any of the usual places. Set CHROMIUM_PATH.");
  return found;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
