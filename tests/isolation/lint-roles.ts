import type { LintRule } from "./lint-prelude";

/** The roles themselves: a policy does not hold for whoever stands above it. */
export const roleRules: LintRule[] = [
  {
    rule: "a serving role has a power of the server",
    query: `select role from served join pg_roles r using (oid)
      where r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication`,
  },
  {
    rule: "a serving role is a member of another role",
    query: `select role || ' in ' || r.rolname from served join pg_roles r
      on r.oid <> served.oid and not r.rolsuper and pg_has_role(served.oid, r.oid, 'member')`,
  },
  {
    rule: "a serving role owns a table",
    query: `select name || ' of ' || role from tables join served on served.oid = relowner`,
  },
  {
    rule: "a serving role may create objects",
    query: `select role || ' in ' || n.nspname from served, pg_namespace n join own using (oid)
      where not is_system and has_schema_privilege(served.oid, n.oid, 'create')
      union all select role || ' in the database' from served
      where not is_system and has_database_privilege(served.oid, current_database(), 'create, temporary')`,
  },
  {
    rule: "the municipality is preset for a role or the database",
    query: `select coalesce(r.rolname, 'everybody') || ': ' || setting from pg_db_role_setting s
      left join pg_roles r on r.oid = s.setrole cross join unnest(s.setconfig) setting
      where setting ~* '^(app\\.|row_security=)'
        and s.setdatabase in (0, (select oid from pg_database where datname = current_database()))
        and (s.setrole = 0 or s.setrole in (select oid from served))`,
  },
];
