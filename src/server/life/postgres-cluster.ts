import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Place, run } from "./postgres-binaries";

const secretName = "superuser.secret";

/**
 * Makes the data folder on the first start and returns the superuser's password kept inside it. The folder is
 * built beside its final place and moved there when whole, so a start that was killed leaves nothing half-made.
 */
export function ensureCluster(place: Place, durable: boolean, say: (line: string) => void): string {
  if (existsSync(path.join(place.data, "PG_VERSION"))) return keptPassword(place.data);
  say("Making the database for the first time (one to three seconds)");
  const half = `${place.data}.new`;
  const passwordFile = `${place.data}.password`;
  for (const leftover of [half, passwordFile, place.data]) rmSync(leftover, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700, recursive: true });
  giveTo(half, place);
  const password = randomBytes(24).toString("base64url");
  try {
    writeFileSync(passwordFile, password, { mode: 0o600, flag: "wx" });
    giveTo(passwordFile, place);
    runInitdb(place, half, passwordFile, durable);
    renameSync(passwordFile, path.join(half, secretName));
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(half, place.data);
  return password;
}

function runInitdb(place: Place, target: string, passwordFile: string, durable: boolean): void {
  const args = ["-D", target, "-U", "postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  args.push("--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
  args.push("--data-checksums", "--no-instructions");
  if (!durable) args.push("--no-sync");
  const made = run(path.join(place.programs, "bin/initdb"), args, place.runAs, target);
  if (made.status !== 0) {
    throw new Error(`The database could not be made: ${made.stderr || made.stdout || made.error?.message}`);
  }
}

function keptPassword(data: string): string {
  try {
    return readFileSync(path.join(data, secretName), "utf8").trim();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The database in ${data} cannot be opened by this user (${why}). Start as the user who made it, or remove it.`,
    );
  }
}

function giveTo(target: string, { runAs }: Place): void {
  if (runAs) chownSync(target, runAs.uid, runAs.gid);
}
