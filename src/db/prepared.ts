import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/lease";

type Preparable<Prepared> = { prepare(name: string): Prepared };

/** A value of an update that is filled in later, as the column writes it; null only where the column writes plain text. */
export const given = (name: string, column: PgColumn): SQL =>
  sql`${sql.param(sql.placeholder(name), column)}`;

/**
 * A statement whose text is made once per connection and later only filled in; returns what gives it for a transaction.
 * For the statements of the hot paths: making a text costs more than asking the database.
 */
export function prepared<Prepared>(build: (tx: Tx) => Preparable<Prepared>): (tx: Tx) => Prepared {
  const made = new WeakMap<Tx, Prepared>();
  return (tx) => {
    const known = made.get(tx);
    if (known) return known;
    const fresh = build(tx).prepare("kept");
    made.set(tx, fresh);
    return fresh;
  };
}
