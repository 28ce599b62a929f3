import type { Sql, TransactionSql } from "postgres";
import { readMunicipalities } from "@/server/seed/data";
import { writeFirstSteps } from "./first-steps";

/** The dossiers of one municipality and year of its register; the last `open` of them are still worked on. */
type Volume = { municipalityId: number; year: number; dossiers: number; open: number };

const YEARS = 5;
const STILL_OPEN = 0.07;
const BATCH = 20_000;

/** Shares fall as 1, 1/2, 1/3 … by population, so the largest of 61 has 21 % of everything. */
function plan(dossiers: number, now: Date): Volume[] {
  const ranked = readMunicipalities().sort((a, b) => b.population - a.population);
  const whole = ranked.reduce((sum, _, place) => sum + 1 / (place + 1), 0);
  const thisYear = now.getUTCFullYear();
  const passed = (now.getTime() - Date.UTC(thisYear, 0, 1)) / (365 * 86_400_000);
  return ranked.flatMap(({ id }, place) => {
    const all = Math.round(dossiers / (place + 1) / whole);
    return Array.from({ length: YEARS }, (_, back) => {
      const share = (back === 0 ? passed : 1) / (YEARS - 1 + passed);
      const count = Math.max(1, Math.round(all * share));
      const open = back === 0 ? Math.min(count, Math.round(all * STILL_OPEN)) : 0;
      return { municipalityId: id, year: thisYear - back, dossiers: count, open };
    });
  });
}

/**
 * Fills an empty database with this many dossiers of two tasks each. How far each register came is written with its
 * rows: a run that was killed is finished by the next. Throws when somebody else registered anything there.
 */
export async function generate(
  superuser: Sql,
  dossiers: number,
  progress: (share: number) => void,
  now = new Date(),
): Promise<void> {
  await writeFirstSteps(superuser);
  const [made] = await superuser`select to_regclass('bench.filled') is not null as whole`;
  if (made?.whole) return;
  await superuser`create table if not exists bench.reached (municipality_id int, year int, last int, unique (municipality_id, year))`;
  const registers = await superuser`
    select municipality_id, year, last_number, coalesce(last, 0) as last
      from register_counters left join bench.reached using (municipality_id, year)`;
  if (registers.some((row) => row.last !== row.last_number))
    throw new Error(
      "The database of the bench holds other applications: remove .ossis/bench and run it again",
    );
  const reached = new Map(
    registers.map((row) => [`${row.municipality_id}/${row.year}`, Number(row.last)] as const),
  );
  const volumes = plan(dossiers, now);
  const wanted = volumes.reduce((sum, volume) => sum + volume.dossiers, 0);
  let done = 0;
  for (const volume of volumes) {
    let from = reached.get(`${volume.municipalityId}/${volume.year}`) ?? 0;
    done += from;
    while (from < volume.dossiers) {
      const to = Math.min(volume.dossiers, from + BATCH);
      await writeBatch(superuser, volume, from + 1, to, now);
      done += to - from;
      from = to;
      progress(done / wanted);
    }
  }
  await superuser`vacuum analyze`;
  await superuser`create table bench.filled ()`;
}

async function writeBatch(
  superuser: Sql,
  volume: Volume,
  first: number,
  last: number,
  now: Date,
): Promise<void> {
  const { municipalityId, year, dossiers, open } = volume;
  await superuser.begin(async (sql) => {
    // The rows refer to what was read from the tables themselves; asking again for each would take most of the time.
    await sql`set local session_replication_role = replica`;
    await sql`set local synchronous_commit = off`;
    await sql`
      create temp table batch on commit drop as
      select k, ${municipalityId}::smallint as m, ts, ts + interval '30 days' as due, k > ${dossiers - open}::int as open,
             (p.people)[1 + k % array_length(p.people, 1)] as officer, p.*, lpad(to_hex((extract(epoch from ts) * 1000)::bigint), 12, '0') as tick,
             md5(${`${municipalityId}/${year}/`}::text || k) as h
        from generate_series(${first}::int, ${last}::int) k
        cross join lateral (
          select start + (k - 0.5) / ${dossiers}::int * (least(start + interval '1 year', ${now}) - start) as ts
            from make_timestamptz(${year}::int, 1, 1, 0, 0, 0, 'Europe/Tirane') start) t
        join bench.desks p on p.municipality_id = ${municipalityId}::int
         and p.place = k % (select count(*) from bench.desks where municipality_id = ${municipalityId}::int)`;
    await sql`
      insert into dossiers
      select m, ${dossierId(sql)}, ${year}::smallint, k, upper(substr(md5(h), 1, 20)), code, version, 'online', null, null, h,
             jsonb_build_object('personalNumber', 'J' || substr(h, 1, 8), 'firstName', 'Arta', 'fatherName', 'Ilir', 'lastName', 'Hoxha ' || k,
               'phone', '+355691234567', 'email', null, 'unit', null, 'street', null, 'business', null, 'verified', false),
             'sms', '{}', case when open then 'in-review' else 'closed' end, case when open then null else 'approved' end,
             case when open then marking else marking || '{"ended": "approved"}' end, clock || jsonb_build_object('startedAt', to_char(ts at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
             due::date, ts, case when open then null else ts + interval '9 days' end, '[]', 1, sha256(h::bytea)
        from batch`;
    await sql`
      insert into dossier_events
      select m, ${dossierId(sql)}, 1, ts, 'registered', jsonb_build_object('kind', 'guest', 'id', h, 'name', '', 'office', null),
             jsonb_build_object('register', ${year}::text || '-' || k, 'channel', 'online', 'procedure', code, 'version', version, 'requestHash', h),
             decode(repeat('00', 32), 'hex'), sha256(h::bytea)
        from batch`;
    await sql`
      insert into tasks (municipality_id, id, dossier_id, token, node, kind, office_id, role, open, opened_at, due_at, assignee_id, closed_at, closed_by, outcome)
      select m, overlay(${dossierId(sql)}::text placing (case when first then 'a' else 'b' end) from 20 for 1)::uuid, ${dossierId(sql)}, token, node, 'task', office_id, role,
             not ended, ts, due, case when ended or k % 3 > 0 then officer end,
             case when ended then ts + interval '3 days' end, case when ended then officer end, case when ended then 'done' end
        from batch, (values (true), (false)) step(first)
        cross join lateral (select first or not batch.open as ended) e`;
    await sql`
      insert into register_counters values (${municipalityId}, ${year}, ${last})
      on conflict (municipality_id, year) do update set last_number = excluded.last_number`;
    await sql`
      insert into bench.reached values (${municipalityId}, ${year}, ${last})
      on conflict (municipality_id, year) do update set last = excluded.last`;
  });
}

const dossierId = (sql: TransactionSql) =>
  sql`(tick || '7' || substr(h, 1, 3) || '8' || substr(h, 4, 15))::uuid`;
