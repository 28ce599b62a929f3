import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type ChildProgram, startProgram } from "./child-program";
import { requirePackages } from "./debian";
import { freePort } from "./free-port";

const program = "/usr/sbin/clamd";

/**
 * The text every scanner takes for a virus, by agreement. It is put together here, so that no scanner finds it in the
 * sources.
 */
export const testVirus = [
  "X5O!P%@AP[4\\PZX54(P^)7CC)7}$",
  "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!",
  "$H+H*",
].join("");

export type VirusScanner = {
  port: number;
  start(): Promise<void>;
  stop(): Promise<void>;
  end(): Promise<void>;
};

/** A real clamd that knows one signature, the test virus anywhere in a file, and takes so many megabytes at once. */
export async function openVirusScanner(megabytes = 25): Promise<VirusScanner> {
  requirePackages("clamd", ["clamav-daemon"], () => existsSync(program));
  const folder = mkdtempSync(path.join(tmpdir(), "ossis-clamd-"));
  const port = await freePort();
  writeFileSync(path.join(folder, "test.ndb"), `Test:0:*:${Buffer.from(testVirus).toString("hex")}\n`);
  const settings = [
    ...["Foreground yes", "TCPAddr 127.0.0.1", `TCPSocket ${port}`, `DatabaseDirectory ${folder}`],
    ...[`StreamMaxLength ${megabytes}M`, "MaxThreads 2"],
  ];
  const file = path.join(folder, "clamd.conf");
  writeFileSync(file, `${settings.join("\n")}\n`);
  let running: ChildProgram | undefined;
  const start = async () => {
    running = await startProgram(program, ["--config-file", file], { port });
  };
  const stop = async () => running?.end();
  await start();
  const end = async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { port, start, stop, end };
}
