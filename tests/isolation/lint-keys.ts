import type { LintRule } from "./lint-prelude";

const firstColumn = (key: string, table: string) =>
  `(select attname from pg_attribute where attrelid = ${table} and attnum = ${key})`;

/** Keys: a reference check and a unique key look past every policy, so the municipality has to be inside them. */
export const keyRules: LintRule[] = [
  {
    rule: "a table that belongs to no municipality and is not known as one for all",
    query: `select name from tables, who where not is_tenant and not name = any(who.global)`,
  },
  {
    rule: "a tenant table outside the schema that is looked after",
    query: `select name from tables where is_tenant and relnamespace <> 'public'::regnamespace`,
  },
  {
    rule: "the municipality of a row may be missing",
    query: `select name from tables t join tenant_column c on c.attrelid = t.oid where not c.attnotnull`,
  },
  {
    rule: "a primary key does not begin with the municipality",
    query: `select name || ' ' || x.indexrelid::regclass from tables t join pg_index x on x.indrelid = t.oid
      where is_tenant and x.indisprimary and ${firstColumn("x.indkey[0]", "t.oid")} is distinct from 'municipality_id'
      union all select name || ' has none' from tables t where is_tenant
        and not exists (select from pg_index x where x.indrelid = t.oid and x.indisprimary)`,
  },
  {
    rule: "a unique key does not begin with the municipality",
    query: `select name || ' ' || x.indexrelid::regclass from tables t join pg_index x on x.indrelid = t.oid
      where is_tenant and x.indisunique and not x.indisprimary
        and ${firstColumn("x.indkey[0]", "t.oid")} is distinct from 'municipality_id'`,
  },
  {
    rule: "an index does not begin with the municipality",
    query: `select name || ' ' || x.indexrelid::regclass from tables t join pg_index x on x.indrelid = t.oid
      where is_tenant and not x.indisunique and ${firstColumn("x.indkey[0]", "t.oid")} is distinct from 'municipality_id'`,
  },
  {
    rule: "a foreign key between tenant tables does not begin with the municipality",
    query: `select f.name || ' ' || c.conname from pg_constraint c
      join tables f on f.oid = c.conrelid join tables t on t.oid = c.confrelid
      where c.contype = 'f' and f.is_tenant and t.is_tenant
        and (${firstColumn("c.conkey[1]", "c.conrelid")} <> 'municipality_id' or ${firstColumn("c.confkey[1]", "c.confrelid")} <> 'municipality_id')`,
  },
  {
    rule: "a table for all refers to a tenant table",
    query: `select f.name || ' ' || c.conname from pg_constraint c
      join tables f on f.oid = c.conrelid join tables t on t.oid = c.confrelid
      where c.contype = 'f' and not f.is_tenant and t.is_tenant`,
  },
  {
    rule: "an identifier that can be guessed or counted",
    query: `select name || '.' || a.attname from tables t join pg_attribute a on a.attrelid = t.oid
      where is_tenant and not a.attisdropped and (a.attname = 'id' and a.atttypid in (20, 21, 23)
        or a.attidentity <> '' or pg_get_serial_sequence(t.oid::regclass::text, a.attname) is not null)`,
  },
];
