import { readdirSync } from "node:fs";
import path from "node:path";
import { areaLevels, isPure, type Violation } from "./arrows";
import { isTest, type SourceFile } from "./source-file";

const topOfSource = ["proxy.ts", "instrumentation.ts", "app", "ui", "domain", "server", "db", "lib"];
const topOfProject = [
  ...[
    "package.json",
    "package-lock.json",
    "next.config.ts",
    "middleware.ts",
    "src",
    "drizzle",
    "public",
    "tests",
  ],
  ...["README.md", "LICENSE", "tsconfig.json", "biome.json", "vitest.config.ts", "drizzle.config.ts"],
  ...[".ci", ".git", ".gitignore", ".gitattributes", ".npmrc", ".env.example"],
];
const kept = /^(node_modules|\.next|\.ossis|next-env\.d\.ts|.*\.tsbuildinfo|coverage|\.env|\.env\.local)$/;
const areaFile = /^(rules|inputs|tables|reads)(-[a-z0-9]+)*\.ts$/;
const verbFile = /^[a-z]+(-[a-z0-9]+)+\.ts$/;
const emptyName = /^(utils?|helpers?|common|misc|managers?|services?|types?|index)\.tsx?$/;
const demandedByNext =
  /\/(page|layout|template|default|loading|error|not-found|forbidden|unauthorized|global-error|sitemap|robots|manifest|icon|opengraph-image)\.tsx?$/;

/** Returns what stands where it should not: at the top, in a domain area, or under a name that says nothing. */
export function checkShape(root: string, files: SourceFile[]): Violation[] {
  return [
    ...checkTop(root, "", topOfProject),
    ...checkTop(root, "src", topOfSource),
    ...checkAreas(root, files),
    ...files.flatMap(checkNames),
    ...files.flatMap(checkExports),
  ];
}

function checkTop(root: string, folder: string, allowed: string[]): Violation[] {
  return readdirSync(path.join(root, folder))
    .filter((name) => !allowed.includes(name) && !(folder === "" && kept.test(name)))
    .map((name) => ({
      rule: "top-level",
      where: path.posix.join(folder, name),
      what: `does not belong at the top of ${folder || "the project"}`,
      fix: `Move it into one of: ${allowed.filter((entry) => !entry.startsWith(".")).join(", ")}.`,
    }));
}

function checkAreas(root: string, files: SourceFile[]): Violation[] {
  const exports = new Map(files.map((file) => [file.path, file.exported]));
  return entries(path.join(root, "src/domain")).flatMap((area) => {
    if (!area.isDirectory())
      return area.name === "README.md" ? [] : [unknown(area.name, "only areas and README.md stand here")];
    if (area.name !== "workflow" && !(area.name in areaLevels))
      return [unknown(area.name, "is not an area of the domain")];
    return entries(path.join(root, "src/domain", area.name)).flatMap((entry) => {
      const where = `${area.name}/${entry.name}`;
      if (entry.isDirectory()) return [unknown(where, "an area is flat")];
      if (isTest.test(`/${entry.name}`) || entry.name === "README.md") return [];
      if (area.name === "workflow")
        return /^[a-z0-9-]+\.ts$/.test(entry.name) ? [] : [unknown(where, "is no kebab-case .ts file")];
      return checkAreaFile(where, entry.name, exports.get(`src/domain/${where}`) ?? []);
    });
  });
}

function checkAreaFile(where: string, name: string, exported: string[]): Violation[] {
  if (areaFile.test(name)) return [];
  if (!verbFile.test(name))
    return [unknown(where, "is neither rules, inputs, tables, reads nor <verb>-<noun>.ts")];
  const verb = name.replace(/\.ts$/, "").replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return exported.includes(verb)
    ? []
    : [unknown(where, `is named like a command, but exports no function ${verb}`)];
}

function unknown(where: string, what: string): Violation {
  const fix =
    "An area holds rules(-noun).ts, inputs(-noun).ts, tables(-noun).ts, reads(-screen).ts, <verb>-<noun>.ts with the function of that name, and tests beside them.";
  return { rule: "vocabulary", where: `src/domain/${where}`, what, fix };
}

function checkNames({ path: file }: SourceFile): Violation[] {
  const name = file.split("/").at(-1) ?? "";
  if (!emptyName.test(name)) return [];
  return [
    {
      rule: "name",
      where: file,
      what: "has a name that says nothing",
      fix: "Name the file by the thing it holds.",
    },
  ];
}

function checkExports(file: SourceFile): Violation[] {
  if (file.path === "src/proxy.ts") return [];
  const found: Violation[] = [];
  if (file.onlyReExports) {
    found.push({
      rule: "barrel",
      where: file.path,
      what: "only passes on what others hold",
      fix: "Import the file that holds the thing.",
    });
  }
  for (const { reExport, specifier, line } of file.imports) {
    if (!reExport || file.onlyReExports) continue;
    const fix = "Import it where it is used, from the file that holds it.";
    found.push({ rule: "re-export", where: `${file.path}:${line}`, what: `passes on ${specifier}`, fix });
  }
  if (file.exported.includes("default") && !demandedByNext.test(file.path)) {
    const fix = "Give it a name; only Next's own files have a default export.";
    found.push({ rule: "default-export", where: file.path, what: "has a default export", fix });
  }
  return found;
}

/** True for files whose functions must stay short: everything that decides or changes. */
export function mustBeShort(file: string): boolean {
  return isPure(file) || /^src\/domain\/[^/]+\/(?!tables)[a-z-]+\.ts$/.test(file);
}

function entries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
