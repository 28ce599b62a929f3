import type { Sql } from "postgres";

/** Copies of a row with some columns written anew; the others are as in the row, whatever columns there are. */
async function clone(
  sql: Sql,
  table: string,
  from: string,
  fresh: Record<string, string>,
  source: string,
): Promise<void> {
  const columns = await sql<{ name: string }[]>`
    select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum`;
  const values = columns.map(({ name }) => fresh[name] ?? `model."${name}"`);
  await sql.unsafe(`
    insert into ${table} (${columns.map(({ name }) => `"${name}"`).join(", ")})
    select ${values.join(", ")} from (select * from ${table} where ${from} limit 1) model cross join ${source}`);
}

/**
 * A nation of dossiers over the 61 municipalities, the largest with a fifth of them, and two tasks for each, one in
 * seven still open. Written past row security and keys, as only a superuser can.
 */
export async function drawCrowd(sql: Sql, dossiers: number): Promise<void> {
  await sql.unsafe(`
    set session_replication_role = replica;
    create table shares as
      select id, ceil(${dossiers} * (1.0 / rank) / (select sum(1.0 / n) from generate_series(1, 61) n))::int as share
        from (select id, row_number() over (order by population desc) as rank from municipalities) ranked;
    create table desks as
      select distinct on (municipality_id, office_id, role) municipality_id, office_id, role, staff_id,
             row_number() over (partition by municipality_id order by office_id, role, staff_id) as place
        from posts where role in ('specialist', 'front-office', 'inspector', 'legal-specialist');
    create table desk_counts as select municipality_id, max(place)::int as places from desks group by 1`);
  const started = "timestamptz '2026-11-20 08:00+01' - interval '1 minute' * (n::float8 * 1000000 / share)";
  await clone(
    sql,
    "dossiers",
    "true",
    {
      municipality_id: "shares.id",
      id: "gen_random_uuid()",
      register_number: "100000 + n",
      tracking_code: "upper(substr(md5(shares.id || '-' || n), 1, 20))",
      person_id: "null",
      taken_in_by: "null",
      registered_at: started,
    },
    "shares cross join lateral generate_series(1, share) n",
  );
  const rows =
    "(select d.municipality_id as m, d.id as d, row_number() over (partition by d.municipality_id order by d.registered_at desc) as n, d.registered_at as at from dossiers d where register_number > 100000) cases join desk_counts c on c.municipality_id = m cross join generate_series(1, 2) part join desks on desks.municipality_id = m and desks.place = 1 + (n + part) % c.places";
  const isOpen = "(part = 2 and n % 7 = 0)";
  await clone(
    sql,
    "tasks",
    "kind = 'task'",
    {
      municipality_id: "m::smallint",
      id: "gen_random_uuid()",
      dossier_id: "d",
      token: "part",
      office_id: "desks.office_id",
      role: "desks.role",
      open: isOpen,
      opened_at: "at",
      due_at: "at + interval '10 days'",
      held_until: "null",
      hold_reason: "null",
      assignee_id: `case when ${isOpen} and n % 2 = 0 then null else desks.staff_id end`,
      closed_at: `case when ${isOpen} then null else at end`,
    },
    rows,
  );
  await clone(
    sql,
    "dossier_events",
    "kind = 'registered'",
    { municipality_id: "d.municipality_id", dossier_id: "d.id", at: "d.registered_at" },
    "(select municipality_id, id, registered_at from dossiers where register_number > 100000) d",
  );
  await clone(
    sql,
    "drafts",
    "person_id is not null",
    { municipality_id: "shares.id", id: "gen_random_uuid()", person_id: "gen_random_uuid()" },
    "shares cross join lateral generate_series(1, share / 4) n",
  );
  await sql.unsafe("drop table shares, desks, desk_counts; set session_replication_role = origin");
  await sql.unsafe("vacuum analyze");
}
