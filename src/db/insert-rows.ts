import { type Placeholder, sql } from "drizzle-orm";
import type { PgInsertValue, PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/lease";

type Row = Record<string, unknown>;
type Statement = { execute(values: Row): Promise<unknown> };

const kept = new WeakMap<Tx, Map<PgTable, Map<string, Statement>>>();
const mostShapes = 16;

function shapesOf(tx: Tx, table: PgTable): Map<string, Statement> {
  const tables = kept.get(tx) ?? new Map<PgTable, Map<string, Statement>>();
  kept.set(tx, tables);
  const shapes = tables.get(table) ?? new Map<string, Statement>();
  tables.set(table, shapes);
  return shapes;
}

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

/**
 * Sends rows into a table at once. The text is made once per connection and shape of the rows and later only filled
 * in: making it costs more than the database needs for the rows.
 */
export function insertRows<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: Table["$inferInsert"][],
): Promise<unknown> {
  const shapes = shapesOf(tx, table);
  const shape = rows.map(shapeOf).join(";");
  let statement = shapes.get(shape);
  if (!statement) {
    const blank = rows.map(blankOf) as unknown as PgInsertValue<Table>[];
    statement = tx.insert(table).values(blank).prepare(shape);
    if (shapes.size < mostShapes) shapes.set(shape, statement);
  }
  const values: Row = {};
  for (const [at, row] of rows.entries()) {
    for (const column in row) values[`${at} ${column}`] = (row as Row)[column];
  }
  return statement.execute(values);
}
