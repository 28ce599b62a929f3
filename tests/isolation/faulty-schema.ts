type Roles = { app: string; national: string; system: string; owner: string };

const own = "municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint";

/** A schema as it must never be: for every rule of the lint at least one object that breaks it. */
export function faultySchema(database: string, { app, national, system, owner }: Roles): string {
  return `
create role ${owner};
create role ${app} bypassrls in role ${owner};
create role ${national};
create role ${system};
alter role ${app} in database ${database} set app.municipality_id = '7';
grant usage, create on schema public to ${app};
grant usage on schema public to public;

-- Row security missing, not forced, constant, or saying more than one sentence.
create table open_rows (municipality_id smallint not null, id uuid not null, primary key (municipality_id, id));
create table half_bound (municipality_id smallint not null, id uuid not null, primary key (municipality_id, id));
alter table half_bound enable row level security;
create policy everything on half_bound to ${app} using (true);
create table members (municipality_id smallint not null, id uuid not null, primary key (municipality_id, id));
alter table members enable row level security;
alter table members force row level security;
create policy wrapped on members to ${app} using (municipality_id = (select nullif(current_setting('app.municipality_id', true), '')::smallint)) with check (${own});
create policy either on members to ${app} using (${own} or current_setting('app.all', true) = 'yes') with check (${own});
create policy of_the_nation on members to ${national} using (${own}) with check (${own});
create policy writes_anywhere on members for insert to ${app} with check (municipality_id > 0);

-- Keys that forget whose the row is.
create table cases (municipality_id smallint, id serial primary key, number text unique, member uuid);
create index on cases (number);
create table parts (municipality_id smallint not null, id uuid not null, case_id integer references cases (id), primary key (municipality_id, id));
create table holidays (on_day date primary key, case_id integer references cases (id));
create table forgotten (word text);
create schema aside;
create table aside.hidden (municipality_id smallint not null primary key);

-- Ways past a policy.
create view plain_view as select * from members;
create materialized view frozen as select * from members;
create table events (municipality_id smallint not null, at date not null, primary key (municipality_id, at)) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create function as_owner() returns bigint language sql security definer as 'select count(*) from members';

-- Grants that reach further than the work.
alter table parts owner to ${app};
grant truncate on members to ${app};
grant update on open_rows to ${app};
grant select on events_2026 to ${app};
grant select (id) on members to ${national};
grant select on members to ${system} with grant option;
grant select on open_rows to public;
alter default privileges in schema public grant select on tables to ${app};
`;
}
