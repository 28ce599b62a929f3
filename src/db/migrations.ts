import { readFileSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/lease";

/** What is asked of the database before this process may serve. */
export type DatabaseState = { powerless: boolean; migrations: number };

/** How many migrations the program brings. */
export function wantedMigrations(): number {
  const journal: unknown = JSON.parse(
    readFileSync(path.resolve(process.cwd(), "drizzle/meta/_journal.json"), "utf8"),
  );
  const entries =
    typeof journal === "object" && journal !== null && "entries" in journal ? journal.entries : [];
  return Array.isArray(entries) ? entries.length : 0;
}

/** Whether our role has no power beyond its grants, and how many migrations the database has seen. */
export async function databaseState(tx: Tx): Promise<DatabaseState> {
  const [row] = await tx.execute<DatabaseState>(sql`
    select (select count(*)::int from drizzle.__drizzle_migrations) as migrations,
           not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication) as powerless
    from pg_roles where rolname = current_user`);
  return row ?? { powerless: false, migrations: 0 };
}
