import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inheritedEnvironment } from "@/lib/env";
import { runTask } from "./child";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "ossis-task-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function program(name: string, text: string) {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return { name: "The task", args: [file], env: inheritedEnvironment() };
}

test("a task that ends well is over when it says so", async () => {
  const mark = path.join(folder, "mark.json");
  await runTask(
    program("good.mjs", `import fs from "node:fs"; fs.writeFileSync(${JSON.stringify(mark)}, "1");`),
  );
  expect((await import(mark)).default).toBe(1);
});

test("a task that fails says why in its own last words", async () => {
  const task = program(
    "bad.mjs",
    `for (let i = 0; i < 90; i++) console.log("line " + i); console.error("no room"); process.exit(3);`,
  );
  const failure = await runTask(task).catch((error: unknown) => String(error));
  expect(failure).toContain("The task failed:");
  expect(failure).toContain("no room");
  expect(failure).toContain("line 89");
  expect(failure).not.toContain("line 50");
});

test("a task in TypeScript runs as it stands", async () => {
  await expect(
    runTask(program("typed.ts", `const x: number = 1; if (x !== 1) throw new Error();`)),
  ).resolves.toBeUndefined();
});
