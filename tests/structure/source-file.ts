import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Comment, type Node, type Program, parseSync } from "oxc-parser";

export type Import = {
  specifier: string;
  target?: string;
  typeOnly: boolean;
  reExport: boolean;
  line: number;
};
export type FunctionSize = { line: number; lines: number };
export type SourceFile = {
  /** Path from the project folder, with forward slashes. */
  path: string;
  lines: string[];
  comments: { line: number; text: string }[];
  imports: Import[];
  exported: string[];
  onlyReExports: boolean;
  functions: FunctionSize[];
  /** Lines where `any` is written as a type. */
  anys: number[];
  /** Lines where the environment is read. */
  environment: number[];
  /** Calls of the two doors that see more than one municipality. */
  wideDoors: { door: string; line: number }[];
};

const wideDoor = /^as(System|Nation)$/;
const isCode = /\.(ts|tsx)$/;
/** Tests, and what only tests build their cases from. */
export const isTest = /(\.test\.tsx?|\/fixture(-[a-z0-9]+)+\.tsx?)$/;

/** Returns the product's source files below `src`, with the root's middleware.ts, tests left out. */
export function readSources(root: string): SourceFile[] {
  return codeFiles(root)
    .filter((file) => !isTest.test(file))
    .map((file) => readSource(root, file));
}

/** Returns the line counts of the test files in `src` and `tests`, by path. */
export function readTestSizes(root: string): Map<string, number> {
  const files = [
    ...codeFiles(root).filter((file) => isTest.test(file)),
    ...below(root, "tests").filter((file) => isCode.test(file)),
  ];
  return new Map(files.map((file) => [file, toLines(readFileSync(path.join(root, file), "utf8")).length]));
}

function codeFiles(root: string): string[] {
  const files = below(root, "src").filter((file) => isCode.test(file) && !file.endsWith(".d.ts"));
  return [...files, ...readdirSync(root).filter((name) => name === "middleware.ts")].sort();
}

function below(root: string, folder: string): string[] {
  try {
    return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
  } catch {
    return [];
  }
}

function readSource(root: string, file: string): SourceFile {
  const text = readFileSync(path.join(root, file), "utf8");
  const parsed = parseSync(file, text);
  const lineOf = lineCounter(text);
  const { module, comments, program } = parsed;
  const imports = [...staticImports(module, lineOf), ...dynamicImports(module, text, lineOf)];
  const source: SourceFile = {
    path: file,
    lines: toLines(text),
    comments: comments.map((comment: Comment) => ({ line: lineOf(comment.start), text: comment.value })),
    imports: imports.map((found) => ({ ...found, ...resolved(root, file, found.specifier) })),
    exported: module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ exportName }) =>
        exportName.kind === "Default" ? ["default"] : exportName.name ? [exportName.name] : [],
      ),
    ),
    onlyReExports: isBarrel(program),
    functions: [],
    anys: [],
    environment: [],
    wideDoors: [],
  };
  visit(program, source, lineOf);
  return source;
}

type Module = ReturnType<typeof parseSync>["module"];
type Found = Omit<Import, "target">;

function staticImports(module: Module, lineOf: (at: number) => number): Found[] {
  const imported = module.staticImports.map(({ moduleRequest, entries, start }) => ({
    specifier: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
    reExport: false,
    line: lineOf(start),
  }));
  const passedOn = module.staticExports.flatMap(({ entries, start }) => {
    const specifier = entries[0]?.moduleRequest?.value;
    if (!specifier) return [];
    return [
      { specifier, typeOnly: entries.every(({ isType }) => isType), reExport: true, line: lineOf(start) },
    ];
  });
  return [...imported, ...passedOn];
}

function dynamicImports(module: Module, text: string, lineOf: (at: number) => number): Found[] {
  return module.dynamicImports.flatMap(({ moduleRequest, start }) => {
    const specifier = /^["'`](.*)["'`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end))?.[1];
    return specifier ? [{ specifier, typeOnly: false, reExport: false, line: lineOf(start) }] : [];
  });
}

function resolved(root: string, from: string, specifier: string): { target?: string } {
  const base = specifier.startsWith("@/")
    ? path.posix.join("src", specifier.slice(2))
    : specifier.startsWith(".")
      ? path.posix.join(path.posix.dirname(from), specifier)
      : undefined;
  if (!base) return {};
  const endings = ["", ".ts", ".tsx", "/index.ts", "/index.tsx"];
  const target = endings
    .map((ending) => base + ending)
    .find((file) => isCode.test(file) && exists(root, file));
  return { target: target ?? base };
}

function exists(root: string, file: string): boolean {
  try {
    readFileSync(path.join(root, file));
    return true;
  } catch {
    return false;
  }
}

function isBarrel(program: Program): boolean {
  const passesOn = (statement: Program["body"][number]) =>
    statement.type === "ExportAllDeclaration" ||
    (statement.type === "ExportNamedDeclaration" && statement.source !== null);
  return program.body.length > 0 && program.body.every(passesOn);
}

function visit(node: Node, source: SourceFile, lineOf: (at: number) => number): void {
  const line = lineOf(node.start);
  if (node.type === "TSAnyKeyword") source.anys.push(line);
  if (/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)) {
    const lines = lineOf(node.end) - line + 1;
    if (lines > 1) source.functions.push({ line, lines });
  }
  if (node.type === "MemberExpression" && readsEnvironment(node)) source.environment.push(line);
  const door = node.type === "CallExpression" ? nameOf(node.callee) : undefined;
  if (door && wideDoor.test(door)) source.wideDoors.push({ door, line });
  for (const child of Object.values(node)) {
    for (const inner of Array.isArray(child) ? child : [child])
      if (isNode(inner)) visit(inner, source, lineOf);
  }
}

/** The name of what is called: `asSystem` and `doors.asSystem` alike. */
function nameOf(callee: Node): string | undefined {
  const named = callee.type === "MemberExpression" ? callee.property : callee;
  return named.type === "Identifier" ? named.name : undefined;
}

function readsEnvironment(node: Extract<Node, { type: "MemberExpression" }>): boolean {
  const named = node.property.type === "Identifier" && node.property.name === "env";
  return named && node.object.type === "Identifier" && node.object.name === "process";
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

function lineCounter(text: string): (at: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (at) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

function toLines(text: string): string[] {
  return text.replace(/\n$/, "").split("\n");
}
