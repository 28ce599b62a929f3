-- Run by the system role, which owns the job queue. A municipality's transaction leaves its jobs here, and the process
-- of the jobs takes them to the queue: adding to the queue itself costs ten times as much, and announces it under a
-- lock that makes all commits wait for one another.
create schema if not exists ossis_jobs;
-- No role of a municipality reads it: they can only add, and only in their own name.
create table if not exists ossis_jobs.waiting (
  municipality smallint not null,
  id bigint generated always as identity primary key,
  task text not null constraint known_task
    check (task in ('tell-applicant', 'invite-body', 'render-document', 'scan-file')),
  payload jsonb not null,
  key text not null
);
alter table ossis_jobs.waiting enable row level security;
drop policy if exists own_jobs on ossis_jobs.waiting;
create policy own_jobs on ossis_jobs.waiting for insert to ossis_app
  with check (municipality = nullif(current_setting('app.municipality_id', true), '')::smallint);

-- The municipality is that of the row, whatever the payload says. A job with the key of a waiting one takes its place:
-- keys of two municipalities must never be alike.
create or replace function ossis_jobs.pass_on() returns bigint language sql set search_path = pg_catalog, pg_temp as $$
  with taken as (
    delete from ossis_jobs.waiting
     where id in (select id from ossis_jobs.waiting order by id limit 200 for update skip locked)
    returning municipality, id, task, payload, key
  ), added as materialized (
    select graphile_worker.add_job(
             task, (payload || jsonb_build_object('municipalityId', municipality))::json,
             job_key => municipality || ':' || key, max_attempts => 12) as job
      from (select * from taken order by id) as in_order
  )
  select count(job) from added
$$;
revoke all on schema ossis_jobs from public;
revoke all on ossis_jobs.waiting from public;
revoke all on function ossis_jobs.pass_on() from public;
grant usage on schema ossis_jobs to ossis_app;
grant insert on ossis_jobs.waiting to ossis_app;
