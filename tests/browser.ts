import { accessSync, constants } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { inheritedEnvironment } from "@/lib/env";
import { requirePackages } from "./debian";

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
  const what = "Chromium in CHROMIUM_PATH or a usual place";
  requirePackages(what, ["chromium", "fonts-liberation"], () => usual.some(isProgram));
  return usual.find(isProgram) ?? "";
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

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
