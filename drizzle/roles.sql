-- Makes the four login roles and the database, as a superuser. May be run again at any time.
--
--   psql -v ON_ERROR_STOP=1 -v database=ossis \
--     -v owner_password=… -v app_password=… -v national_password=… -v system_password=… \
--     -f drizzle/roles.sql
--
-- ossis_owner     owns every table and runs migrations; nothing else signs in with it
-- ossis_app       serves one municipality at a time
-- ossis_national  keeps the catalogue and reads aggregates
-- ossis_system    claims jobs and looks up sign-ins

select format('create role %I', name)
  from unnest(array['ossis_owner', 'ossis_app', 'ossis_national', 'ossis_system']) as name
 where not exists (select from pg_roles where rolname = name) \gexec

alter role ossis_owner login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'owner_password';
alter role ossis_app login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'app_password';
alter role ossis_national login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'national_password';
alter role ossis_system login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'system_password';

-- A migration waits briefly for a busy table rather than queueing every request behind itself.
alter role ossis_owner set lock_timeout = '10s';
alter role ossis_owner set idle_in_transaction_session_timeout = '60s';

alter role ossis_app set statement_timeout = '5s';
alter role ossis_app set lock_timeout = '4s';
alter role ossis_app set idle_in_transaction_session_timeout = '5s';
alter role ossis_app set max_parallel_workers_per_gather = 0;

alter role ossis_national set statement_timeout = '10s';
alter role ossis_national set lock_timeout = '4s';
alter role ossis_national set idle_in_transaction_session_timeout = '5s';
alter role ossis_national set max_parallel_workers_per_gather = 0;

alter role ossis_system set statement_timeout = '60s';
alter role ossis_system set lock_timeout = '10s';
alter role ossis_system set idle_in_transaction_session_timeout = '30s';

select format('create database %I owner ossis_owner template template0 encoding %L', :'database', 'UTF8')
 where not exists (select from pg_database where datname = :'database') \gexec

alter database :"database" owner to ossis_owner;
revoke all on database :"database" from public;
grant connect on database :"database" to ossis_app, ossis_national, ossis_system;
-- The job queue lives in schemas of the system role.
grant create on database :"database" to ossis_system;

\connect :"database"

alter schema public owner to ossis_owner;
revoke all on schema public from public;
grant usage on schema public to ossis_app, ossis_national, ossis_system;
