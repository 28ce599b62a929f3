import { checkArrows, type Violation } from "./arrows";
import { checkContent } from "./content";
import { type Figures, measure } from "./figures";
import { checkShape } from "./shape";
import { readSources, readTestSizes } from "./source-file";

/** Reads a project folder and returns its measures and everything that breaks a rule of its structure. */
export function inspect(root: string): { figures: Figures; violations: Violation[] } {
  const files = readSources(root);
  const figures = measure(files, readTestSizes(root));
  const violations = [
    ...checkShape(root, files),
    ...checkArrows(files),
    ...checkContent(files),
    ...checkRings(figures),
    ...checkMeasures(figures),
  ];
  return { figures, violations };
}

function checkRings({ rings }: Figures): Violation[] {
  return rings.type.map((ring) => ({
    rule: "ring",
    where: ring[0] ?? "",
    what: `${ring.length} files import each other in a ring: ${ring.slice(0, 6).join(", ")}`,
    fix: "Move what both need into a file below both; an import of types counts too.",
  }));
}

function checkMeasures({ fileLines }: Figures): Violation[] {
  const fix = "Split the longest files by noun until it holds again.";
  const found: Violation[] = [];
  if (fileLines.median > 60)
    found.push({
      rule: "median",
      where: "src",
      what: `half the files have over ${fileLines.median - 1} lines; 60 is the limit`,
      fix,
    });
  if (fileLines.p95 > 220)
    found.push({
      rule: "p95",
      where: "src",
      what: `one file in twenty has over ${fileLines.p95 - 1} lines; 220 is the limit`,
      fix,
    });
  return found;
}
