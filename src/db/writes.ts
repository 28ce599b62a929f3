import { fillPlaceholders, type Placeholder, type Query, type SQL, sql } from "drizzle-orm";
import type { PgInsertValue, PgTable } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/postgres-js";

/**
 * A statement that changes rows: a text, the same for every call, and the values of this one. Under a name, the other
 * writes of its statement can use what it returns.
 */
export type Write = { text: string; values: unknown[]; name?: string };

/** A column of the one row that a named write of the same statement returns. */
export class Returned {
  readonly text: string;
  constructor(write: string, column: string) {
    this.text = `(select ${column} from ${write})`;
  }
}

type Row = Record<string, unknown>;
type RowOf<Table extends PgTable> = {
  [Column in keyof Table["$inferInsert"]]: Table["$inferInsert"][Column] | Returned;
};
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
    if (value === undefined) continue;
    shape +=
      value === null
        ? `${column}=null,`
        : value instanceof Returned
          ? `${column}=${value.text},`
          : `${column},`;
  }
  return shape;
}

function blankOf(row: Row, at: number): Record<string, Placeholder | SQL | null> {
  const given = Object.entries(row).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    given.map(([column, value]) => {
      if (value instanceof Returned) return [column, sql.raw(value.text)];
      return [column, value === null ? null : sql.placeholder(`${at} ${column}`)];
    }),
  );
}

/** Rows for a table, none or more; the text is made once for each shape of the rows. */
export function insertOf<Table extends PgTable>(table: Table, rows: RowOf<Table>[]): Write[] {
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

/** The commit of this transaction does not wait for the disk: whoever sends it waits afterwards. */
const commitsEarly = "set_config('synchronous_commit', 'off', true)";

const together = new Map<string, string>();
const mostTogether = 48;

/** A statement as it is sent; one that is not `kept` is planned anew every time, and no connection remembers it. */
export type Fused = { text: string; values: unknown[]; kept: boolean };

/**
 * Several writes as one statement, which the server and the line take up once instead of several times. They must
 * change different rows, because none of them sees what the others change. Returns them as they are when too many
 * combinations were met, unless one asks another by name: every text is kept by every connection. With what is `told`,
 * they are the last of a transaction that commits early, and their answer begins with a value of no meaning.
 */
export function fuse(writes: Write[], told: Returned[] = []): Fused[] {
  const depends = told.length > 0 || writes.some(({ name }) => name !== undefined);
  const apart = () => writes.map(({ text, values }) => ({ text, values, kept: true }));
  if (!depends && writes.length < 2) return apart();
  const values = writes.flatMap((write) => write.values);
  const ending = told.length > 0 ? [commitsEarly, ...told.map(({ text }) => text)].join(", ") : "";
  const key = `${writes.map(({ text }) => text).join("\n")}\n${ending}`;
  const known = together.get(key);
  if (known !== undefined) return [{ text: known, values, kept: true }];
  const kept = together.size < mostTogether;
  if (!kept && !depends) return apart();
  const text = fusedText(writes, ending);
  if (kept) together.set(key, text);
  return [{ text, values, kept }];
}

function fusedText(writes: Write[], ending: string): string {
  let before = 0;
  const parts = writes.map(({ text, values, name }, place) => {
    const shifted = text.replace(/\$(\d+)/g, (_, digits: string) => `$${before + Number(digits)}`);
    before += values.length;
    return `${name ?? `w${place}`} as (${shifted})`;
  });
  return `with ${parts.join(", ")} select ${ending}`.trimEnd();
}
