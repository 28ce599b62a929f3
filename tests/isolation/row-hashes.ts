import type { Sql } from "postgres";

async function tenantTables(superuser: Sql): Promise<string[]> {
  const rows = await superuser<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and a.attname = 'municipality_id' and not a.attisdropped order by 1`;
  return rows.map(({ name }) => name);
}

/** One fingerprint for all rows of one municipality in one table, under "municipality table". */
export async function fingerprints(superuser: Sql): Promise<Map<string, string>> {
  const prints = new Map<string, string>();
  for (const table of await tenantTables(superuser)) {
    const rows = await superuser.unsafe<{ municipality_id: number; print: string }[]>(
      `select municipality_id, md5(string_agg(md5(t::text), '' order by md5(t::text))) as print from "${table}" t group by 1`,
    );
    for (const { municipality_id, print } of rows) prints.set(`${municipality_id} ${table}`, print);
  }
  return prints;
}

/** Whose each identifier is, for every identifier of every row. */
export async function ownersOf(superuser: Sql): Promise<Map<string, number>> {
  const owners = new Map<string, number>();
  for (const table of await tenantTables(superuser)) {
    const rows = await superuser.unsafe<{ municipality_id: number; ids: string }[]>(
      `select municipality_id, t::text as ids from "${table}" t`,
    );
    for (const { municipality_id, ids } of rows) {
      for (const [id] of ids.matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))
        owners.set(id, municipality_id);
    }
  }
  return owners;
}

/** How many rows of each municipality lie in each table, as "municipality table count". */
export async function rowCounts(superuser: Sql): Promise<string[]> {
  const counts: string[] = [];
  for (const table of await tenantTables(superuser)) {
    const rows = await superuser.unsafe<{ municipality_id: number; count: number }[]>(
      `select municipality_id, count(*)::int as count from "${table}" group by 1 order by 1`,
    );
    for (const { municipality_id, count } of rows) counts.push(`${municipality_id} ${table} ${count}`);
  }
  return counts;
}
