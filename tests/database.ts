import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { type DatabaseUrls, roleUrls } from "@/server/life/roles";
import { copyTemplate } from "./database-copy";

export type FreshDatabase = DatabaseUrls & {
  /** The server's superuser, for what no role of ours may do: killing connections, reading the catalogue. */
  superuser: string;
  name: string;
  drop(): Promise<void>;
};

/**
 * Makes a copy of the migrated and seeded template, or of another database nobody is connected to. Returns the address
 * for each role; the suite calls `drop` when done.
 */
export async function freshDatabase(of = inject("templateDatabase")): Promise<FreshDatabase> {
  const server = inject("superuserUrl");
  const name = `suite_${randomBytes(6).toString("hex")}`;
  await asSuperuser(server, (sql) => copyTemplate(sql, of, name));
  const superuser = new URL(server);
  superuser.pathname = `/${name}`;
  return {
    ...roleUrls(server, name),
    superuser: superuser.href,
    name,
    drop: () =>
      asSuperuser(server, async (sql) => void (await sql`drop database if exists ${sql(name)} with (force)`)),
  };
}

async function asSuperuser(url: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
