import type { LintRule } from "./lint-prelude";

/** The one form a policy may have, as the server prints it; anything wider is slower or leaks. */
const exact = `'(municipality_id = (NULLIF(current_setting(''app.municipality_id''::text, true), ''''::text))::smallint)'`;

const policies = `from pg_policy p join tables t on t.oid = p.polrelid`;
const using = `pg_get_expr(p.polqual, p.polrelid)`;
const check = `pg_get_expr(p.polwithcheck, p.polrelid)`;

/** Row security: on, forced, and saying one sentence only. */
export const policyRules: LintRule[] = [
  {
    rule: "a tenant table without row security",
    query: `select name from tables where is_tenant and not secured`,
  },
  {
    rule: "row security does not bind the owner",
    query: `select name from tables where is_tenant and not forced`,
  },
  {
    rule: "no policy names the municipality of the transaction",
    query: `select name from tables t where is_tenant and not is_partition and not exists (
      select from pg_policy p where p.polrelid = t.oid and ${using} like '%app.municipality_id%')`,
  },
  {
    rule: "a policy lets everything through",
    query: `select name || ' ' || p.polname ${policies} where coalesce(${using}, ${check}) in ('true', '(true)')`,
  },
  {
    rule: "a policy reads by another form than the bare one",
    query: `select name || ' ' || p.polname ${policies} where is_tenant and p.polcmd <> 'a' and ${using} is distinct from ${exact}`,
  },
  {
    rule: "a policy writes by another form than the bare one",
    query: `select name || ' ' || p.polname ${policies}
      where is_tenant and p.polcmd in ('*', 'a', 'w') and ${check} is distinct from ${exact}`,
  },
  {
    rule: "a policy asks a sub-query, a list or an alternative",
    query: `select name || ' ' || p.polname ${policies}
      where concat(${using}, ' ', ${check}) ~* '\\m(select|or|any|exists|in)\\M'`,
  },
  {
    rule: "a policy is for a role that serves no municipality",
    query: `select name || ' ' || p.polname ${policies} cross join unnest(p.polroles) r
      where is_tenant and r not in (select s.oid from served s, who where s.role <> who.national)`,
  },
  {
    rule: "a partition is open beside its table",
    query: `select name from tables t where is_partition and (not secured or not forced or exists (
      select from served s where has_any_column_privilege(s.oid, t.oid, 'select, insert, update') or has_table_privilege(s.oid, t.oid, 'delete')))`,
  },
  {
    rule: "a view reads with the rights of its owner",
    query: `select c.relname::text from pg_class c join own on own.oid = c.relnamespace where c.relkind = 'v'
      and c.relnamespace::regnamespace::text <> 'graphile_worker'
      and not coalesce(c.reloptions::text, '') ~ 'security_invoker=(true|on|1|yes)'`,
  },
  {
    rule: "a materialised view, which no policy can bind",
    query: `select c.relname::text from pg_class c join own on own.oid = c.relnamespace where c.relkind = 'm'`,
  },
];
