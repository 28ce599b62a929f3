-- What a freshly migrated database holds, read from its catalogue; made by `npm run db:snapshot`, never by hand.
-- The migrations beside it are what is run; this file is for reading and for seeing what a change really changes.

-- Tables: columns, then keys and checks

create table absences (
  municipality_id smallint not null,
  id uuid not null,
  staff_id uuid not null,
  from_on date not null,
  to_on date not null,
  constraint absences_municipality_id_id_pk PRIMARY KEY (municipality_id, id),
  constraint absences_municipality_id_staff_id_staff_municipality_id_id_fk FOREIGN KEY (municipality_id, staff_id) REFERENCES staff(municipality_id, id) ON DELETE RESTRICT
);
create table administrative_units (
  municipality_id smallint not null,
  id uuid not null,
  name text not null,
  has_counter boolean not null,
  phone text,
  constraint administrative_units_municipality_id_name_unique UNIQUE (municipality_id, name),
  constraint administrative_units_municipality_id_id_pk PRIMARY KEY (municipality_id, id)
);
create table adoptions (
  municipality_id smallint not null,
  code text not null,
  version smallint not null,
  offered boolean not null,
  local_fee jsonb,
  constraint adoptions_municipality_id_code_pk PRIMARY KEY (municipality_id, code),
  constraint adoptions_code_version_procedure_versions_code_version_fk FOREIGN KEY (code, version) REFERENCES procedure_versions(code, version) ON DELETE RESTRICT
);
create table attachments (
  municipality_id smallint not null,
  id uuid not null,
  dossier_id uuid not null,
  document_key text not null,
  file_name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  storage_key text not null,
  state text not null,
  added_at timestamp with time zone not null,
  added_by text not null,
  removed_at timestamp with time zone,
  dropped_at timestamp with time zone,
  constraint attachments_municipality_id_id_pk PRIMARY KEY (municipality_id, id)
);
create table calendar_stamps (
  id smallint not null,
  stamp uuid not null,
  constraint calendar_stamps_pkey PRIMARY KEY (id),
  constraint one_row CHECK ((id = 1))
);
create table completion_requests (
  municipality_id smallint not null,
  id uuid not null,
  dossier_id uuid not null,
  token integer not null,
  items jsonb not null,
  asked_at timestamp with time zone not null,
  due_on date not null,
  answered_at timestamp with time zone,
  constraint completion_requests_municipality_id_id_pk PRIMARY KEY (municipality_id, id),
  constraint completion_requests_municipality_id_dossier_id_dossiers_municip FOREIGN KEY (municipality_id, dossier_id) REFERENCES dossiers(municipality_id, id) ON DELETE RESTRICT
);
create table consultations (
  municipality_id smallint not null,
  id uuid not null,
  dossier_id uuid not null,
  task_id uuid not null,
  office_id uuid,
  body text,
  email text,
  question text not null,
  kind text not null,
  silence text not null,
  visible boolean not null,
  files jsonb not null,
  asking_id uuid not null,
  request_hash text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  reminded_at timestamp with time zone,
  state text not null,
  settled_at timestamp with time zone,
  outcome text,
  words text,
  person text,
  reasons text,
  secret_hash bytea,
  mailed_at timestamp with time zone,
  constraint consultations_municipality_id_id_pk PRIMARY KEY (municipality_id, id),
  constraint consultations_municipality_id_asked_by_staff_municipality_id_id FOREIGN KEY (municipality_id, asked_by) REFERENCES staff(municipality_id, id) ON DELETE RESTRICT,
  constraint consultations_municipality_id_dossier_id_dossiers_municipality_ FOREIGN KEY (municipality_id, dossier_id) REFERENCES dossiers(municipality_id, id) ON DELETE RESTRICT,
  constraint consultations_municipality_id_office_id_offices_municipality_id FOREIGN KEY (municipality_id, office_id) REFERENCES offices(municipality_id, id) ON DELETE RESTRICT,
  constraint consultations_municipality_id_task_id_tasks_municipality_id_id_ FOREIGN KEY (municipality_id, task_id) REFERENCES tasks(municipality_id, id) ON DELETE RESTRICT
);
create table document_checks (
  municipality_id smallint not null,
  dossier_id uuid not null,
  document_key text not null,
  state text not null,
  note text,
  checked_at timestamp with time zone not null,
  checked_by text not null,
  constraint document_checks_municipality_id_dossier_id_document_key_pk PRIMARY KEY (municipality_id, dossier_id, document_key),
  constraint document_checks_municipality_id_dossier_id_dossiers_municipalit FOREIGN KEY (municipality_id, dossier_id) REFERENCES dossiers(municipality_id, id) ON DELETE RESTRICT
);
create table dossier_events (
  municipality_id smallint not null,
  dossier_id uuid not null,
  seq integer not null,
  at timestamp with time zone not null,
  kind text not null,
  by jsonb not null,
  data jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  constraint dossier_events_municipality_id_dossier_id_seq_at_pk PRIMARY KEY (municipality_id, dossier_id, seq, at),
  constraint dossier_events_municipality_id_dossier_id_dossiers_municipality FOREIGN KEY (municipality_id, dossier_id) REFERENCES dossiers(municipality_id, id) ON DELETE RESTRICT
) partition by RANGE (at);
create table dossiers (
  municipality_id smallint not null,
  id uuid not null,
  register_year smallint not null,
  register_number integer not null,
  tracking_code text not null,
  procedure_code text not null,
  procedure_version smallint not null,
  channel text not null,
  person_id uuid,
  taken_in_by uuid,
  request_hash text not null,
  applicant jsonb not null,
  notice_channel text not null,
  answers jsonb not null,
  status text not null,
  outcome text,
  marking jsonb not null,
  clock jsonb not null,
  due_on date not null,
  registered_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  consultations jsonb not null,
  event_seq integer not null,
  event_hash bytea not null,
  constraint dossiers_municipality_id_register_year_register_number_unique UNIQUE (municipality_id, register_year, register_number),
  constraint dossiers_municipality_id_tracking_code_unique UNIQUE (municipality_id, tracking_code),
  constraint dossiers_municipality_id_id_pk PRIMARY KEY (municipality_id, id),
  constraint dossiers_municipality_id_person_id_persons_municipality_id_id_f FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  constraint dossiers_procedure_code_procedure_version_procedure_versions_co FOREIGN KEY (procedure_code, procedure_version) REFERENCES procedure_versions(code, version) ON DELETE RESTRICT,
  constraint dossiers_overtaken CHECK ((event_seq >= 0))
) with (fillfactor=85, autovacuum_analyze_scale_factor=0.02);
create table drafts (
  municipality_id smallint not null,
  id uuid not null,
  procedure_code text not null,
  procedure_version smallint not null,
  person_id uuid,
  guest_email text,
  applicant jsonb not null,
  raw jsonb not null,
  done text[] not null,
  later text[] not null,
  saved_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  constraint drafts_municipality_id_id_pk PRIMARY KEY (municipality_id, id),
  constraint drafts_procedure_code_procedure_version_procedure_versions_code FOREIGN KEY (procedure_code, procedure_version) REFERENCES procedure_versions(code, version) ON DELETE RESTRICT
);
create table email_codes (
  municipality_id smallint not null,
  id uuid not null,
  email text not null,
  code_hash bytea not null,
  tries integer not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint email_codes_municipality_id_id_pk PRIMARY KEY (municipality_id, id)
);
create table feedback (
  municipality_id smallint not null,
  dossier_id uuid not null,
  stars smallint not null,
  reason text,
  words text,
  given_at timestamp with time zone not null,
  constraint feedback_municipality_id_dossier_id_pk PRIMARY KEY (municipality_id, dossier_id),
  constraint feedback_municipality_id_dossier_id_dossiers_municipality_id_id FOREIGN KEY (municipality_id, dossier_id) REFERENCES dossiers(municipality_id, id) ON DELETE RESTRICT
);
create table holidays (
  on_day date not null,
  name_sq text not null,
  name_en text not null,
  substitute boolean not null,
  estimated boolean not null,
  constraint holidays_pkey PRIMARY KEY (on_day)
);
create table issued_documents (
  municipality_id smallint not null,
  id uuid not null,
  dossier_id uuid not null,
  verification_code text not null,
  kind text not null,
  event_seq integer not null,
  content jsonb,
  issued_on date not null,
  valid_until date,
  revoked_at timestamp with time zone,
  revoked_why text,
  storage_key text,
  sha256 text,
  size integer,
  rendered_at timestamp with time zone,
  constraint issued_documents_municipality_id_verification_code_unique UNIQUE (municipality_id, verification_code),
  constraint issued_documents_municipality_id_id_pk PRIMARY KEY (municipality_id, id),
  constraint issued_documents_municipality_id_dossier_id_dossiers_municipali FOREIGN KEY (municipality_id, dossier_id) REFERENCES dossiers(municipality_id, id) ON DELETE RESTRICT
);
create table lent_tasks (
  municipality_id smallint not null,
  task_id uuid not null,
  owner_id uuid not null,
  holder_id uuid not null,
  absence_id uuid not null,
  event_seq integer not null,
  constraint lent_tasks_municipality_id_task_id_pk PRIMARY KEY (municipality_id, task_id),
  constraint lent_tasks_municipality_id_holder_id_staff_municipality_id_id_f FOREIGN KEY (municipality_id, holder_id) REFERENCES staff(municipality_id, id) ON DELETE RESTRICT,
  constraint lent_tasks_municipality_id_owner_id_staff_municipality_id_id_fk FOREIGN KEY (municipality_id, owner_id) REFERENCES staff(municipality_id, id) ON DELETE RESTRICT,
  constraint lent_tasks_municipality_id_task_id_tasks_municipality_id_id_fk FOREIGN KEY (municipality_id, task_id) REFERENCES tasks(municipality_id, id) ON DELETE RESTRICT
);
create table mandates (
  municipality_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  nipt text not null,
  business_name text not null,
  basis text not null,
  valid_until date,
  dossier_id uuid not null,
  added_at timestamp with time zone not null,
  checked_at timestamp with time zone,
  checked_by text,
  refusal text,
  corrected_at timestamp with time zone,
  corrected_by text,
  correction text,
  withdrawn_at timestamp with time zone,
  constraint mandates_municipality_id_id_pk PRIMARY KEY (municipality_id, id),
  constraint mandates_municipality_id_person_id_persons_municipality_id_id_f FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT
);
create table municipalities (
  id smallint not null,
  slug text not null,
  letters text not null,
  name text not null,
  full_name text not null,
  county text not null,
  population integer not null,
  minority_languages text[] not null,
  phase text not null,
  constraint municipalities_letters_unique UNIQUE (letters),
  constraint municipalities_slug_unique UNIQUE (slug),
  constraint municipalities_pkey PRIMARY KEY (id)
);
create table national_accounts (
  id uuid not null,
  user_name text not null,
  full_name text not null,
  role text not null,
  constraint national_accounts_user_name_unique UNIQUE (user_name),
  constraint national_accounts_pkey PRIMARY KEY (id)
);
create table national_rate_limits (
  key text not null,
  since timestamp with time zone not null,
  used integer not null,
  constraint national_rate_limits_pkey PRIMARY KEY (key)
);
create table national_secrets (
  account_id uuid not null,
  password_hash text not null,
  totp_secret text,
  totp_confirmed_at timestamp with time zone,
  last_totp_step integer,
  recovery_hashes text[] not null,
  constraint national_secrets_pkey PRIMARY KEY (account_id),
  constraint national_secrets_account_id_national_accounts_id_fk FOREIGN KEY (account_id) REFERENCES national_accounts(id) ON DELETE CASCADE
);
create table national_sessions (
  id uuid not null,
  account_id uuid not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint national_sessions_pkey PRIMARY KEY (id),
  constraint national_sessions_account_id_national_accounts_id_fk FOREIGN KEY (account_id) REFERENCES national_accounts(id) ON DELETE CASCADE
);
create table notices (
  municipality_id smallint not null,
  dossier_id uuid not null,
  event_seq integer not null,
  channel text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  state text not null,
  attempts integer not null,
  written_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  reference text,
  last_error text,
  constraint notices_municipality_id_dossier_id_event_seq_channel_pk PRIMARY KEY (municipality_id, dossier_id, event_seq, channel),
  constraint notices_municipality_id_dossier_id_dossiers_municipality_id_id_ FOREIGN KEY (municipality_id, dossier_id) REFERENCES dossiers(municipality_id, id) ON DELETE RESTRICT
);
create table office_kinds (
  municipality_id smallint not null,
  kind text not null,
  office_id uuid not null,
  constraint office_kinds_municipality_id_kind_pk PRIMARY KEY (municipality_id, kind),
  constraint office_kinds_municipality_id_office_id_offices_municipality_id_ FOREIGN KEY (municipality_id, office_id) REFERENCES offices(municipality_id, id) ON DELETE RESTRICT
);
create table offices (
  municipality_id smallint not null,
  id uuid not null,
  code text not null,
  name_sq text not null,
  name_en text not null,
  phone text,
  assignment text not null,
  constraint offices_municipality_id_code_unique UNIQUE (municipality_id, code),
  constraint offices_municipality_id_id_pk PRIMARY KEY (municipality_id, id)
);
create table opinion_links (
  municipality_id smallint not null,
  task_id uuid not null,
  secret_hash bytea not null,
  expires_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  constraint opinion_links_municipality_id_task_id_pk PRIMARY KEY (municipality_id, task_id),
  constraint opinion_links_municipality_id_task_id_tasks_municipality_id_id_ FOREIGN KEY (municipality_id, task_id) REFERENCES tasks(municipality_id, id) ON DELETE RESTRICT
);
create table organisation_stamps (
  municipality_id smallint not null,
  stamp uuid not null,
  constraint organisation_stamps_pkey PRIMARY KEY (municipality_id)
) with (fillfactor=10);
create table persons (
  municipality_id smallint not null,
  id uuid not null,
  personal_number text not null,
  first_name text not null,
  father_name text not null,
  last_name text not null,
  name_key text not null,
  born_on date not null,
  phone text,
  email text,
  unit text,
  street text,
  constraint persons_municipality_id_personal_number_unique UNIQUE (municipality_id, personal_number),
  constraint persons_municipality_id_id_pk PRIMARY KEY (municipality_id, id)
);
create table posts (
  municipality_id smallint not null,
  staff_id uuid not null,
  office_id uuid not null,
  role text not null,
  constraint posts_municipality_id_staff_id_office_id_role_pk PRIMARY KEY (municipality_id, staff_id, office_id, role),
  constraint posts_municipality_id_office_id_offices_municipality_id_id_fk FOREIGN KEY (municipality_id, office_id) REFERENCES offices(municipality_id, id) ON DELETE RESTRICT,
  constraint posts_municipality_id_staff_id_staff_municipality_id_id_fk FOREIGN KEY (municipality_id, staff_id) REFERENCES staff(municipality_id, id) ON DELETE RESTRICT
);
create table procedure_versions (
  code text not null,
  version smallint not null,
  facts jsonb not null,
  workflow jsonb not null,
  published_at timestamp with time zone not null,
  constraint procedure_versions_code_version_pk PRIMARY KEY (code, version)
);
create table rate_limits (
  municipality_id smallint not null,
  key text not null,
  since timestamp with time zone not null,
  used integer not null,
  constraint rate_limits_municipality_id_key_pk PRIMARY KEY (municipality_id, key)
);
create table register_counters (
  municipality_id smallint not null,
  year smallint not null,
  last_number integer not null,
  constraint register_counters_municipality_id_year_pk PRIMARY KEY (municipality_id, year)
) with (fillfactor=20);
create table security_events (
  municipality_id smallint not null,
  id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  actor text not null,
  detail text not null,
  constraint security_events_municipality_id_id_pk PRIMARY KEY (municipality_id, id)
);
create table sessions (
  municipality_id smallint not null,
  id uuid not null,
  kind text not null,
  subject_id uuid,
  email text,
  device text,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint sessions_municipality_id_id_pk PRIMARY KEY (municipality_id, id)
);
create table staff (
  municipality_id smallint not null,
  id uuid not null,
  user_name text not null,
  full_name text not null,
  email text,
  active boolean not null,
  last_sign_in_at timestamp with time zone,
  constraint staff_municipality_id_user_name_unique UNIQUE (municipality_id, user_name),
  constraint staff_municipality_id_id_pk PRIMARY KEY (municipality_id, id)
);
create table staff_preferences (
  municipality_id smallint not null,
  staff_id uuid not null,
  shortcuts text not null,
  letters jsonb not null,
  density text not null,
  theme text not null,
  language text,
  constraint staff_preferences_municipality_id_staff_id_pk PRIMARY KEY (municipality_id, staff_id),
  constraint staff_preferences_municipality_id_staff_id_staff_municipality_i FOREIGN KEY (municipality_id, staff_id) REFERENCES staff(municipality_id, id) ON DELETE RESTRICT
);
create table staff_secrets (
  municipality_id smallint not null,
  staff_id uuid not null,
  password_hash text not null,
  first_until timestamp with time zone,
  totp_secret text,
  totp_confirmed_at timestamp with time zone,
  last_totp_step integer,
  recovery_hashes text[] not null,
  constraint staff_secrets_municipality_id_staff_id_pk PRIMARY KEY (municipality_id, staff_id),
  constraint staff_secrets_municipality_id_staff_id_staff_municipality_id_id FOREIGN KEY (municipality_id, staff_id) REFERENCES staff(municipality_id, id) ON DELETE CASCADE
);
create table tasks (
  municipality_id smallint not null,
  id uuid not null,
  dossier_id uuid not null,
  token integer not null,
  node text not null,
  kind text not null,
  office_id uuid not null,
  role text not null,
  open boolean not null,
  opened_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  assignee_id uuid,
  held_until timestamp with time zone,
  hold_reason text,
  closed_at timestamp with time zone,
  closed_by uuid,
  outcome text,
  reasons text,
  record jsonb,
  constraint tasks_municipality_id_id_pk PRIMARY KEY (municipality_id, id),
  constraint tasks_municipality_id_assignee_id_staff_municipality_id_id_fk FOREIGN KEY (municipality_id, assignee_id) REFERENCES staff(municipality_id, id) ON DELETE RESTRICT,
  constraint tasks_municipality_id_dossier_id_dossiers_municipality_id_id_fk FOREIGN KEY (municipality_id, dossier_id) REFERENCES dossiers(municipality_id, id) ON DELETE RESTRICT,
  constraint tasks_municipality_id_office_id_offices_municipality_id_id_fk FOREIGN KEY (municipality_id, office_id) REFERENCES offices(municipality_id, id) ON DELETE RESTRICT
) with (fillfactor=80, autovacuum_vacuum_scale_factor=0.01, autovacuum_analyze_scale_factor=0.01);
create table timers (
  municipality_id smallint not null,
  dossier_id uuid not null,
  token integer not null,
  boundary text not null,
  fires_at timestamp with time zone not null,
  constraint timers_municipality_id_dossier_id_token_boundary_pk PRIMARY KEY (municipality_id, dossier_id, token, boundary),
  constraint timers_municipality_id_dossier_id_dossiers_municipality_id_id_f FOREIGN KEY (municipality_id, dossier_id) REFERENCES dossiers(municipality_id, id) ON DELETE RESTRICT
);
create table verification_lookups (
  municipality_id smallint not null,
  id uuid not null,
  at timestamp with time zone not null,
  result text not null,
  constraint verification_lookups_municipality_id_id_pk PRIMARY KEY (municipality_id, id)
);
create table waiting_jobs (
  municipality smallint not null,
  id bigint not null,
  task text not null,
  payload jsonb not null,
  key text not null,
  constraint waiting_jobs_pkey PRIMARY KEY (id),
  constraint known_task CHECK ((task = ANY (ARRAY['tell-applicant'::text, 'invite-body'::text, 'render-document'::text, 'scan-file'::text])))
);

