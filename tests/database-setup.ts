import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { inheritedEnvironment } from "@/lib/env";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/server/life/embedded-postgres";
import { projectFolder, stateFolder } from "@/server/life/folders";
import { AlreadyRunning } from "@/server/life/postgres-leftover";
import { type DatabaseUrls, prepareDatabase } from "@/server/life/roles";

declare module "vitest" {
  interface ProvidedContext {
    superuserUrl: string;
    templateDatabase: string;
  }
}

const say = (line: string) => console.log(`[test database] ${line}`);

/**
 * Starts a real PostgreSQL and makes the template every suite copies: migrated and seeded once, and made again
 * only when a source it depends on has changed.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Journeys against a program that already runs bring its database along.
  if (project.name === "journeys" && inheritedEnvironment().OSSIS_JOURNEYS_BASE) return async () => {};
  const server = await startAnywhere();
  try {
    const template = `template_${fingerprint()}`;
    await ensureTemplate(server.superuserUrl, template);
    project.provide("superuserUrl", server.superuserUrl);
    project.provide("templateDatabase", template);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return () => server.stop();
}

/** Two runs at the same time each get a server of their own. */
async function startAnywhere(): Promise<EmbeddedPostgres> {
  // Test data is thrown away, so nothing waits for the disk.
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  for (let slot = 1; ; slot++) {
    const dataDir = path.join(stateFolder(), slot === 1 ? "test" : `test-${slot}`);
    try {
      return await startEmbeddedPostgres({ dataDir, say, settings });
    } catch (error) {
      if (!(error instanceof AlreadyRunning) || slot === 12) throw error;
    }
  }
}

async function ensureTemplate(superuserUrl: string, template: string): Promise<void> {
  const sql = postgres(superuserUrl, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    const made = await sql<{ datname: string; whole: boolean }[]>`
      select datname, datistemplate as whole from pg_database where datname ~ '^(template|suite)_'`;
    for (const { datname, whole } of made) {
      if (datname === template && whole) continue;
      await sql`alter database ${sql(datname)} is_template false`;
      await sql`drop database ${sql(datname)} with (force)`;
    }
    if (made.some(({ datname, whole }) => datname === template && whole)) return;
    const from = performance.now();
    await fill(await prepareDatabase(superuserUrl, template));
    await sql`alter database ${sql(template)} is_template true`;
    say(`template made in ${((performance.now() - from) / 1000).toFixed(1)} s`);
  } finally {
    await sql.end();
  }
}

async function fill(urls: DatabaseUrls): Promise<void> {
  const { migrate } = await import("@/db/migrate");
  await migrate(urls);
  const { seed } = await import("@/server/life/seed");
  await seed({ urls, say, demo: true });
}

/** A text that changes with any file the template's content can depend on. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const folder of ["drizzle", "src/db", "src/domain", "src/lib", "src/server/life", "src/server/seed"]) {
    const root = path.join(projectFolder, folder);
    if (!existsSync(root)) continue;
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name.includes(".test.")) continue;
      const file = path.join(entry.parentPath, entry.name);
      hash.update(file).update(readFileSync(file));
    }
  }
  return hash.digest("hex").slice(0, 16);
}
