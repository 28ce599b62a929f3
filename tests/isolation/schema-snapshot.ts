import type { Sql } from "postgres";

/** One part of the snapshot: a query that gives one line of text for each object, in its order. */
type Part = { title: string; query: string };

const inPublic = "c.relnamespace = 'public'::regnamespace";
const grantee = "coalesce(nullif(a.grantee, 0)::regrole::text, 'public')";

const parts: Part[] = [
  {
    title: "Tables: columns, then keys and checks",
    query: `
      select format(E'create table %s (\\n%s\\n)%s%s;', c.relname, concat_ws(E',\\n',
          (select string_agg(format('  %s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
              case when a.attnotnull then ' not null' else '' end, coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')), E',\\n' order by a.attnum)
             from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
          (select string_agg('  constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid), E',\\n' order by k.contype desc, k.conname)
             from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c'))),
        coalesce(' partition by ' || pg_get_partkeydef(c.oid), ''), coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', '')) || E'\\n' as line
      from pg_class c where ${inPublic} and c.relkind in ('r', 'p') and not c.relispartition order by c.relname`,
  },
  {
    title: "Partitions",
    query: `
      select format('create table %s partition of %s %s;', c.relname, i.inhparent::regclass, pg_get_expr(c.relpartbound, c.oid)) as line
      from pg_class c join pg_inherits i on i.inhrelid = c.oid where ${inPublic} and c.relispartition and c.relkind in ('r', 'p') order by c.relname`,
  },
  {
    title: "Indexes that are no key",
    query: `
      select pg_get_indexdef(x.indexrelid) || ';' as line from pg_index x join pg_class c on c.oid = x.indrelid
      where ${inPublic} and not c.relispartition and not exists (select from pg_constraint k where k.conindid = x.indexrelid and k.contype in ('p', 'u'))
      order by c.relname, x.indexrelid::regclass::text`,
  },
  {
    title: "Row security",
    query: `
      select format('alter table %s %s%s;', c.relname, case when c.relrowsecurity then 'enable row level security' else 'disable row level security' end,
        case when c.relforcerowsecurity then ', force row level security' else '' end) as line
      from pg_class c where ${inPublic} and c.relkind in ('r', 'p') order by c.relname`,
  },
  {
    title: "Policies",
    query: `
      select format('create policy %s on %s for %s to %s using (%s) with check (%s);', p.polname, c.relname,
        case p.polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end,
        (select string_agg(coalesce(nullif(r, 0)::regrole::text, 'public'), ', ' order by 1) from unnest(p.polroles) r),
        coalesce(pg_get_expr(p.polqual, p.polrelid), ''), coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')) as line
      from pg_policy p join pg_class c on c.oid = p.polrelid where ${inPublic} order by c.relname, p.polname`,
  },
  {
    title: "Views and functions",
    query: `
      select format('create view %s%s as%s', c.relname, coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', ''), E'\\n' || pg_get_viewdef(c.oid)) as line
      from pg_class c where ${inPublic} and c.relkind in ('v', 'm')
      union all select pg_get_functiondef(p.oid) || ';' from pg_proc p
      where p.pronamespace::regnamespace::text in ('public', 'ossis_jobs') and p.prokind in ('f', 'p')
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by 1`,
  },
  {
    title: "Triggers",
    query: `
      select pg_get_triggerdef(t.oid) || ';' as line from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where ${inPublic} and not t.tgisinternal and not (c.relispartition and t.tgparentid <> 0) order by c.relname, t.tgname`,
  },
  {
    title: "Grants, by object and role; of the owner none are listed",
    query: `
      select format('grant %s on %s to %s;', string_agg(lower(privilege), ', ' order by privilege), object, who) as line from (
        select c.relname::text as object, ${grantee} as who, a.privilege_type || '' as privilege
          from pg_class c cross join aclexplode(c.relacl) a where ${inPublic} and a.grantee <> c.relowner
        union all
        select c.relname, ${grantee}, a.privilege_type || ' (' || string_agg(t.attname, ', ' order by t.attnum) || ')'
          from pg_class c join pg_attribute t on t.attrelid = c.oid cross join aclexplode(t.attacl) a
         where ${inPublic} and a.grantee <> c.relowner group by c.relname, a.grantee, a.privilege_type
        union all
        select 'function ' || p.oid::regprocedure::text, ${grantee}, a.privilege_type from pg_proc p
          cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
         where p.pronamespace::regnamespace::text in ('public', 'ossis_jobs') and a.grantee <> p.proowner
           and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
        union all
        select 'schema ' || n.nspname, ${grantee}, a.privilege_type from pg_namespace n cross join aclexplode(n.nspacl) a
         where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and a.grantee <> n.nspowner) g
      group by object, who order by object, who`,
  },
  {
    title: "Default privileges",
    query: `
      select format('-- %s makes %s: %s', defaclrole::regrole, defaclobjtype, defaclacl) as line from pg_default_acl order by 1`,
  },
];

const heading = `-- What a freshly migrated database holds, read from its catalogue; made by \`npm run db:snapshot\`, never by hand.
-- The migrations beside it are what is run; this file is for reading and for seeing what a change really changes.
`;

/** The whole schema as one text in a stable order; must be read as a superuser. */
export async function snapshotSchema(sql: Sql): Promise<string> {
  const texts: string[] = [heading];
  for (const { title, query } of parts) {
    const rows = await sql.unsafe<{ line: string }[]>(query);
    if (rows.length > 0)
      texts.push(`\n-- ${title}\n\n${rows.map(({ line }) => line.trimEnd()).join("\n")}\n`);
  }
  return texts.join("");
}
