import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import postgres, { type Sql } from "postgres";
import { startEmbeddedPostgres } from "@/server/life/embedded-postgres";
import { projectFolder, stateFolder } from "@/server/life/folders";
import { type DatabaseUrls, prepareDatabase } from "@/server/life/roles";
import { seed } from "@/server/life/seed";

export type BenchDatabase = {
  urls: DatabaseUrls;
  /** The superuser's address of the same database: row security does not bind it. */
  superuserUrl: string;
  superuser: Sql;
  stop(): Promise<void>;
};

/** Starts a server of the bench's own, that waits for the disk as a real one does, with a migrated, seeded database. */
export async function openBenchDatabase(name: string, say: (line: string) => void): Promise<BenchDatabase> {
  const server = await startEmbeddedPostgres({
    dataDir: path.join(stateFolder(), "bench"),
    say,
    settings: { shared_buffers: "1GB", effective_cache_size: "3GB", max_wal_size: "8GB" },
  });
  const made = schemaMark();
  await dropOutdated(server.superuserUrl, name, made);
  const urls = await prepareDatabase(server.superuserUrl, name);
  // Not imported above: the migrations are read from the folder the program is started in.
  const { migrate } = await import("@/db/migrate");
  await migrate(urls);
  await seed({ urls, say, demo: true });
  const superuserUrl = Object.assign(new URL(server.superuserUrl), { pathname: `/${name}` }).href;
  const superuser = postgres(superuserUrl, { max: 4, fetch_types: false, onnotice: () => {} });
  await superuser.unsafe(`comment on database ${name} is '${made}'`);
  return {
    urls,
    superuserUrl,
    superuser,
    stop: async () => {
      await superuser.end({ timeout: 2 });
      await server.stop();
    },
  };
}

/** A text that changes with the tables, guards and roles. */
function schemaMark(): string {
  const folder = path.join(projectFolder, "drizzle");
  const hash = createHash("sha256");
  for (const name of readdirSync(folder).sort()) {
    if (/^\d.*\.sql$/.test(name)) hash.update(readFileSync(path.join(folder, name)));
  }
  return hash.digest("hex").slice(0, 16);
}

/** Rows made for other tables would be measured without the indexes and guards of today's. */
async function dropOutdated(serverUrl: string, name: string, mark: string): Promise<void> {
  const sql = postgres(serverUrl, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    const [found] = await sql<{ mark: string | null }[]>`
      select shobj_description(oid, 'pg_database') as mark from pg_database where datname = ${name}`;
    if (found && found.mark !== mark) await sql`drop database ${sql(name)} with (force)`;
  } finally {
    await sql.end();
  }
}
