import path from "node:path";
import postgres, { type Sql } from "postgres";
import { startEmbeddedPostgres } from "@/server/life/embedded-postgres";
import { stateFolder } from "@/server/life/folders";
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
  const urls = await prepareDatabase(server.superuserUrl, name);
  // Not imported above: the migrations are read from the folder the program is started in.
  const { migrate } = await import("@/db/migrate");
  await migrate(urls);
  await seed({ urls, say, demo: true });
  const superuserUrl = Object.assign(new URL(server.superuserUrl), { pathname: `/${name}` }).href;
  const superuser = postgres(superuserUrl, { max: 4, fetch_types: false, onnotice: () => {} });
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
