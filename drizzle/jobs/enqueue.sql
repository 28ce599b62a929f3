-- Run by the system role, which owns the job queue: the one way a municipality's transaction adds a job.
create schema if not exists ossis_jobs;
create or replace function ossis_jobs.enqueue(task text, payload json, job_key text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare own smallint := nullif(current_setting('app.municipality_id', true), '')::smallint;
begin
  if own is null or (payload ->> 'municipalityId')::smallint is distinct from own then
    raise exception 'a job belongs to the municipality of its transaction' using errcode = 'insufficient_privilege';
  end if;
  if task is null or task !~ '^(tell-applicant|invite-body|render-document|scan-file|pass-time)$' then
    raise exception 'unknown job %', task using errcode = 'invalid_parameter_value';
  end if;
  -- A job with the key of a waiting one takes its place: keys of two municipalities must never be alike.
  perform graphile_worker.add_job(task, payload, job_key => own || ':' || job_key, max_attempts => 12);
end $$;
revoke all on schema ossis_jobs from public;
revoke all on function ossis_jobs.enqueue(text, json, text) from public;
grant usage on schema ossis_jobs to ossis_app;
grant execute on function ossis_jobs.enqueue(text, json, text) to ossis_app;
