import { type ChildProcess, spawn } from "node:child_process";
import { inheritedEnvironment } from "@/lib/env";
import { projectFolder } from "@/server/life/folders";
import type { DatabaseUrls } from "@/server/life/roles";

type Wish = { urls: DatabaseUrls; port: number; env?: Record<string, string> };

/** Starts the whole program, as `npm start` does, on a database that is there, and waits until it answers. */
export async function startWhole({ urls, port, env = {} }: Wish): Promise<{ end: () => Promise<void> }> {
  const child = spawn(process.execPath, ["--import", "tsx", "src/server/life/start.ts"], {
    cwd: projectFolder,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      ...inheritedEnvironment(),
      PORT: String(port),
      OSSIS_BASE: `ossis.localhost:${port}`,
      OSSIS_DEMO: "1",
      OSSIS_TEST: "1",
      // A test speaks as a proxy would, so that it can come from any address.
      TRUSTED_PROXIES: "1",
      // The secret the tests have too, so that they can make the cookie of a session they wrote (sign-in.ts).
      AUTH_SECRET: "demo-secret-of-the-tests-0123456789",
      DATABASE_URL: urls.app,
      DATABASE_OWNER_URL: urls.owner,
      DATABASE_NATIONAL_URL: urls.national,
      DATABASE_SYSTEM_URL: urls.system,
      ...env,
    },
  });
  await ready(child);
  return { end: () => end(child) };
}

function ready(child: ChildProcess): Promise<void> {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", (code) =>
      reject(new Error(`The program did not start (code ${code}):\n${output.slice(-4000)}`)),
    );
  });
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
