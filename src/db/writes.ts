import { fillPlaceholders, type Placeholder, type Query, sql } from "drizzle-orm";
import type { PgInsertValue, PgTable } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/postgres-js";

/** A statement that changes rows and asks for no answer: a text, the same for every call, and the values of this one. */
export type Write = { text: string; values: unknown[] };

type Row = Record<string, unknown>;
type Kept = { text: string; params: unknown[] };

// It only makes texts; nothing is sent through it.
const author = drizzle.mock();

const keptOf = ({ sql: text, params }: Query): Kept => ({ text, params });
const filled = ({ text, params }: Kept, values: Row): Write => ({
  text,
  values: fillPlaceholders(params, values),
});

/**
 * An update or a delete whose text is made once and later only filled in: making a text costs more than the database
 * needs for the row. Returns what gives it its values.
 */
export function keptWrite<Values extends Row>(
  build: (from: typeof author) => { toSQL(): Query },
): (values: Values) => Write {
  let kept: Kept | null = null;
  return (values) => {
    kept ??= keptOf(build(author).toSQL());
    return filled(kept, values);
  };
}

const shapesOf = new WeakMap<PgTable, Map<string, Kept>>();
const mostShapes = 16;

/** Which columns a row names and which of them are null; what is null is not encoded, so it stands in the text. */
function shapeOf(row: Row): string {
  let shape = "";
  for (const column in row) {
    const value = row[column];
    if (value !== undefined) shape += value === null ? `${column}=null,` : `${column},`;
  }
  return shape;
}

function blankOf(row: Row, at: number): Record<string, Placeholder | null> {
  const given = Object.entries(row).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    given.map(([column, value]) => [column, value === null ? null : sql.placeholder(`${at} ${column}`)]),
  );
}

/** Rows for a table, none or more; the text is made once for each shape of the rows. */
export function insertOf<Table extends PgTable>(table: Table, rows: Table["$inferInsert"][]): Write[] {
  if (rows.length === 0) return [];
  const shapes = shapesOf.get(table) ?? new Map<string, Kept>();
  shapesOf.set(table, shapes);
  const shape = rows.map(shapeOf).join(";");
  let kept = shapes.get(shape);
  if (!kept) {
    const blank = rows.map(blankOf) as unknown as PgInsertValue<Table>[];
    kept = keptOf(author.insert(table).values(blank).toSQL());
    if (shapes.size < mostShapes) shapes.set(shape, kept);
  }
  const values: Row = {};
  for (const [at, row] of rows.entries()) {
    for (const column in row) values[`${at} ${column}`] = (row as Row)[column];
  }
  return [filled(kept, values)];
}

const together = new Map<string, string>();
const mostTogether = 48;

/**
 * Several writes as one statement, which the server and the line take up once instead of several times. They must
 * change different rows, because none of them sees what the others change. Returns them as they are when too many
 * combinations were met: every text is kept by every connection.
 */
export function fuse(writes: Write[]): Write[] {
  if (writes.length < 2) return writes;
  const values = writes.flatMap((write) => write.values);
  const key = writes.map(({ text }) => text).join("\n");
  let text = together.get(key);
  if (text === undefined) {
    if (together.size >= mostTogether) return writes;
    text = fusedText(writes);
    together.set(key, text);
  }
  return [{ text, values }];
}

function fusedText(writes: Write[]): string {
  let before = 0;
  const parts = writes.map(({ text, values }, place) => {
    const shifted = text.replace(/\$(\d+)/g, (_, digits: string) => `$${before + Number(digits)}`);
    before += values.length;
    return `w${place} as (${shifted})`;
  });
  return `with ${parts.join(", ")} select`;
}