-- Partitions

create table dossier_events_2020 partition of dossier_events FOR VALUES FROM ('2020-01-01 00:00:00+00') TO ('2021-01-01 00:00:00+00');
create table dossier_events_2021 partition of dossier_events FOR VALUES FROM ('2021-01-01 00:00:00+00') TO ('2022-01-01 00:00:00+00');
create table dossier_events_2022 partition of dossier_events FOR VALUES FROM ('2022-01-01 00:00:00+00') TO ('2023-01-01 00:00:00+00');
create table dossier_events_2023 partition of dossier_events FOR VALUES FROM ('2023-01-01 00:00:00+00') TO ('2024-01-01 00:00:00+00');
create table dossier_events_2024 partition of dossier_events FOR VALUES FROM ('2024-01-01 00:00:00+00') TO ('2025-01-01 00:00:00+00');
create table dossier_events_2025 partition of dossier_events FOR VALUES FROM ('2025-01-01 00:00:00+00') TO ('2026-01-01 00:00:00+00');
create table dossier_events_2026 partition of dossier_events FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2027-01-01 00:00:00+00');
create table dossier_events_2027 partition of dossier_events FOR VALUES FROM ('2027-01-01 00:00:00+00') TO ('2028-01-01 00:00:00+00');
create table dossier_events_2028 partition of dossier_events FOR VALUES FROM ('2028-01-01 00:00:00+00') TO ('2029-01-01 00:00:00+00');
create table dossier_events_2029 partition of dossier_events FOR VALUES FROM ('2029-01-01 00:00:00+00') TO ('2030-01-01 00:00:00+00');
create table dossier_events_2030 partition of dossier_events FOR VALUES FROM ('2030-01-01 00:00:00+00') TO ('2031-01-01 00:00:00+00');
create table dossier_events_2031 partition of dossier_events FOR VALUES FROM ('2031-01-01 00:00:00+00') TO ('2032-01-01 00:00:00+00');
create table dossier_events_2032 partition of dossier_events FOR VALUES FROM ('2032-01-01 00:00:00+00') TO ('2033-01-01 00:00:00+00');
create table dossier_events_2033 partition of dossier_events FOR VALUES FROM ('2033-01-01 00:00:00+00') TO ('2034-01-01 00:00:00+00');
create table dossier_events_2034 partition of dossier_events FOR VALUES FROM ('2034-01-01 00:00:00+00') TO ('2035-01-01 00:00:00+00');
create table dossier_events_2035 partition of dossier_events FOR VALUES FROM ('2035-01-01 00:00:00+00') TO ('2036-01-01 00:00:00+00');
create table dossier_events_2036 partition of dossier_events FOR VALUES FROM ('2036-01-01 00:00:00+00') TO ('2037-01-01 00:00:00+00');
create table dossier_events_2037 partition of dossier_events FOR VALUES FROM ('2037-01-01 00:00:00+00') TO ('2038-01-01 00:00:00+00');
create table dossier_events_2038 partition of dossier_events FOR VALUES FROM ('2038-01-01 00:00:00+00') TO ('2039-01-01 00:00:00+00');
create table dossier_events_2039 partition of dossier_events FOR VALUES FROM ('2039-01-01 00:00:00+00') TO ('2040-01-01 00:00:00+00');

