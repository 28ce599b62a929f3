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

/** The cells of a CSV text, `;` or `,` between them as its first line has it, quoted as spreadsheets quote. */
export function readCsv(text: string): string[][] {
  const plain = text.replace(mark, "");
  const [first = ""] = plain.split(/\r?\n/, 1);
  const between = first.includes(";") || !first.includes(",") ? ";" : ",";
  const rows: string[][] = [[]];
  let [cell, isQuoted] = ["", false];
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  for (let at = 0; at < plain.length; at++) {
    const sign = plain[at] ?? "";
    if (isQuoted && sign === '"' && plain[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (sign === '"' && (isQuoted || cell === "")) isQuoted = !isQuoted;
    else if (isQuoted) cell += sign;
    else if (sign === between) endCell();
    else if (sign === "\n") {
      endCell();
      rows.push([]);
    } else if (sign !== "\r") cell += sign;
  }
  endCell();
  return rows;
}
