import { readFileSync } from "node:fs";
import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import { runMigrations as migrateQueue } from "graphile-worker";
import postgres from "postgres";

const folder = path.resolve(process.cwd(), "drizzle");
const MIGRATION_LOCK = 7_314_201;

/**
 * Brings tables, guards and the job queue to the current version. Safe to run from several processes at once:
 * one works, the others wait. Throws when a migration fails; nothing of it is kept then.
 */
export async function migrate(urls: { owner: string; system: string }): Promise<void> {
  const client = postgres(urls.owner, { max: 1, onnotice: () => {}, connection: { lock_timeout: 0 } });
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await runMigrations(drizzle(client), { migrationsFolder: folder });
    await migrateQueue({ connectionString: urls.system });
    await prepareWaiting(urls.system);
  } finally {
    await client.end({ timeout: 5 });
  }
}

async function prepareWaiting(systemUrl: string): Promise<void> {
  const client = postgres(systemUrl, { max: 1, onnotice: () => {} });
  try {
    await client.unsafe(readFileSync(path.join(folder, "jobs/waiting.sql"), "utf8"));
  } finally {
    await client.end({ timeout: 5 });
  }
}
