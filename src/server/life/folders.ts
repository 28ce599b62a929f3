import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The absolute path of the folder that holds package.json. */
export const projectFolder = fileURLToPath(new URL("../../../", import.meta.url)).replace(/[\\/]$/, "");

/**
 * The folder for everything the program keeps on this machine: data, generated passwords, logs.
 * Others may pass through it, because as root the database runs under another user, but not list it.
 */
export function stateFolder(): string {
  const folder = path.join(projectFolder, ".ossis");
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
  return folder;
}

/** Returns the secret kept under this name, made by `create` and stored readable by us alone the first time. */
export function keptSecret(name: string, create: () => string): string {
  const file = path.join(stateFolder(), `${name}.secret`);
  try {
    writeFileSync(file, create(), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!existsSync(file)) throw error;
  }
  return readFileSync(file, "utf8").trim();
}
