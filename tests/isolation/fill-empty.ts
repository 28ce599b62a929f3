import { randomUUID } from "node:crypto";
import type { Sql } from "postgres";
import type { Tenant } from "./tenants";

type Column = { table: string; name: string; type: string; required: boolean; key: string | null };

/**
 * Puts one row into every table of the municipality in which its people left none, so that no table is passed over:
 * words are the municipality's own, references point to its rows. Returns the tables for which no row could be made.
 */
export async function fillEmptyTables(superuser: Sql, tenant: Tenant): Promise<string[]> {
  const columns = await superuser<Column[]>`
    select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull as required,
           (select f.confrelid::regclass || '.' || fa.attname from pg_constraint f
              join pg_attribute fa on fa.attrelid = f.confrelid and fa.attnum = f.confkey[array_position(f.conkey, a.attnum)]
             where f.conrelid = c.oid and f.contype = 'f' and a.attnum = any(f.conkey) limit 1) as key
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and a.attgenerated = ''
       and exists (select from pg_attribute m where m.attrelid = c.oid and m.attname = 'municipality_id')
     order by 1, a.attnum`;
  const unfilled: string[] = [];
  for (const table of new Set(columns.map((column) => column.table))) {
    const [some] = await superuser.unsafe(
      `select 1 from "${table}" where municipality_id = ${tenant.id} limit 1`,
    );
    if (some) continue;
    const own = columns.filter((column) => column.table === table);
    const names = own.map(({ name }) => `"${name}"`).join(", ");
    const row = own.map((column) => fitting(column, tenant)).join(", ");
    await superuser.unsafe(`insert into "${table}" (${names}) values (${row})`).catch((error) => {
      unfilled.push(`${table}: ${error.message}`);
    });
  }
  return unfilled;
}

function fitting({ name, type, required, key }: Column, tenant: Tenant): string {
  if (name === "municipality_id") return String(tenant.id);
  const known = tenant.values.get(key ?? `${name.replace(/_id$/, "")}s.id`)?.[0];
  if (type === "uuid") return `'${known ?? randomUUID()}'`;
  if (type === "text")
    return name.endsWith("code") ? `'${tenant.word}-${randomUUID()}'` : `'${known ?? tenant.word}'`;
  if (type === "text[]") return `array['${tenant.word}']`;
  // A form of its own that nobody here can know: only a column that must have something gets it.
  if (type === "jsonb" && !required) return "null";
  if (type === "jsonb") return `'{"word": "${tenant.word}"}'`;
  if (type === "bytea") return `convert_to('${tenant.word}', 'UTF8')`;
  if (type === "boolean") return "true";
  if (type === "date") return "date '2026-11-24'";
  if (type.startsWith("timestamp")) return "timestamptz '2026-11-24 10:00+01'";
  return "1";
}