-- Indexes that are no key

CREATE INDEX absences_by_staff ON public.absences USING btree (municipality_id, staff_id, to_on);
CREATE INDEX attachments_of_dossier ON public.attachments USING btree (municipality_id, dossier_id);
CREATE INDEX attachments_to_drop ON public.attachments USING btree (municipality_id, removed_at) WHERE ((removed_at IS NOT NULL) AND (dropped_at IS NULL));
CREATE INDEX completion_requests_of_dossier ON public.completion_requests USING btree (municipality_id, dossier_id, asked_at);
CREATE INDEX completion_requests_open ON public.completion_requests USING btree (municipality_id, due_on) WHERE (answered_at IS NULL);
CREATE INDEX consultations_of_dossier ON public.consultations USING btree (municipality_id, dossier_id, asked_at);
CREATE INDEX dossiers_by_clerk ON public.dossiers USING btree (municipality_id, taken_in_by, registered_at DESC NULLS LAST);
CREATE INDEX dossiers_by_person ON public.dossiers USING btree (municipality_id, person_id, registered_at DESC NULLS LAST);
CREATE INDEX dossiers_by_time ON public.dossiers USING btree (municipality_id, registered_at DESC NULLS LAST, id DESC NULLS LAST);
CREATE INDEX drafts_of_guest ON public.drafts USING btree (municipality_id, guest_email);
CREATE INDEX drafts_of_person ON public.drafts USING btree (municipality_id, person_id, saved_at DESC NULLS LAST);
CREATE INDEX email_codes_by_email ON public.email_codes USING btree (municipality_id, email, expires_at);
CREATE INDEX issued_documents_of_dossier ON public.issued_documents USING btree (municipality_id, dossier_id);
CREATE INDEX mandates_of_business ON public.mandates USING btree (municipality_id, nipt, checked_at);
CREATE INDEX mandates_of_person ON public.mandates USING btree (municipality_id, person_id, nipt);
CREATE INDEX notices_by_time ON public.notices USING btree (municipality_id, written_at DESC NULLS LAST);
CREATE INDEX persons_by_name ON public.persons USING btree (municipality_id, name_key COLLATE "C");
CREATE INDEX posts_by_office ON public.posts USING btree (municipality_id, office_id, role);
CREATE INDEX security_events_by_time ON public.security_events USING btree (municipality_id, at);
CREATE INDEX sessions_by_subject ON public.sessions USING btree (municipality_id, subject_id);
CREATE INDEX tasks_of_assignee ON public.tasks USING btree (municipality_id, assignee_id, due_at, id) WHERE open;
CREATE INDEX tasks_of_dossier ON public.tasks USING btree (municipality_id, dossier_id);
CREATE INDEX tasks_of_office ON public.tasks USING btree (municipality_id, office_id, due_at, id) WHERE open;
CREATE INDEX tasks_unclaimed ON public.tasks USING btree (municipality_id, office_id, role, due_at, id) WHERE (open AND (assignee_id IS NULL));
CREATE INDEX timers_by_time ON public.timers USING btree (municipality_id, fires_at);

