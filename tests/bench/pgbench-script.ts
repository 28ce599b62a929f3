import type { Sent } from "./recorder";

/** Columns whose values differ from one intake to the next; everything else is sent again as it was recorded. */
const varying: Record<string, string[]> = {
  persons: ["id", "personal_number"],
  dossiers: ["id", "tracking_code"],
  tasks: ["id"],
};

export type Script = { text: string; variables: Record<string, string> };

/**
 * Turns the recorded statements of one intake into a script of pgbench: the same texts with the same parameters, only
 * that identifiers are new each time.
 */
export function writeScript(recorded: Sent[], prefix: string): Script {
  const fresh = freshValues(recorded);
  const variables: Record<string, string> = {};
  const lines = ["\\set n random(68719476736, 1099511627775)"];
  for (const [at, sent] of recorded.entries()) {
    const text = sent.text.replace(/\$(\d+)/g, (_, digits: string, from: number) => {
      const value = sent.values[Number(digits) - 1] ?? null;
      if (value === null) return "null";
      const made = expression(value, fresh, (part) => {
        const name = `${prefix}_${at}_${digits}_${Object.keys(variables).length}`;
        variables[name] = part;
        return `:${name}`;
      });
      // A function takes the identifier as text, a column as what it is.
      return /\w\($/.test(sent.text.slice(0, from)) ? made.replace(/::(uuid|jsonb)$/, "") : made;
    });
    lines.push(`${text};`);
  }
  return { text: `${lines.map((line) => line.replaceAll("\n", " ")).join("\n")}\n`, variables };
}

/** Each value that must be new every time, with the expression that makes it. */
function freshValues(recorded: Sent[]): Map<string, string> {
  const fresh = new Map<string, string>();
  let salt = 0;
  for (const sent of recorded) {
    for (const [table, columns] of Object.entries(varying)) {
      for (const column of columns) {
        for (const place of parametersOf(sent, table, column)) {
          const value = sent.values[place - 1];
          if (value && !fresh.has(value)) fresh.set(value, freshExpression(value, salt++));
        }
      }
    }
  }
  return fresh;
}

function freshExpression(value: string, salt: number): string {
  if (!/^[0-9a-f-]{36}$/.test(value)) return `('X${salt}' || to_hex(:n::bigint))`;
  return `('0000000${salt % 10}-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))`;
}

/** A parameter: fresh, partly fresh (an identifier inside a job's payload), or as it was. */
function expression(value: string, fresh: Map<string, string>, constant: (part: string) => string): string {
  const whole = fresh.get(value);
  if (whole) return /^[0-9a-f-]{36}$/.test(value) ? `${whole}::uuid` : whole;
  for (const [old, made] of fresh) {
    if (!value.includes(old)) continue;
    const parts = value.split(old).map((part) => `${constant(part)}::text`);
    return `(${parts.join(` || ${made} || `)})${value.startsWith("{") ? "::jsonb" : ""}`;
  }
  return constant(value);
}

/** The numbers of the parameters that fill a column in an insert. */
function parametersOf({ text }: Sent, table: string, column: string): number[] {
  const insert = text.match(new RegExp(`insert into "${table}" \\(([^)]*)\\) values `));
  if (!insert) return [];
  const at = (insert[1] ?? "").split(", ").indexOf(`"${column}"`);
  return rowsOf(text.slice((insert.index ?? 0) + insert[0].length)).flatMap((row) => {
    const parameter = row[at]?.match(/^\$(\d+)$/);
    return parameter ? [Number(parameter[1])] : [];
  });
}

/** The values of each row at the beginning of a text, as they are written. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let depth = 0;
  let from = 0;
  for (const [at, sign] of [...text].entries()) {
    if (sign === "(" && depth++ === 0) {
      rows.push([]);
      from = at + 1;
    }
    const ends = (sign === ")" && --depth === 0) || (sign === "," && depth === 1);
    if (ends) {
      rows.at(-1)?.push(text.slice(from, at).trim());
      from = at + 1;
    }
    if (depth === 0 && sign !== ")" && !/[\s,]/.test(sign)) break;
  }
  return rows;
}
