import { projectFolder } from "@/server/life/folders";
import type { Figures } from "./figures";
import { inspect } from "./inspect";

// node --import tsx tests/structure/structure.ts [--json]: measures the sources and names what breaks a rule.

const { figures, violations } = inspect(projectFolder);
if (process.argv.includes("--json")) console.log(JSON.stringify({ ...figures, violations }, null, 1));
else {
  console.log(table(figures));
  for (const { rule, where, what, fix } of violations) console.log(`${where}  [${rule}] ${what}\n    ${fix}`);
  if (violations.length > 0) console.log(`\n${violations.length} against the structure`);
}
process.exitCode = violations.length > 0 ? 1 : 0;

function table(figures: Figures): string {
  const { fileLines, functionLines, longFunctionsPercent, depth, rings } = figures;
  const rows: [string, string | number, string][] = [
    ["files, lines", `${figures.files}, ${figures.lines}`, ""],
    [
      "file lines median / p95 / max",
      `${fileLines.median} / ${fileLines.p95} / ${fileLines.max}`,
      "60 / 220 / 400",
    ],
    ["files over 300 lines %", figures.filesOver300Percent, "1"],
    [
      "function lines median / p95 / max",
      `${functionLines.median} / ${functionLines.p95} / ${functionLines.max}`,
      "",
    ],
    ["long functions % .ts / .tsx", `${longFunctionsPercent.ts} / ${longFunctionsPercent.tsx}`, "4 / 10"],
    ["depth median / p95 / max", `${depth.median} / ${depth.p95} / ${depth.max}`, "p95 5"],
    ["rings by value / with types", `${rings.value.length} / ${rings.type.length}`, "0 / 0"],
    ["barrels, any, suppressions", `${figures.barrels}, ${figures.anys}, ${figures.suppressions}`, "0, 0, 0"],
    ["comment lines %", figures.commentPercent, "3-8"],
    [
      "test lines % of source, of domain",
      `${figures.testsPercent}, ${figures.domainTestsPercent}`,
      "domain 90",
    ],
    [
      "arrows",
      Object.entries(figures.arrows)
        .map(([arrow, count]) => `${arrow} ${count}`)
        .join(", "),
      "",
    ],
    ["calls of asSystem and asNation", figures.wideDoors.length, "listed"],
  ];
  const lines = rows.map(([name, value, target]) => `${name.padEnd(36)}${String(value).padEnd(24)}${target}`);
  return [...lines, ...figures.wideDoors.map((place) => `  ${place}`)].join("\n");
}
