import { readFileSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/lease";

/** How many migrations the program brings. */
export function wantedMigrations(): number {
  const journal: unknown = JSON.parse(readFileSync(path.resolve(process.cwd(), "drizzle/meta/_journal.json"), "utf8"));
  const entries = typeof journal === "object" && journal !== null && "entries" in journal ? journal.entries : [];
  return Array.isArray(entries) ? entries.length : 0;
}

/** How many migrations the database has seen. */
export async function appliedMigrations(tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(sql`select count(*)::int as count from drizzle.__drizzle_migrations`);
  return row?.count ?? 0;
}
