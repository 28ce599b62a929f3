import { spawn } from "node:child_process";
import path from "node:path";
import { projectFolder } from "@/server/life/folders";
import { missingPaths } from "./documents";

// npm run check: everything that can be said about the sources without running them. `--json` prints every figure.

type Outcome = { name: string; ok: boolean; output: string; seconds: number };

const bin = (name: string) => path.join(projectFolder, "node_modules/.bin", name);
const here = "tests/structure";

const tools: [string, string, ...string[]][] = [
  ["types", bin("tsc"), "--noEmit", "-p", "tests/structure"],
  [
    "format and lint",
    bin("biome"),
    "ci",
    "--error-on-warnings",
    `--colors=${process.stdout.isTTY ? "force" : "off"}`,
    ".",
  ],
  [
    "promises and types in use",
    bin("oxlint"),
    "--type-aware",
    "-c",
    `${here}/oxlint.json`,
    "--deny-warnings",
    ".",
  ],
  ["unused", bin("knip"), "-c", `${here}/knip.json`, "--no-progress"],
  ["structure", process.execPath, "--import", "tsx", `${here}/structure.ts`, ...process.argv.slice(2)],
];

function run([name, command, ...args]: [string, string, ...string[]]): Promise<Outcome> {
  const from = performance.now();
  const child = spawn(command, args, { cwd: projectFolder, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  return new Promise((resolve) => {
    const done = (ok: boolean) => resolve({ name, ok, output, seconds: (performance.now() - from) / 1000 });
    child.once("error", (error) => {
      output += error.message;
      done(false);
    });
    child.once("close", (code) => done(code === 0));
  });
}

function checkDocuments(): Outcome {
  const missing = missingPaths(projectFolder);
  const output = missing
    .map(({ document, path: span }) => `${document} names ${span}, which does not exist`)
    .join("\n");
  return { name: "paths in documents", ok: missing.length === 0, output, seconds: 0 };
}

const outcomes = [...(await Promise.all(tools.map(run))), checkDocuments()];
for (const { name, ok, output } of outcomes) {
  if (!ok || name === "structure") console.log(`\n=== ${name}\n${output.trimEnd()}`);
}
console.log("");
for (const { name, ok, seconds } of outcomes) {
  console.log(`${ok ? "holds " : "BROKEN"}  ${name.padEnd(28)}${seconds.toFixed(1)} s`);
}
process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;
