import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { projectFolder, stateFolder } from "@/server/life/folders";

// npm test [-- unit integration journeys] [file names]: runs the chosen parts, all when none is named.

const parts = ["unit", "integration", "journeys"] as const;
type Part = (typeof parts)[number];

const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});
type Report = z.infer<typeof Report>;

const words = process.argv.slice(2);
const named = parts.filter((part) => words.includes(part));
const filters = words.filter((word) => !parts.some((part) => part === word));

let passed = 0;
let failed = 0;
const failures: string[] = [];
for (const part of named.length > 0 ? named : parts) {
  if (part === "journeys" && !hasTests("tests/journeys")) continue;
  const result = runPart(part);
  passed += result.passed;
  failed += result.failed;
}
if (failures.length > 0) console.log(`\n=== failed\n${failures.join("\n")}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

function runPart(part: Part): { passed: number; failed: number } {
  const folder = path.join(stateFolder(), "reports");
  mkdirSync(folder, { recursive: true });
  const report = path.join(folder, `${part}.json`);
  rmSync(report, { force: true });
  const args = [
    "run",
    "--project",
    part,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const isWhole = filters.length === 0;
  // A test that is singled out leaves the others of its file out, and nobody sees it.
  args.push(isWhole ? "--allowOnly=false" : "--passWithNoTests");
  console.log(`\n=== ${part}`);
  const vitest = path.join(projectFolder, "node_modules/vitest/vitest.mjs");
  const run = spawnSync(process.execPath, [vitest, ...args, ...filters], {
    cwd: projectFolder,
    stdio: "inherit",
  });
  if (!existsSync(report)) return { passed: 0, failed: isWhole || run.status !== 0 ? 1 : 0 };
  const told = Report.parse(JSON.parse(readFileSync(report, "utf8")));
  const { numPassedTests, numFailedTests } = told;
  failures.push(...failuresOf(told));
  // A run can fail without a failing test: a file that does not load, an error outside every test, no test at all.
  const isEmpty = isWhole && numPassedTests === 0;
  const hidden = numFailedTests === 0 && (run.status !== 0 || isEmpty) ? 1 : 0;
  return { passed: numPassedTests, failed: numFailedTests + hidden };
}

/** What failed and with which words: whoever reads only the end of a long run sees it. */
function failuresOf({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(projectFolder, name);
    const tests = assertionResults.filter((test) => test.status === "failed");
    const lines = tests.map(
      (test) => `${file} > ${test.fullName}\n  ${beginning(test.failureMessages?.[0])}`,
    );
    return status === "failed" && lines.length === 0 ? [`${file}\n  ${beginning(message)}`] : lines;
  });
}

function beginning(words = ""): string {
  return words.split("\n", 3).join("\n  ").slice(0, 400);
}

function hasTests(folder: string): boolean {
  const full = path.join(projectFolder, folder);
  return (
    existsSync(full) &&
    readdirSync(full, { recursive: true }).some((name) => String(name).endsWith(".test.ts"))
  );
}
