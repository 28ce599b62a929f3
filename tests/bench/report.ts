import { writeFileSync } from "node:fs";
import path from "node:path";
import { stateFolder } from "@/server/life/folders";
import type { Line } from "./rounds";

const shown = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
const wanted = ({ target }: Line) =>
  "atMost" in target ? `at most ${target.atMost}` : `at least ${target.atLeast}`;

/** Prints the lines as a table and keeps them in the state folder. */
export function report(lines: Line[], about: Record<string, unknown>): void {
  const rows = lines.map((line) => [
    line.measure,
    `${shown(line.ours)} ${line.unit}`,
    `${shown(line.limit)} ${line.unit}`,
    line.ratio.toFixed(2),
    wanted(line),
    line.reached ? "" : "misses its target",
  ]);
  const table = [["measure", "ours", "limit", "ratio", "target", ""], ...rows];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  console.log(
    `\n${table
      .map((row) =>
        row
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join("  ")
          .trimEnd(),
      )
      .join("\n")}`,
  );
  for (const { measure, note } of lines) if (note) console.log(`  ${measure}: ${note}`);
  const file = path.join(stateFolder(), "bench.json");
  writeFileSync(file, `${JSON.stringify({ ...about, lines }, null, 2)}\n`);
  console.log(
    `\nKept in ${path.relative(process.cwd(), file)}. Only the ratios count; the machine's own speed is in both sides.`,
  );
}
