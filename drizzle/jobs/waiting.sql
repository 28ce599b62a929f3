-- Run by the system role, which owns the job queue: takes jobs that transactions left in `waiting_jobs` to the queue, and
-- returns how many. The municipality is that of the row, whatever the payload says. A job with the key of a waiting one
-- takes its place: keys of two municipalities must never be alike. A job that says `afterMinutes` rests that long first.
create schema if not exists ossis_jobs;
create or replace function ossis_jobs.pass_on() returns bigint language plpgsql set search_path = pg_catalog, pg_temp as $$
declare moved bigint;
begin
  -- One process at a time; the others find nothing to do.
  if not pg_try_advisory_xact_lock(7314202) then return 0; end if;
  with taken as (
    delete from public.waiting_jobs where id in (select id from public.waiting_jobs order by id limit 200)
    returning municipality, id, task, payload, key
  ), added as materialized (
    select graphile_worker.add_job(
             task, (payload || jsonb_build_object('municipalityId', municipality))::json,
             run_at => now() + make_interval(mins => coalesce((payload->>'afterMinutes')::int, 0)),
             job_key => municipality || ':' || key, max_attempts => 12) as job
      from (select * from taken order by id) as in_order
  )
  select count(job) into moved from added;
  return moved;
end $$;
revoke all on schema ossis_jobs from public;
revoke all on function ossis_jobs.pass_on() from public;
