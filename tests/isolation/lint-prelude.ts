export type LintRule = { rule: string; query: string };

/** Names shared by the rules: the roles that serve people, the tables, and the column that says whose a row is. */
export const prelude = `
with who as (
  select $1::name as app, $2::name as national, $3::name as system, string_to_array($4, ',') as global, string_to_array($5, ',') as definers),
served as (
  select r.oid, r.rolname as role, r.rolname = who.system as is_system
    from who, pg_roles r where r.rolname in (who.app, who.national, who.system)),
own as (
  select oid from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'),
tenant_column as (
  select attrelid, attnum, attnotnull from pg_attribute
   where attname = 'municipality_id' and attnum > 0 and not attisdropped),
tables as (
  select c.oid, c.oid::regclass::text as name, c.relname, c.relowner, c.relacl, c.relispartition as is_partition,
         c.relrowsecurity as secured, c.relforcerowsecurity as forced, c.relnamespace,
         exists (select from tenant_column t where t.attrelid = c.oid) as is_tenant
    from pg_class c join own on own.oid = c.relnamespace
   where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text not in ('graphile_worker', 'drizzle'))`;
