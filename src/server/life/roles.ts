import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { keptSecret, projectFolder } from "./folders";

/** Addresses of one database, one for each role that signs in to it. */
export type DatabaseUrls = { owner: string; app: string; national: string; system: string };

const roles = ["owner", "app", "national", "system"] as const;

/**
 * Makes the roles and the database as `drizzle/roles.sql` says, when they are missing, and sets the roles'
 * passwords to those kept in the state folder. Returns the four addresses.
 */
export async function prepareDatabase(superuserUrl: string, databaseName: string): Promise<DatabaseUrls> {
  const variables = new Map([["database", databaseName]]);
  for (const role of roles) variables.set(`${role}_password`, passwordOf(role));
  const script = readFileSync(path.join(projectFolder, "drizzle/roles.sql"), "utf8");
  const [server = "", inside = ""] = fill(script, variables).split(/^\\connect .*$/m);
  await runScript(superuserUrl, server);
  await runScript(at(superuserUrl, databaseName), inside);
  return roleUrls(superuserUrl, databaseName);
}

/** Returns the four addresses of a database on the server of `superuserUrl`, whether it exists or not. */
export function roleUrls(superuserUrl: string, databaseName: string): DatabaseUrls {
  const of = (role: (typeof roles)[number]) => {
    const url = new URL(at(superuserUrl, databaseName));
    url.username = `ossis_${role}`;
    url.password = passwordOf(role);
    return url.href;
  };
  return { owner: of("owner"), app: of("app"), national: of("national"), system: of("system") };
}

function passwordOf(role: (typeof roles)[number]): string {
  return keptSecret(`role-${role}`, () => randomBytes(24).toString("base64url"));
}

function at(url: string, databaseName: string): string {
  const other = new URL(url);
  other.pathname = `/${databaseName}`;
  return other.href;
}

/** Puts psql variables in: :'name' as a quoted text, :"name" as a quoted identifier. */
function fill(script: string, variables: Map<string, string>): string {
  return script.replace(/:(['"])(\w+)\1/g, (whole, quote: string, name: string) => {
    const value = variables.get(name);
    if (value === undefined) throw new Error(`roles.sql names ${whole}, which has no value.`);
    return quote + value.replaceAll(quote, quote + quote) + quote;
  });
}

/** Runs statements one by one as psql would; `\gexec` runs what the query before it returns. */
async function runScript(url: string, script: string): Promise<void> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    const bare = script.replace(/^--.*$/gm, "");
    for (const [, statement = "", end] of bare.matchAll(/\s*([^;\\]*?)\s*(;|\\gexec)/g)) {
      const rows = await sql.unsafe(statement).values();
      if (end === ";") continue;
      for (const [made] of rows) await sql.unsafe(String(made));
    }
  } finally {
    await sql.end();
  }
}
