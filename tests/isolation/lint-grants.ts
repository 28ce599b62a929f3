import type { LintRule } from "./lint-prelude";

/** Grants: each role holds what it uses, column by column, and everybody together holds nothing. */
export const grantRules: LintRule[] = [
  {
    rule: "a serving role may empty, refer to or put triggers on a table",
    query: `select role || ' on ' || name from served, tables t
      where has_table_privilege(served.oid, t.oid, 'truncate, references, trigger')`,
  },
  {
    rule: "the national role reaches a tenant table",
    query: `select name from tables t, who where is_tenant and (has_table_privilege(who.national, t.oid, 'delete')
      or has_any_column_privilege(who.national, t.oid, 'select, insert, update, references'))`,
  },
  {
    rule: "the application may update whole rows of a table",
    query: `select name from who, tables t cross join aclexplode(t.relacl) a
      where a.privilege_type = 'UPDATE' and a.grantee = (select oid from pg_roles where rolname = who.app)`,
  },
  {
    rule: "the application may move a row to another municipality or identity",
    query: `select name || '.' || a.attname from who, tables t join pg_attribute a on a.attrelid = t.oid
      where is_tenant and not a.attisdropped and a.attname in ('municipality_id', 'id') and has_column_privilege(who.app, t.oid, a.attnum, 'update')`,
  },
  {
    rule: "a privilege can be passed on",
    query: `select name from tables t cross join aclexplode(t.relacl) a where a.is_grantable and a.grantee <> t.relowner`,
  },
  {
    rule: "everybody was granted something",
    query: `select name from tables t cross join aclexplode(t.relacl) a where a.grantee = 0
      union all select n.nspname from pg_namespace n join own using (oid)
        cross join aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a where a.grantee = 0
      union all select 'database' from pg_database d
        cross join aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a where d.datname = current_database() and a.grantee = 0
      union all select p.oid::regprocedure::text from pg_proc p join own on own.oid = p.pronamespace
        cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
        where a.grantee = 0 and p.pronamespace::regnamespace::text <> 'graphile_worker'`,
  },
  {
    rule: "new objects are granted to others by themselves",
    query: `select pg_get_userbyid(d.defaclrole) || ' ' || d.defaclobjtype::text from pg_default_acl d cross join aclexplode(d.defaclacl) a
      where a.grantee = 0 or a.grantee in (select oid from served)
      union all select pg_get_userbyid(o.relowner) || ' makes functions for everybody' from (select distinct relowner from tables where is_tenant) o
      where not exists (select from pg_default_acl d where d.defaclrole = o.relowner and d.defaclnamespace = 0 and d.defaclobjtype = 'f')`,
  },
  {
    rule: "a function runs with its owner's rights and was not reviewed",
    query: `select p.oid::regprocedure::text from who, pg_proc p join own on own.oid = p.pronamespace
      where p.prosecdef and not (p.pronamespace::regnamespace || '.' || p.proname) = any(who.definers)
        and exists (select from served s where has_function_privilege(s.oid, p.oid, 'execute') and s.oid <> p.proowner)`,
  },
  {
    rule: "a function looks its names up where the caller says",
    query: `select p.oid::regprocedure::text from pg_proc p join own on own.oid = p.pronamespace
      where p.pronamespace::regnamespace::text <> 'graphile_worker' and p.prokind in ('f', 'p')
        and not exists (select from unnest(p.proconfig) setting where setting like 'search_path=%')`,
  },
];
