import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { inheritedEnvironment } from "@/lib/env";

/**
 * Sees to it that a program of Debian's is here, which `isHere` looks for: installs the packages now where that can be
 * done, and says so. Throws, saying what to do, where it cannot.
 */
export function requirePackages(what: string, packages: string[], isHere: () => boolean): void {
  if (isHere()) return;
  const command = `apt-get install --no-install-recommends ${packages.join(" ")}`;
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0)
    throw new Error(`No ${what} was found. On Debian, as root: ${command}`);
  console.log(`No ${what} here: installing Debian's (${command}), which takes a minute or two.`);
  const options = {
    stdio: ["ignore", "ignore", "inherit"] as ["ignore", "ignore", "inherit"],
    env: { ...inheritedEnvironment(), DEBIAN_FRONTEND: "noninteractive" },
  };
  execFileSync("apt-get", ["update", "-qq"], options);
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], options);
  if (!isHere()) throw new Error(`${what} is not here even after ${command}`);
}