-- Row security

alter table absences enable row level security, force row level security;
alter table administrative_units enable row level security, force row level security;
alter table adoptions enable row level security, force row level security;
alter table attachments enable row level security, force row level security;
alter table calendar_stamps disable row level security;
alter table completion_requests enable row level security, force row level security;
alter table consultations enable row level security, force row level security;
alter table document_checks enable row level security, force row level security;
alter table dossier_events enable row level security, force row level security;
alter table dossier_events_2020 enable row level security, force row level security;
alter table dossier_events_2021 enable row level security, force row level security;
alter table dossier_events_2022 enable row level security, force row level security;
alter table dossier_events_2023 enable row level security, force row level security;
alter table dossier_events_2024 enable row level security, force row level security;
alter table dossier_events_2025 enable row level security, force row level security;
alter table dossier_events_2026 enable row level security, force row level security;
alter table dossier_events_2027 enable row level security, force row level security;
alter table dossier_events_2028 enable row level security, force row level security;
alter table dossier_events_2029 enable row level security, force row level security;
alter table dossier_events_2030 enable row level security, force row level security;
alter table dossier_events_2031 enable row level security, force row level security;
alter table dossier_events_2032 enable row level security, force row level security;
alter table dossier_events_2033 enable row level security, force row level security;
alter table dossier_events_2034 enable row level security, force row level security;
alter table dossier_events_2035 enable row level security, force row level security;
alter table dossier_events_2036 enable row level security, force row level security;
alter table dossier_events_2037 enable row level security, force row level security;
alter table dossier_events_2038 enable row level security, force row level security;
alter table dossier_events_2039 enable row level security, force row level security;
alter table dossiers enable row level security, force row level security;
alter table drafts enable row level security, force row level security;
alter table email_codes enable row level security, force row level security;
alter table feedback enable row level security, force row level security;
alter table holidays disable row level security;
alter table issued_documents enable row level security, force row level security;
alter table lent_tasks enable row level security, force row level security;
alter table mandates enable row level security, force row level security;
alter table municipalities disable row level security;
alter table national_accounts disable row level security;
alter table national_rate_limits disable row level security;
alter table national_secrets disable row level security;
alter table national_sessions disable row level security;
alter table notices enable row level security, force row level security;
alter table office_kinds enable row level security, force row level security;
alter table offices enable row level security, force row level security;
alter table opinion_links enable row level security, force row level security;
alter table organisation_stamps enable row level security, force row level security;
alter table persons enable row level security, force row level security;
alter table posts enable row level security, force row level security;
alter table procedure_versions disable row level security;
alter table rate_limits enable row level security, force row level security;
alter table register_counters enable row level security, force row level security;
alter table security_events enable row level security, force row level security;
alter table sessions enable row level security, force row level security;
alter table staff enable row level security, force row level security;
alter table staff_preferences enable row level security, force row level security;
alter table staff_secrets enable row level security, force row level security;
alter table tasks enable row level security, force row level security;
alter table timers enable row level security, force row level security;
alter table verification_lookups enable row level security, force row level security;
alter table waiting_jobs enable row level security, force row level security;

