import type { Violation } from "./arrows";
import { mustBeShort } from "./shape";
import type { SourceFile } from "./source-file";

const longestFile = 400;
const longestFunction = 50;
const unfinished = /\b(TODO|FIXME|HACK|XXX)\b/;
/** Comments that silence a check. */
export const suppression = /@ts-(ignore|expect-error|nocheck)|(eslint|oxlint)-disable|biome-ignore/;

/** Returns what a file's own text breaks: size, unfinished work, unchecked types, the environment. */
export function checkContent(files: SourceFile[]): Violation[] {
  return files.flatMap((file) => [
    ...checkSize(file),
    ...file.comments
      .filter(({ text }) => unfinished.test(text))
      .map(({ line }) =>
        at(
          file,
          line,
          "unfinished",
          "leaves work in a comment",
          "Do it now, or write it down outside the code.",
        ),
      ),
    ...file.comments
      .filter(({ text }) => suppression.test(text))
      .map(({ line }) =>
        at(file, line, "suppression", "silences a check", "Change the code so that the check holds."),
      ),
    ...file.anys.map((line) =>
      at(
        file,
        line,
        "any",
        "says any",
        "Say what it is; unknown and a zod shape where it comes from outside.",
      ),
    ),
    ...(file.path === "src/lib/env.ts" ? [] : file.environment).map((line) =>
      at(file, line, "environment", "reads process.env", "Use env() of src/lib/env.ts, which checks it."),
    ),
  ]);
}

function checkSize(file: SourceFile): Violation[] {
  const found: Violation[] = [];
  if (file.lines.length > longestFile) {
    const fix = `Split it by noun; no file has more than ${longestFile} lines.`;
    found.push({ rule: "file-size", where: file.path, what: `has ${file.lines.length} lines`, fix });
  }
  if (!mustBeShort(file.path)) return found;
  for (const { line, lines } of file.functions) {
    if (lines <= longestFunction) continue;
    found.push(
      at(
        file,
        line,
        "function-size",
        `has a function of ${lines} lines`,
        "Take the decision out into a named pure function.",
      ),
    );
  }
  return found;
}

function at(file: SourceFile, line: number, rule: string, what: string, fix: string): Violation {
  return { rule, where: `${file.path}:${line}`, what, fix };
}
