import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { missingPaths } from "./documents";
import { inspect } from "./inspect";
import { findRings } from "./rings";

let root: string;

const sound: Record<string, string> = {
  "package.json": "{}",
  "middleware.ts": `import { clock } from "@/lib/clock";\nexport const middleware = clock;`,
  "src/proxy.ts": `export { middleware as proxy } from "../middleware";`,
  "src/lib/clock.ts": "export const clock = () => 1;",
  "src/lib/fixture-clock.ts": "export const noon = process.env;",
  "src/lib/env.ts": "export const env = () => process.env;",
  "src/db/columns.ts": `import { text } from "drizzle-orm/pg-core";\nexport const name = () => text("name");`,
  "src/db/doors.ts": `import postgres from "postgres";\nexport type Tx = ReturnType<typeof postgres>;\nexport const asSystem = (tx: Tx) => tx;`,
  "src/domain/README.md": "Areas",
  "src/domain/workflow/engine.ts": `import { z } from "zod";\nexport const Engine = z.string();`,
  "src/domain/tenancy/rules.ts": `export const mayEnter = () => true;`,
  "src/domain/tenancy/tables.ts": `import { name } from "@/db/columns";\nexport const office = name();`,
  "src/domain/catalogue/rules-fee.ts": `import { Engine } from "@/domain/workflow/engine";\nexport const fee = Engine;`,
  "src/domain/dossier/rules.ts": `import { mayEnter } from "@/domain/tenancy/rules";\nexport const mayAct = mayEnter;`,
  "src/domain/intake/submit-application.ts": `import type { Tx } from "@/db/doors";\nimport { office } from "@/domain/tenancy/tables";\nexport const submitApplication = (tx: Tx) => [tx, office];`,
  "src/domain/intake/submit-application.db.test.ts": "process.env;",
  "src/domain/routing/reads-inbox.ts": `export const inbox = 1;`,
  "src/server/trpc/caller.ts": `import { asSystem } from "@/db/doors";\nimport { submitApplication } from "@/domain/intake/submit-application";\nexport const caller = [asSystem, submitApplication];`,
  "src/ui/kit/button.tsx": `import { mayAct } from "@/domain/dossier/rules";\nexport const Button = () => <b>{String(mayAct)}</b>;`,
  "src/app/staff/page.tsx": `import { caller } from "@/server/trpc/caller";\nimport { Button } from "@/ui/kit/button";\nimport { Part } from "./_parts/part";\nexport default function Page() { return [caller, Button, Part]; }`,
  "src/app/staff/_parts/part.tsx": "export const Part = () => null;",
};

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), "ossis-structure-"));
  for (const [file, text] of Object.entries(sound)) plant(file, text);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function plant(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

const found = () =>
  inspect(root).violations.map(({ rule, where }) => `${rule} ${where.replace(/:\d+$/, "")}`);

test("a sound tree has nothing against it", () => {
  expect(found()).toEqual([]);
});

const long = (lines: number) =>
  Array.from({ length: lines }, (_, line) => `export const a${line} = ${line};`).join("\n");
const longFunction = `export function submitApplication() {\n${"  void 0;\n".repeat(60)}}`;

const plants: [string, string, string, string][] = [
  ["arrow", "src/lib/clock.ts", `import "@/db/columns";`, "lib looks up"],
  ["arrow", "src/db/columns.ts", `import "@/domain/tenancy/tables";`, "db looks up"],
  ["arrow", "src/ui/kit/button.tsx", `import "@/server/trpc/caller";`, "ui calls the server"],
  ["arrow", "src/ui/kit/button.tsx", `import "@/domain/tenancy/tables";`, "ui reads tables"],
  [
    "arrow",
    "src/app/staff/page.tsx",
    `import { office } from "@/domain/tenancy/tables"; void office;`,
    "a page reads tables",
  ],
  ["arrow", "src/app/staff/page.tsx", `import "@/db/doors";`, "a page opens the door itself"],
  ["arrow", "src/app/staff/page.tsx", `import "@/server/jobs/worker";`, "a page starts a job"],
  [
    "arrow",
    "src/app/national/page.tsx",
    `import "../staff/_parts/part";`,
    "a page borrows another segment's part",
  ],
  ["arrow", "src/server/trpc/caller.ts", `import "@/db/columns";`, "the server reaches around the doors"],
  ["arrow", "src/server/trpc/caller.ts", `import "@/ui/kit/button";`, "the server draws"],
  [
    "arrow",
    "src/server/trpc/caller.ts",
    `import postgres from "postgres"; void postgres;`,
    "the server opens a connection",
  ],
  [
    "arrow",
    "src/domain/tenancy/rules.ts",
    `import "@/domain/dossier/rules";`,
    "a lower area uses a higher one",
  ],
  [
    "arrow",
    "src/domain/intake/rules.ts",
    `import "@/domain/routing/reads-inbox";`,
    "two areas on one level meet",
  ],
  [
    "arrow",
    "src/domain/intake/rules.ts",
    `import type { A } from "@/domain/routing/reads-inbox"; export type B = A;`,
    "they meet by types",
  ],
  ["arrow", "src/domain/tenancy/rules.ts", `import "@/domain/workflow/engine";`, "tenancy uses the workflow"],
  ["arrow", "src/domain/workflow/engine.ts", `import "@/domain/dossier/rules";`, "the workflow uses an area"],
  ["arrow", "src/domain/workflow/engine.ts", `import "drizzle-orm";`, "the workflow knows a database"],
  ["arrow", "src/domain/dossier/rules.ts", `import "@/db/columns";`, "a rule knows the database"],
  ["arrow", "src/domain/dossier/rules.ts", `import "@/domain/tenancy/tables";`, "a rule reads tables"],
  [
    "arrow",
    "src/domain/intake/submit-application.ts",
    `import "@/db/doors"; export const submitApplication = 1;`,
    "a verb opens a transaction",
  ],
  [
    "arrow",
    "src/domain/intake/submit-application.ts",
    `import "next/headers"; export const submitApplication = 1;`,
    "a verb reads the request",
  ],
  [
    "arrow",
    "src/domain/dossier/rules.ts",
    `export const a = () => import("@/db/doors");`,
    "an import hides in a function",
  ],
  ["arrow", "middleware.ts", `import "./src/db/doors";`, "the edge reaches the data"],
  [
    "arrow",
    "src/ui/kit/button.tsx",
    `import "../../../drizzle/data/names.json";`,
    "a screen carries the national data",
  ],
  ["arrow", "src/lib/clock.ts", `import "./fixture-clock";`, "the product uses what is for tests"],
  [
    "ring",
    "src/lib/clock.ts",
    `import type { E } from "./env"; export type C = E;`,
    "two files import each other",
  ],
  ["file-size", "src/lib/clock.ts", long(401), "a file is too long"],
  ["function-size", "src/domain/intake/submit-application.ts", longFunction, "a verb is too long"],
  ["vocabulary", "src/domain/intake/stuff.ts", "export const a = 1;", "an area holds a word of no kind"],
  [
    "vocabulary",
    "src/domain/intake/cancel-application.ts",
    "export const other = 1;",
    "a verb's file holds no such verb",
  ],
  ["vocabulary", "src/domain/intake/deep/rules.ts", "export const a = 1;", "an area has a folder"],
  ["vocabulary", "src/domain/archive/rules.ts", "export const a = 1;", "an area nobody agreed on"],
  ["barrel", "src/ui/kit/all.ts", `export * from "./button";`, "a file only passes on"],
  [
    "re-export",
    "src/ui/kit/input.ts",
    `export { Button } from "./button";\nexport const a = 1;`,
    "a file also passes on",
  ],
  ["default-export", "src/lib/clock.ts", "export default 1;", "a thing without a name"],
  ["name", "src/lib/utils.ts", "export const a = 1;", "a name that says nothing"],
  ["any", "src/lib/clock.ts", "export const a = (x: any) => x;", "any"],
  ["unfinished", "src/lib/clock.ts", "// TODO later\nexport const a = 1;", "work left in a comment"],
  ["suppression", "src/lib/clock.ts", "// @ts-expect-error no\nexport const a = 1;", "a silenced check"],
  ["environment", "src/lib/clock.ts", "export const a = process.env.A;", "the environment read in passing"],
  ["top-level", "src/tools/a.ts", "export const a = 1;", "a new folder in src"],
  ["top-level", "notes.txt", "x", "a stray file in the project"],
];

describe("the structure check finds", () => {
  test.each(plants)("%s in %s when planted with: %s (%s)", (rule, file, text) => {
    if (rule === "ring") plant("src/lib/env.ts", `import type { C } from "./clock"; export type E = C;`);
    plant(file, text);
    const where = rule === "top-level" ? file.replace(/^(src\/[^/]+)\/.*/, "$1") : file;
    const planted =
      rule === "vocabulary" ? found().map((line) => line.replace(/(deep|archive)$/, "$1/rules.ts")) : found();
    expect(planted).toContain(`${rule} ${where}`);
  });
});

test("the structure check finds a tree whose files grow", () => {
  for (let file = 0; file < 30; file++)
    plant(`src/lib/grown-${file}.ts`, long(file < 27 ? 61 : 230).replaceAll("a", `b${file}`));
  expect(found()).toEqual(["median src", "p95 src"]);
});

test("the doors that see more than one municipality are listed by their calls", () => {
  plant(
    "src/server/jobs/remind.ts",
    `import { asSystem } from "@/db/doors";\n\nexport const remind = asSystem(1);\nexport const count = (doors: { asNation(): void }) => doors.asNation();`,
  );
  expect(inspect(root).figures.wideDoors).toEqual([
    "src/server/jobs/remind.ts:3 asSystem",
    "src/server/jobs/remind.ts:4 asNation",
  ]);
});

test("a ring is found through any number of files, and a tree has none", () => {
  const graph = (text: string) =>
    new Map(text.split(" ").map((part) => [part.slice(0, 1), part.slice(1).split("")]));
  expect(findRings(graph("abc bd cd d"))).toEqual([]);
  expect(findRings(graph("ab bc ca dc")).map((ring) => ring.sort())).toEqual([["a", "b", "c"]]);
  expect(findRings(graph("ab ba cd de ec")).map((ring) => ring.length)).toEqual([3, 2]);
});

test("a document that names a path which is gone is found", () => {
  plant(
    "README.md",
    "See `src/lib/clock.ts`, `src/domain/`, `npm run check`, `src/gone.ts`, `drizzle/*.sql` and `/staff`.",
  );
  expect(missingPaths(root)).toEqual([{ document: "README.md", path: "src/gone.ts" }]);
});