-- Policies

create policy municipality_own_rows on absences for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on administrative_units for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on adoptions for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on attachments for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on completion_requests for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on consultations for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on document_checks for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on dossier_events for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on dossiers for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on drafts for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy system_municipality_rows on email_codes for all to ossis_system using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on feedback for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on issued_documents for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on lent_tasks for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on mandates for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on notices for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on office_kinds for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on offices for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on opinion_links for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on organisation_stamps for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on persons for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy system_municipality_rows on persons for all to ossis_system using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on posts for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on rate_limits for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy system_municipality_rows on rate_limits for all to ossis_system using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on register_counters for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on security_events for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy system_municipality_rows on security_events for all to ossis_system using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on sessions for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy system_municipality_rows on sessions for all to ossis_system using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on staff for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy system_municipality_rows on staff for all to ossis_system using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on staff_preferences for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy system_municipality_rows on staff_secrets for all to ossis_system using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on tasks for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on timers for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy municipality_own_rows on verification_lookups for all to ossis_app using ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint)) with check ((municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));
create policy all_jobs on waiting_jobs for all to ossis_system using ((NULLIF(current_setting('app.municipality_id'::text, true), ''::text) IS NULL)) with check ();
create policy own_jobs on waiting_jobs for insert to ossis_app using () with check ((municipality = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::smallint));

