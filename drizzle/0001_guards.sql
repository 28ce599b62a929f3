-- Everything the table definitions cannot say: forced row security, grants, immutability, partitions.
-- The order of the file is the order of trust: policies exist before any grant.

do $$
declare t regclass;
begin
  for t in
    select c.oid::regclass from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and a.attname = 'municipality_id' and not a.attisdropped
  loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
  end loop;
end $$;
--> statement-breakpoint
-- Events are kept by year: an old year can be moved to slower storage without touching the running one.
do $$
declare y int;
begin
  for y in 2020..2039 loop
    execute format('create table dossier_events_%s partition of dossier_events for values from (%L) to (%L)', y, y || '-01-01 00:00+00', (y + 1) || '-01-01 00:00+00');
    execute format('alter table dossier_events_%s enable row level security', y);
    execute format('alter table dossier_events_%s force row level security', y);
  end loop;
end $$;
--> statement-breakpoint
-- A published version and an event cannot be changed by anybody, the owner included.
create function refuse_change() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'rows of % are written once', tg_table_name using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger written_once before update or delete on procedure_versions for each row execute function refuse_change();
--> statement-breakpoint
create trigger written_once before update or delete on dossier_events for each row execute function refuse_change();
--> statement-breakpoint
create trigger written_once before update or delete on security_events for each row execute function refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on procedure_versions for each statement execute function refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on dossier_events for each statement execute function refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on security_events for each statement execute function refuse_change();
--> statement-breakpoint
-- A partition can be emptied by its own name, and does not inherit a trigger of the whole statement.
do $$
declare t regclass;
begin
  for t in select inhrelid::regclass from pg_inherits where inhparent = 'dossier_events'::regclass loop
    execute format('create trigger never_emptied before truncate on %s for each statement execute function refuse_change()', t);
  end loop;
end $$;
--> statement-breakpoint
-- Who keeps in mind what a municipality's steps depend on asks by a stamp whether it still holds: whatever changes it, by
-- whomever, changes the stamp in the same transaction.
create function stamp_organisation() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' and new is not distinct from old then
    return null;
  end if;
  insert into public.organisation_stamps (municipality_id, stamp)
  values (coalesce(new.municipality_id, old.municipality_id), gen_random_uuid())
  on conflict (municipality_id) do update set stamp = excluded.stamp;
  return null;
end $$;
--> statement-breakpoint
create function stamp_calendar() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  insert into public.calendar_stamps (id, stamp) values (1, gen_random_uuid())
  on conflict (id) do update set stamp = excluded.stamp;
  return null;
end $$;
--> statement-breakpoint
alter table calendar_stamps add constraint one_row check (id = 1);
--> statement-breakpoint
create trigger stamped after insert or update or delete on offices for each row execute function stamp_organisation();
--> statement-breakpoint
create trigger stamped after insert or update or delete on office_kinds for each row execute function stamp_organisation();
--> statement-breakpoint
create trigger stamped after insert or update or delete or truncate on holidays for each statement execute function stamp_calendar();
--> statement-breakpoint
-- Not "in schema public": what a role grants to everybody by default is only taken away for the whole database.
alter default privileges revoke execute on functions from public;
--> statement-breakpoint
revoke execute on function refuse_change(), stamp_organisation(), stamp_calendar() from public;
--> statement-breakpoint
-- Busy tables: room for updates on the page, statistics that keep up with the queue.
alter table tasks set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.01);
--> statement-breakpoint
alter table dossiers set (fillfactor = 85, autovacuum_analyze_scale_factor = 0.02);
--> statement-breakpoint
alter table register_counters set (fillfactor = 20);
--> statement-breakpoint
-- One row a municipality, asked at every step: with few to a page they are found by their key and not searched through.
alter table organisation_stamps set (fillfactor = 10);
--> statement-breakpoint
-- Jobs a transaction leaves for their process, which takes them to the queue: adding to the queue itself costs ten times as
-- much, and announces it under a lock that makes all commits wait for one another. Nobody reads here but that process.
create table waiting_jobs (
  municipality smallint not null,
  id bigint generated always as identity primary key,
  task text not null constraint known_task check (task in ('tell-applicant', 'invite-body', 'render-document', 'scan-file')),
  payload jsonb not null,
  key text not null
);
--> statement-breakpoint
alter table waiting_jobs enable row level security, force row level security;
--> statement-breakpoint
create policy own_jobs on waiting_jobs for insert to ossis_app
  with check (municipality = nullif(current_setting('app.municipality_id', true), '')::smallint);
--> statement-breakpoint
create policy all_jobs on waiting_jobs to ossis_system
  using (nullif(current_setting('app.municipality_id', true), '') is null);
