import { suppression } from "./content";
import { findRings } from "./rings";
import type { SourceFile } from "./source-file";

export type Figures = ReturnType<typeof measure>;

/** Returns the measures of a tree; sizes in lines, shares in percent. */
export function measure(files: SourceFile[], tests: Map<string, number>) {
  const sizes = files.map((file) => file.lines.length);
  const [ts, tsx] = [".ts", ".tsx"].map((ending) =>
    files.filter(({ path }) => path.endsWith(ending)).flatMap((file) => file.functions),
  );
  const functions = files.flatMap((file) => file.functions.map(({ lines }) => lines));
  const depths = files.map(({ path }) => path.split("/").length - 2);
  const domain = files.filter(({ path }) => path.startsWith("src/domain/"));
  const domainTests = [...tests].filter(([path]) => path.startsWith("src/domain/")).map(([, lines]) => lines);
  const text = files.map(countLines);
  const rings = (typesToo: boolean) => findRings(graphOf(files, typesToo));
  return {
    files: files.length,
    lines: sum(sizes),
    fileLines: { median: quantile(sizes, 0.5), p95: quantile(sizes, 0.95), max: Math.max(0, ...sizes) },
    filesOver300Percent: percent(sizes.filter((size) => size > 300).length, files.length),
    functionLines: {
      median: quantile(functions, 0.5),
      p95: quantile(functions, 0.95),
      max: Math.max(0, ...functions),
    },
    longFunctionsPercent: { ts: longShare(ts ?? []), tsx: longShare(tsx ?? []) },
    depth: { median: quantile(depths, 0.5), p95: quantile(depths, 0.95), max: Math.max(0, ...depths) },
    rings: { value: rings(false), type: rings(true) },
    barrels: files.filter((file) => file.onlyReExports && file.path !== "src/proxy.ts").length,
    anys: sum(files.map((file) => file.anys.length)),
    suppressions: sum(
      files.map((file) => file.comments.filter((comment) => suppression.test(comment.text)).length),
    ),
    commentPercent: percent(sum(text.map(({ comment }) => comment)), sum(text.map(({ filled }) => filled))),
    testsPercent: percent(sum([...tests.values()]), sum(sizes)),
    domainTestsPercent: percent(sum(domainTests), sum(domain.map((file) => file.lines.length))),
    arrows: countArrows(files),
    wideDoors: files.flatMap((file) =>
      file.wideDoors.map(({ door, line }) => `${file.path}:${line} ${door}`),
    ),
  };
}

/** Returns who imports whom, with or without the imports that only name types. */
function graphOf(files: SourceFile[], typesToo: boolean): Map<string, string[]> {
  return new Map(
    files.map((file) => [
      file.path,
      file.imports.flatMap(({ target, typeOnly }) =>
        target && target !== file.path && (typesToo || !typeOnly) ? [target] : [],
      ),
    ]),
  );
}

function countArrows(files: SourceFile[]): Record<string, number> {
  const counts: Record<string, number> = {};
  const top = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1] ?? "edge";
  for (const file of files) {
    for (const { target } of file.imports) {
      if (!target || top(target) === top(file.path)) continue;
      const arrow = `${top(file.path)} > ${top(target)}`;
      counts[arrow] = (counts[arrow] ?? 0) + 1;
    }
  }
  return counts;
}

function countLines(file: SourceFile): { filled: number; comment: number } {
  let [filled, comment, inside] = [0, 0, false];
  for (const line of file.lines.map((raw) => raw.trim()).filter(Boolean)) {
    filled++;
    if (inside || /^(\/\/|\/\*|\{\/\*)/.test(line)) comment++;
    if (inside ? line.includes("*/") : /^\{?\/\*/.test(line)) inside = !line.includes("*/");
  }
  return { filled, comment };
}

function longShare(functions: { lines: number }[]): number {
  return percent(functions.filter(({ lines }) => lines > 50).length, functions.length);
}

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