-- Views and functions

CREATE OR REPLACE FUNCTION ossis_jobs.pass_on()
 RETURNS bigint
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  raise exception 'rows of % are written once', tg_table_name using errcode = 'insufficient_privilege';
end $function$
;
CREATE OR REPLACE FUNCTION public.stamp_calendar()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  insert into public.calendar_stamps (id, stamp) values (1, gen_random_uuid())
  on conflict (id) do update set stamp = excluded.stamp;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.stamp_organisation()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if tg_op = 'UPDATE' and new is not distinct from old then
    return null;
  end if;
  insert into public.organisation_stamps (municipality_id, stamp)
  values (coalesce(new.municipality_id, old.municipality_id), gen_random_uuid())
  on conflict (municipality_id) do update set stamp = excluded.stamp;
  return null;
end $function$
;

-- Triggers

CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.dossier_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER written_once BEFORE DELETE OR UPDATE ON public.dossier_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.dossier_events_2020 FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.dossier_events_2021 FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.dossier_events_2022 FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.dossier_events_2023 FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.dossier_events_2024 FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.dossier_events_2025 FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.dossier_events_2026 FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.dossier_events_2027 FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.dossier_events_2028 FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.dossier_events_2029 FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.dossier_events_2030 FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.dossier_events_2031 FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.dossier_events_2032 FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.dossier_events_2033 FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.dossier_events_2034 FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.dossier_events_2035 FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.dossier_events_2036 FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.dossier_events_2037 FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.dossier_events_2038 FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.dossier_events_2039 FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stamped AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.holidays FOR EACH STATEMENT EXECUTE FUNCTION stamp_calendar();
CREATE TRIGGER stamped AFTER INSERT OR DELETE OR UPDATE ON public.office_kinds FOR EACH ROW EXECUTE FUNCTION stamp_organisation();
CREATE TRIGGER stamped AFTER INSERT OR DELETE OR UPDATE ON public.offices FOR EACH ROW EXECUTE FUNCTION stamp_organisation();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.procedure_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER written_once BEFORE DELETE OR UPDATE ON public.procedure_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.security_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER written_once BEFORE DELETE OR UPDATE ON public.security_events FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Grants, by object and role; of the owner none are listed