--> statement-breakpoint
grant insert on waiting_jobs to ossis_app;
--> statement-breakpoint
grant select, delete on waiting_jobs to ossis_system;
--> statement-breakpoint
-- The application role: public facts to read, and the rows of the municipality it is serving.
grant select on calendar_stamps to ossis_app;
--> statement-breakpoint
grant select on municipalities, holidays, procedure_versions to ossis_app, ossis_national, ossis_system;
--> statement-breakpoint
grant select, insert, update (name, has_counter, phone) on administrative_units to ossis_app;
--> statement-breakpoint
grant select, insert, update (name_sq, name_en, phone, assignment) on offices to ossis_app;
--> statement-breakpoint
grant select, insert, update (office_id) on office_kinds to ossis_app;
--> statement-breakpoint
grant select, insert, update (stamp) on organisation_stamps to ossis_app;
--> statement-breakpoint
grant select, insert, update (full_name, email, active) on staff to ossis_app;
--> statement-breakpoint
grant select, insert, delete on posts to ossis_app;
--> statement-breakpoint
grant select, insert, update (shortcuts, letters, density, theme, language) on staff_preferences to ossis_app;
--> statement-breakpoint
grant select, insert, update (version, offered, local_fee) on adoptions to ossis_app;
--> statement-breakpoint
grant select, insert, delete, update (to_on) on absences to ossis_app;
--> statement-breakpoint
grant select, insert, update (first_name, father_name, last_name, name_key, phone, email, unit, street) on persons to ossis_app;
--> statement-breakpoint
grant select, update (seen_at, revoked_at) on sessions to ossis_app;
--> statement-breakpoint
grant select, insert, update (since, used) on rate_limits to ossis_app;
--> statement-breakpoint
grant select, insert on security_events to ossis_app;
--> statement-breakpoint
grant select, insert, update (status, outcome, marking, clock, due_on, closed_at, consultations, event_seq, event_hash, notice_channel, answers) on dossiers to ossis_app;
--> statement-breakpoint
grant select, insert, update (last_number) on register_counters to ossis_app;
--> statement-breakpoint
grant select, insert on dossier_events to ossis_app;
--> statement-breakpoint
grant select, insert, update (open, due_at, assignee_id, held_until, hold_reason, closed_at, closed_by, outcome, reasons, record) on tasks to ossis_app;
--> statement-breakpoint
grant select, insert, update (state, removed_at, dropped_at, file_name) on attachments to ossis_app;
--> statement-breakpoint
grant select, insert, update (state, note, checked_at, checked_by) on document_checks to ossis_app;
--> statement-breakpoint
grant select, insert, delete, update (procedure_version, person_id, applicant, raw, done, later, saved_at, expires_at, sent_at) on drafts to ossis_app;
--> statement-breakpoint
grant select, insert, update (checked_at, checked_by, refusal, withdrawn_at,
  business_name, valid_until, corrected_at, corrected_by, correction) on mandates to ossis_app;
--> statement-breakpoint
grant select, insert, update (secret_hash, expires_at, answered_at) on opinion_links to ossis_app;
--> statement-breakpoint
grant select, insert, delete, update (owner_id, holder_id, absence_id, event_seq) on lent_tasks to ossis_app;
--> statement-breakpoint
grant select, insert, update (state, settled_at, outcome, words, person, reasons, reminded_at, secret_hash, mailed_at) on consultations to ossis_app;
--> statement-breakpoint
grant select, insert, update (answered_at) on completion_requests to ossis_app;
--> statement-breakpoint
grant select, insert, update (state, attempts, sent_at, reference, last_error) on notices to ossis_app;
--> statement-breakpoint
grant select, insert, delete, update (fires_at) on timers to ossis_app;
--> statement-breakpoint
grant select, insert on feedback to ossis_app;
--> statement-breakpoint
grant select, insert, update (content, valid_until, revoked_at, revoked_why, storage_key, sha256, size, rendered_at) on issued_documents to ossis_app;
--> statement-breakpoint
grant insert on verification_lookups to ossis_app;
--> statement-breakpoint
-- The national role: catalogue and its own users; no grant reaches a dossier, a person or a document.
grant insert on procedure_versions to ossis_national;
--> statement-breakpoint
grant select on national_accounts to ossis_national;
--> statement-breakpoint
grant select, insert, update (seen_at, revoked_at) on national_sessions to ossis_national;
--> statement-breakpoint
-- The system role: what signing in needs.
grant select, update (last_sign_in_at) on staff to ossis_system;
--> statement-breakpoint
grant select, insert, update (password_hash, first_until, totp_secret, totp_confirmed_at, last_totp_step, recovery_hashes) on staff_secrets to ossis_system;
--> statement-breakpoint
grant select, insert, update (tries, used_at) on email_codes to ossis_system;
--> statement-breakpoint
grant select, insert, update (seen_at, revoked_at) on sessions to ossis_system;
--> statement-breakpoint
grant select, insert, update (since, used) on rate_limits to ossis_system;
--> statement-breakpoint
grant select, insert, update (first_name, father_name, last_name, name_key, phone, email) on persons to ossis_system;
--> statement-breakpoint
grant insert on security_events to ossis_system;
--> statement-breakpoint
grant select on national_accounts to ossis_system;
--> statement-breakpoint
grant select, insert, update (password_hash, totp_secret, totp_confirmed_at, last_totp_step, recovery_hashes) on national_secrets to ossis_system;
--> statement-breakpoint
grant select, insert, update (seen_at, revoked_at) on national_sessions to ossis_system;
--> statement-breakpoint
grant select, insert, update (since, used) on national_rate_limits to ossis_system;
--> statement-breakpoint
-- What signing in left behind is thrown away every night.
grant delete on sessions, email_codes, rate_limits, national_sessions, national_rate_limits to ossis_system;
--> statement-breakpoint
-- Readiness asks how many migrations ran.
grant usage on schema drizzle to ossis_national, ossis_app;
--> statement-breakpoint
grant select on drizzle.__drizzle_migrations to ossis_national, ossis_app;
