const mark = "\uFEFF";

/** A spreadsheet would take such a beginning for a formula and run it. */
const formula = /^[=+\-@\t\r]/;

function cellOf(value: string | number): string {
  if (typeof value === "number") return String(value);
  const harmless = formula.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Returns a table as a CSV file Excel opens with its letters right: marked UTF-8, `;` between cells, no live formula. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  mark + rows.map((row) => `${row.map(cellOf).join(";")}\r\n`).join("");