grant delete, insert, select, update (to_on) on absences to ossis_app;
grant insert, select, update (name, has_counter, phone) on administrative_units to ossis_app;
grant insert, select, update (version, offered, local_fee) on adoptions to ossis_app;
grant insert, select, update (file_name, state, removed_at, dropped_at) on attachments to ossis_app;
grant select on calendar_stamps to ossis_app;
grant insert, select, update (answered_at) on completion_requests to ossis_app;
grant insert, select, update (reminded_at, state, settled_at, outcome, words, person, reasons, secret_hash, mailed_at) on consultations to ossis_app;
grant insert, select, update (state, note, checked_at, checked_by) on document_checks to ossis_app;
grant insert, select on dossier_events to ossis_app;
grant insert, select, update (notice_channel, answers, status, outcome, marking, clock, due_on, closed_at, consultations, event_seq, event_hash) on dossiers to ossis_app;
grant delete, insert, select, update (procedure_version, person_id, applicant, raw, done, later, saved_at, expires_at, sent_at) on drafts to ossis_app;
grant delete, insert, select, update (tries, used_at) on email_codes to ossis_system;
grant insert, select on feedback to ossis_app;
grant select on holidays to ossis_app;
grant select on holidays to ossis_national;
grant select on holidays to ossis_system;
grant insert, select, update (content, valid_until, revoked_at, revoked_why, storage_key, sha256, size, rendered_at) on issued_documents to ossis_app;
grant delete, insert, select, update (owner_id, holder_id, absence_id, event_seq) on lent_tasks to ossis_app;
grant insert, select, update (business_name, valid_until, checked_at, checked_by, refusal, corrected_at, corrected_by, correction, withdrawn_at) on mandates to ossis_app;
grant select on municipalities to ossis_app;
grant select on municipalities to ossis_national;
grant select on municipalities to ossis_system;
grant select on national_accounts to ossis_national;
grant select on national_accounts to ossis_system;
grant delete, insert, select, update (since, used) on national_rate_limits to ossis_system;
grant insert, select, update (password_hash, totp_secret, totp_confirmed_at, last_totp_step, recovery_hashes) on national_secrets to ossis_system;
grant insert, select, update (seen_at, revoked_at) on national_sessions to ossis_national;
grant delete, insert, select, update (seen_at, revoked_at) on national_sessions to ossis_system;
grant insert, select, update (state, attempts, sent_at, reference, last_error) on notices to ossis_app;
grant insert, select, update (office_id) on office_kinds to ossis_app;
grant insert, select, update (name_sq, name_en, phone, assignment) on offices to ossis_app;
grant insert, select, update (secret_hash, expires_at, answered_at) on opinion_links to ossis_app;
grant insert, select, update (stamp) on organisation_stamps to ossis_app;
grant insert, select, update (first_name, father_name, last_name, name_key, phone, email, unit, street) on persons to ossis_app;
grant insert, select, update (first_name, father_name, last_name, name_key, phone, email) on persons to ossis_system;
grant delete, insert, select on posts to ossis_app;
grant select on procedure_versions to ossis_app;
grant insert, select on procedure_versions to ossis_national;
grant select on procedure_versions to ossis_system;
grant insert, select, update (since, used) on rate_limits to ossis_app;
grant delete, insert, select, update (since, used) on rate_limits to ossis_system;
grant insert, select, update (last_number) on register_counters to ossis_app;
grant usage on schema drizzle to ossis_app;
grant usage on schema drizzle to ossis_national;
grant usage on schema public to ossis_app;
grant usage on schema public to ossis_national;
grant usage on schema public to ossis_system;
grant insert, select on security_events to ossis_app;
grant insert on security_events to ossis_system;
grant select, update (seen_at, revoked_at) on sessions to ossis_app;
grant delete, insert, select, update (seen_at, revoked_at) on sessions to ossis_system;
grant insert, select, update (full_name, email, active) on staff to ossis_app;
grant select, update (last_sign_in_at) on staff to ossis_system;
grant insert, select, update (shortcuts, letters, density, theme, language) on staff_preferences to ossis_app;
grant insert, select, update (password_hash, first_until, totp_secret, totp_confirmed_at, last_totp_step, recovery_hashes) on staff_secrets to ossis_system;
grant insert, select, update (open, due_at, assignee_id, held_until, hold_reason, closed_at, closed_by, outcome, reasons, record) on tasks to ossis_app;
grant delete, insert, select, update (fires_at) on timers to ossis_app;
grant insert on verification_lookups to ossis_app;
grant insert on waiting_jobs to ossis_app;
grant delete, select on waiting_jobs to ossis_system;

-- Default privileges

-- ossis_owner makes f: {ossis_owner=X/ossis_owner}
