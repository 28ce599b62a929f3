CREATE TABLE "adoptions" (
	"municipality_id" smallint NOT NULL,
	"code" text NOT NULL,
	"version" smallint NOT NULL,
	"offered" boolean NOT NULL,
	"local_fee" jsonb,
	CONSTRAINT "adoptions_municipality_id_code_pk" PRIMARY KEY("municipality_id","code")
);
--> statement-breakpoint
ALTER TABLE "adoptions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "procedure_versions" (
	"code" text NOT NULL,
	"version" smallint NOT NULL,
	"facts" jsonb NOT NULL,
	"workflow" jsonb NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "procedure_versions_code_version_pk" PRIMARY KEY("code","version")
);
--> statement-breakpoint
CREATE TABLE "verification_lookups" (
	"municipality_id" smallint NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"result" text NOT NULL,
	CONSTRAINT "verification_lookups_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
ALTER TABLE "verification_lookups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consultations" (
	"municipality_id" smallint NOT NULL,
	"id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"office_id" uuid,
	"body" text,
	"email" text,
	"question" text NOT NULL,
	"kind" text NOT NULL,
	"silence" text NOT NULL,
	"visible" boolean NOT NULL,
	"files" jsonb NOT NULL,
	"asking_id" uuid NOT NULL,
	"request_hash" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	"state" text NOT NULL,
	"settled_at" timestamp with time zone,
	"outcome" text,
	"words" text,
	"person" text,
	"reasons" text,
	"secret_hash" "bytea",
	"mailed_at" timestamp with time zone,
	CONSTRAINT "consultations_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
ALTER TABLE "consultations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "attachments" (
	"municipality_id" smallint NOT NULL,
	"id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"document_key" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"state" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"added_by" text NOT NULL,
	"removed_at" timestamp with time zone,
	"dropped_at" timestamp with time zone,
	CONSTRAINT "attachments_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
ALTER TABLE "attachments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "completion_requests" (
	"municipality_id" smallint NOT NULL,
	"id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"token" integer NOT NULL,
	"items" jsonb NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"due_on" date NOT NULL,
	"answered_at" timestamp with time zone,
	CONSTRAINT "completion_requests_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
ALTER TABLE "completion_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "document_checks" (
	"municipality_id" smallint NOT NULL,
	"dossier_id" uuid NOT NULL,
	"document_key" text NOT NULL,
	"state" text NOT NULL,
	"note" text,
	"checked_at" timestamp with time zone NOT NULL,
	"checked_by" text NOT NULL,
	CONSTRAINT "document_checks_municipality_id_dossier_id_document_key_pk" PRIMARY KEY("municipality_id","dossier_id","document_key")
);
--> statement-breakpoint
ALTER TABLE "document_checks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "issued_documents" (
	"municipality_id" smallint NOT NULL,
	"id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"verification_code" text NOT NULL,
	"kind" text NOT NULL,
	"event_seq" integer NOT NULL,
	"content" jsonb,
	"issued_on" date NOT NULL,
	"valid_until" date,
	"revoked_at" timestamp with time zone,
	"revoked_why" text,
	"storage_key" text,
	"sha256" text,
	"size" integer,
	"rendered_at" timestamp with time zone,
	CONSTRAINT "issued_documents_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "issued_documents_municipality_id_verification_code_unique" UNIQUE("municipality_id","verification_code")
);
--> statement-breakpoint
ALTER TABLE "issued_documents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tasks" (
	"municipality_id" smallint NOT NULL,
	"id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"token" integer NOT NULL,
	"node" text NOT NULL,
	"kind" text NOT NULL,
	"office_id" uuid NOT NULL,
	"role" text NOT NULL,
	"open" boolean NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"assignee_id" uuid,
	"held_until" timestamp with time zone,
	"hold_reason" text,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"outcome" text,
	"reasons" text,
	"record" jsonb,
	CONSTRAINT "tasks_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
ALTER TABLE "tasks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "timers" (
	"municipality_id" smallint NOT NULL,
	"dossier_id" uuid NOT NULL,
	"token" integer NOT NULL,
	"boundary" text NOT NULL,
	"fires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "timers_municipality_id_dossier_id_token_boundary_pk" PRIMARY KEY("municipality_id","dossier_id","token","boundary")
);
--> statement-breakpoint
ALTER TABLE "timers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "dossier_events" (
	"municipality_id" smallint NOT NULL,
	"dossier_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"by" jsonb NOT NULL,
	"data" jsonb NOT NULL,
	"previous_hash" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "dossier_events_municipality_id_dossier_id_seq_at_pk" PRIMARY KEY("municipality_id","dossier_id","seq","at")
) PARTITION BY RANGE ("at");
--> statement-breakpoint
ALTER TABLE "dossier_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "dossiers" (
	"municipality_id" smallint NOT NULL,
	"id" uuid NOT NULL,
	"register_year" smallint NOT NULL,
	"register_number" integer NOT NULL,
	"tracking_code" text NOT NULL,
	"procedure_code" text NOT NULL,
	"procedure_version" smallint NOT NULL,
	"channel" text NOT NULL,
	"person_id" uuid,
	"taken_in_by" uuid,
	"request_hash" text NOT NULL,
	"applicant" jsonb NOT NULL,
	"notice_channel" text NOT NULL,
	"answers" jsonb NOT NULL,
	"status" text NOT NULL,
	"outcome" text,
	"marking" jsonb NOT NULL,
	"clock" jsonb NOT NULL,
	"due_on" date NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"consultations" jsonb NOT NULL,
	"event_seq" integer NOT NULL,
	"event_hash" "bytea" NOT NULL,
	CONSTRAINT "dossiers_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "dossiers_municipality_id_tracking_code_unique" UNIQUE("municipality_id","tracking_code"),
	CONSTRAINT "dossiers_municipality_id_register_year_register_number_unique" UNIQUE("municipality_id","register_year","register_number"),
	CONSTRAINT "dossiers_overtaken" CHECK (event_seq >= 0)
);
--> statement-breakpoint
ALTER TABLE "dossiers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "register_counters" (
	"municipality_id" smallint NOT NULL,
	"year" smallint NOT NULL,
	"last_number" integer NOT NULL,
	CONSTRAINT "register_counters_municipality_id_year_pk" PRIMARY KEY("municipality_id","year")
);
--> statement-breakpoint
ALTER TABLE "register_counters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "drafts" (
	"municipality_id" smallint NOT NULL,
	"id" uuid NOT NULL,
	"procedure_code" text NOT NULL,
	"procedure_version" smallint NOT NULL,
	"person_id" uuid,
	"guest_email" text,
	"applicant" jsonb NOT NULL,
	"raw" jsonb NOT NULL,
	"done" text[] NOT NULL,
	"later" text[] NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "drafts_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
ALTER TABLE "drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mandates" (
	"municipality_id" smallint NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"nipt" text NOT NULL,
	"business_name" text NOT NULL,
	"basis" text NOT NULL,
	"valid_until" date,
	"dossier_id" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"checked_at" timestamp with time zone,
	"checked_by" text,
	"refusal" text,
	"corrected_at" timestamp with time zone,
	"corrected_by" text,
	"correction" text,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "mandates_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
ALTER TABLE "mandates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "lent_tasks" (
	"municipality_id" smallint NOT NULL,
	"task_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"holder_id" uuid NOT NULL,
	"absence_id" uuid NOT NULL,
	"event_seq" integer NOT NULL,
	CONSTRAINT "lent_tasks_municipality_id_task_id_pk" PRIMARY KEY("municipality_id","task_id")
);
--> statement-breakpoint
ALTER TABLE "lent_tasks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "opinion_links" (
	"municipality_id" smallint NOT NULL,
	"task_id" uuid NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	CONSTRAINT "opinion_links_municipality_id_task_id_pk" PRIMARY KEY("municipality_id","task_id")
);
--> statement-breakpoint
ALTER TABLE "opinion_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "email_codes" (
	"municipality_id" smallint NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"tries" integer NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "email_codes_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
ALTER TABLE "email_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "national_accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_name" text NOT NULL,
	"full_name" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "national_accounts_user_name_unique" UNIQUE("user_name")
);
--> statement-breakpoint
CREATE TABLE "national_rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"used" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "national_secrets" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"totp_secret" text,
	"totp_confirmed_at" timestamp with time zone,
	"last_totp_step" integer,
	"recovery_hashes" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "national_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"municipality_id" smallint NOT NULL,
	"key" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"used" integer NOT NULL,
	CONSTRAINT "rate_limits_municipality_id_key_pk" PRIMARY KEY("municipality_id","key")
);
--> statement-breakpoint
ALTER TABLE "rate_limits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "security_events" (
	"municipality_id" smallint NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"actor" text NOT NULL,
	"detail" text NOT NULL,
	CONSTRAINT "security_events_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
ALTER TABLE "security_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions" (
	"municipality_id" smallint NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid,
	"email" text,
	"device" text,
	"created_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "sessions_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff_secrets" (
	"municipality_id" smallint NOT NULL,
	"staff_id" uuid NOT NULL,
	"password_hash" text NOT NULL,
	"first_until" timestamp with time zone,
	"totp_secret" text,
	"totp_confirmed_at" timestamp with time zone,
	"last_totp_step" integer,
	"recovery_hashes" text[] NOT NULL,
	CONSTRAINT "staff_secrets_municipality_id_staff_id_pk" PRIMARY KEY("municipality_id","staff_id")
);
--> statement-breakpoint
ALTER TABLE "staff_secrets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff_preferences" (
	"municipality_id" smallint NOT NULL,
	"staff_id" uuid NOT NULL,
	"shortcuts" text NOT NULL,
	"letters" jsonb NOT NULL,
	"density" text NOT NULL,
	"theme" text NOT NULL,
	"language" text,
	CONSTRAINT "staff_preferences_municipality_id_staff_id_pk" PRIMARY KEY("municipality_id","staff_id")
);
--> statement-breakpoint
ALTER TABLE "staff_preferences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "absences" (
	"municipality_id" smallint NOT NULL,
	"id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	CONSTRAINT "absences_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
ALTER TABLE "absences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "administrative_units" (
	"municipality_id" smallint NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"has_counter" boolean NOT NULL,
	"phone" text,
	CONSTRAINT "administrative_units_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "administrative_units_municipality_id_name_unique" UNIQUE("municipality_id","name")
);
--> statement-breakpoint
ALTER TABLE "administrative_units" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "calendar_stamps" (
	"id" smallint PRIMARY KEY NOT NULL,
	"stamp" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holidays" (
	"on_day" date PRIMARY KEY NOT NULL,
	"name_sq" text NOT NULL,
	"name_en" text NOT NULL,
	"substitute" boolean NOT NULL,
	"estimated" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "municipalities" (
	"id" smallint PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"letters" text NOT NULL,
	"name" text NOT NULL,
	"full_name" text NOT NULL,
	"county" text NOT NULL,
	"population" integer NOT NULL,
	"minority_languages" text[] NOT NULL,
	"phase" text NOT NULL,
	CONSTRAINT "municipalities_slug_unique" UNIQUE("slug"),
	CONSTRAINT "municipalities_letters_unique" UNIQUE("letters")
);
--> statement-breakpoint
CREATE TABLE "office_kinds" (
	"municipality_id" smallint NOT NULL,
	"kind" text NOT NULL,
	"office_id" uuid NOT NULL,
	CONSTRAINT "office_kinds_municipality_id_kind_pk" PRIMARY KEY("municipality_id","kind")
);
--> statement-breakpoint
ALTER TABLE "office_kinds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "offices" (
	"municipality_id" smallint NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"name_sq" text NOT NULL,
	"name_en" text NOT NULL,
	"phone" text,
	"assignment" text NOT NULL,
	CONSTRAINT "offices_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "offices_municipality_id_code_unique" UNIQUE("municipality_id","code")
);
--> statement-breakpoint
ALTER TABLE "offices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisation_stamps" (
	"municipality_id" smallint PRIMARY KEY NOT NULL,
	"stamp" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "organisation_stamps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "persons" (
	"municipality_id" smallint NOT NULL,
	"id" uuid NOT NULL,
	"personal_number" text NOT NULL,
	"first_name" text NOT NULL,
	"father_name" text NOT NULL,
	"last_name" text NOT NULL,
	"name_key" text NOT NULL,
	"born_on" date NOT NULL,
	"phone" text,
	"email" text,
	"unit" text,
	"street" text,
	CONSTRAINT "persons_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "persons_municipality_id_personal_number_unique" UNIQUE("municipality_id","personal_number")
);
--> statement-breakpoint
ALTER TABLE "persons" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "posts" (
	"municipality_id" smallint NOT NULL,
	"staff_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "posts_municipality_id_staff_id_office_id_role_pk" PRIMARY KEY("municipality_id","staff_id","office_id","role")
);
--> statement-breakpoint
ALTER TABLE "posts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff" (
	"municipality_id" smallint NOT NULL,
	"id" uuid NOT NULL,
	"user_name" text NOT NULL,
	"full_name" text NOT NULL,
	"email" text,
	"active" boolean NOT NULL,
	"last_sign_in_at" timestamp with time zone,
	CONSTRAINT "staff_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "staff_municipality_id_user_name_unique" UNIQUE("municipality_id","user_name")
);
--> statement-breakpoint
ALTER TABLE "staff" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "feedback" (
	"municipality_id" smallint NOT NULL,
	"dossier_id" uuid NOT NULL,
	"stars" smallint NOT NULL,
	"reason" text,
	"words" text,
	"given_at" timestamp with time zone NOT NULL,
	CONSTRAINT "feedback_municipality_id_dossier_id_pk" PRIMARY KEY("municipality_id","dossier_id")
);
--> statement-breakpoint
ALTER TABLE "feedback" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notices" (
	"municipality_id" smallint NOT NULL,
	"dossier_id" uuid NOT NULL,
	"event_seq" integer NOT NULL,
	"channel" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"reference" text,
	"last_error" text,
	CONSTRAINT "notices_municipality_id_dossier_id_event_seq_channel_pk" PRIMARY KEY("municipality_id","dossier_id","event_seq","channel")
);
--> statement-breakpoint
ALTER TABLE "notices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "adoptions" ADD CONSTRAINT "adoptions_code_version_procedure_versions_code_version_fk" FOREIGN KEY ("code","version") REFERENCES "public"."procedure_versions"("code","version") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_municipality_id_dossier_id_dossiers_municipality_id_id_fk" FOREIGN KEY ("municipality_id","dossier_id") REFERENCES "public"."dossiers"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_municipality_id_task_id_tasks_municipality_id_id_fk" FOREIGN KEY ("municipality_id","task_id") REFERENCES "public"."tasks"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_municipality_id_office_id_offices_municipality_id_id_fk" FOREIGN KEY ("municipality_id","office_id") REFERENCES "public"."offices"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_municipality_id_asked_by_staff_municipality_id_id_fk" FOREIGN KEY ("municipality_id","asked_by") REFERENCES "public"."staff"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completion_requests" ADD CONSTRAINT "completion_requests_municipality_id_dossier_id_dossiers_municipality_id_id_fk" FOREIGN KEY ("municipality_id","dossier_id") REFERENCES "public"."dossiers"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_checks" ADD CONSTRAINT "document_checks_municipality_id_dossier_id_dossiers_municipality_id_id_fk" FOREIGN KEY ("municipality_id","dossier_id") REFERENCES "public"."dossiers"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issued_documents" ADD CONSTRAINT "issued_documents_municipality_id_dossier_id_dossiers_municipality_id_id_fk" FOREIGN KEY ("municipality_id","dossier_id") REFERENCES "public"."dossiers"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_municipality_id_dossier_id_dossiers_municipality_id_id_fk" FOREIGN KEY ("municipality_id","dossier_id") REFERENCES "public"."dossiers"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_municipality_id_office_id_offices_municipality_id_id_fk" FOREIGN KEY ("municipality_id","office_id") REFERENCES "public"."offices"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_municipality_id_assignee_id_staff_municipality_id_id_fk" FOREIGN KEY ("municipality_id","assignee_id") REFERENCES "public"."staff"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timers" ADD CONSTRAINT "timers_municipality_id_dossier_id_dossiers_municipality_id_id_fk" FOREIGN KEY ("municipality_id","dossier_id") REFERENCES "public"."dossiers"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_events" ADD CONSTRAINT "dossier_events_municipality_id_dossier_id_dossiers_municipality_id_id_fk" FOREIGN KEY ("municipality_id","dossier_id") REFERENCES "public"."dossiers"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_procedure_code_procedure_version_procedure_versions_code_version_fk" FOREIGN KEY ("procedure_code","procedure_version") REFERENCES "public"."procedure_versions"("code","version") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_municipality_id_person_id_persons_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."persons"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_procedure_code_procedure_version_procedure_versions_code_version_fk" FOREIGN KEY ("procedure_code","procedure_version") REFERENCES "public"."procedure_versions"("code","version") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_municipality_id_person_id_persons_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."persons"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lent_tasks" ADD CONSTRAINT "lent_tasks_municipality_id_task_id_tasks_municipality_id_id_fk" FOREIGN KEY ("municipality_id","task_id") REFERENCES "public"."tasks"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lent_tasks" ADD CONSTRAINT "lent_tasks_municipality_id_owner_id_staff_municipality_id_id_fk" FOREIGN KEY ("municipality_id","owner_id") REFERENCES "public"."staff"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lent_tasks" ADD CONSTRAINT "lent_tasks_municipality_id_holder_id_staff_municipality_id_id_fk" FOREIGN KEY ("municipality_id","holder_id") REFERENCES "public"."staff"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_links" ADD CONSTRAINT "opinion_links_municipality_id_task_id_tasks_municipality_id_id_fk" FOREIGN KEY ("municipality_id","task_id") REFERENCES "public"."tasks"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "national_secrets" ADD CONSTRAINT "national_secrets_account_id_national_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."national_accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "national_sessions" ADD CONSTRAINT "national_sessions_account_id_national_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."national_accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_secrets" ADD CONSTRAINT "staff_secrets_municipality_id_staff_id_staff_municipality_id_id_fk" FOREIGN KEY ("municipality_id","staff_id") REFERENCES "public"."staff"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_preferences" ADD CONSTRAINT "staff_preferences_municipality_id_staff_id_staff_municipality_id_id_fk" FOREIGN KEY ("municipality_id","staff_id") REFERENCES "public"."staff"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_municipality_id_staff_id_staff_municipality_id_id_fk" FOREIGN KEY ("municipality_id","staff_id") REFERENCES "public"."staff"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office_kinds" ADD CONSTRAINT "office_kinds_municipality_id_office_id_offices_municipality_id_id_fk" FOREIGN KEY ("municipality_id","office_id") REFERENCES "public"."offices"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_municipality_id_staff_id_staff_municipality_id_id_fk" FOREIGN KEY ("municipality_id","staff_id") REFERENCES "public"."staff"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_municipality_id_office_id_offices_municipality_id_id_fk" FOREIGN KEY ("municipality_id","office_id") REFERENCES "public"."offices"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_municipality_id_dossier_id_dossiers_municipality_id_id_fk" FOREIGN KEY ("municipality_id","dossier_id") REFERENCES "public"."dossiers"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_municipality_id_dossier_id_dossiers_municipality_id_id_fk" FOREIGN KEY ("municipality_id","dossier_id") REFERENCES "public"."dossiers"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consultations_of_dossier" ON "consultations" USING btree ("municipality_id","dossier_id","asked_at");--> statement-breakpoint
CREATE INDEX "attachments_of_dossier" ON "attachments" USING btree ("municipality_id","dossier_id");--> statement-breakpoint
CREATE INDEX "attachments_to_drop" ON "attachments" USING btree ("municipality_id","removed_at") WHERE removed_at is not null and dropped_at is null;--> statement-breakpoint
CREATE INDEX "completion_requests_of_dossier" ON "completion_requests" USING btree ("municipality_id","dossier_id","asked_at");--> statement-breakpoint
CREATE INDEX "completion_requests_open" ON "completion_requests" USING btree ("municipality_id","due_on") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "issued_documents_of_dossier" ON "issued_documents" USING btree ("municipality_id","dossier_id");--> statement-breakpoint
CREATE INDEX "tasks_of_dossier" ON "tasks" USING btree ("municipality_id","dossier_id");--> statement-breakpoint
CREATE INDEX "tasks_of_assignee" ON "tasks" USING btree ("municipality_id","assignee_id","due_at","id") WHERE open;--> statement-breakpoint
CREATE INDEX "tasks_unclaimed" ON "tasks" USING btree ("municipality_id","office_id","role","due_at","id") WHERE open and assignee_id is null;--> statement-breakpoint
CREATE INDEX "tasks_of_office" ON "tasks" USING btree ("municipality_id","office_id","due_at","id") WHERE open;--> statement-breakpoint
CREATE INDEX "timers_by_time" ON "timers" USING btree ("municipality_id","fires_at");--> statement-breakpoint
CREATE INDEX "dossiers_by_time" ON "dossiers" USING btree ("municipality_id","registered_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "dossiers_by_clerk" ON "dossiers" USING btree ("municipality_id","taken_in_by","registered_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "dossiers_by_person" ON "dossiers" USING btree ("municipality_id","person_id","registered_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "drafts_of_person" ON "drafts" USING btree ("municipality_id","person_id","saved_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "drafts_of_guest" ON "drafts" USING btree ("municipality_id","guest_email");--> statement-breakpoint
CREATE INDEX "mandates_of_person" ON "mandates" USING btree ("municipality_id","person_id","nipt");--> statement-breakpoint
CREATE INDEX "mandates_of_business" ON "mandates" USING btree ("municipality_id","nipt","checked_at");--> statement-breakpoint
CREATE INDEX "email_codes_by_email" ON "email_codes" USING btree ("municipality_id","email","expires_at");--> statement-breakpoint
CREATE INDEX "security_events_by_time" ON "security_events" USING btree ("municipality_id","at");--> statement-breakpoint
CREATE INDEX "sessions_by_subject" ON "sessions" USING btree ("municipality_id","subject_id");--> statement-breakpoint
CREATE INDEX "absences_by_staff" ON "absences" USING btree ("municipality_id","staff_id","to_on");--> statement-breakpoint
CREATE INDEX "persons_by_name" ON "persons" USING btree ("municipality_id","name_key" collate "C");--> statement-breakpoint
CREATE INDEX "posts_by_office" ON "posts" USING btree ("municipality_id","office_id","role");--> statement-breakpoint
CREATE INDEX "notices_by_time" ON "notices" USING btree ("municipality_id","written_at" DESC NULLS LAST);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "adoptions" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "verification_lookups" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "consultations" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "attachments" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "completion_requests" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "document_checks" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "issued_documents" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "tasks" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "timers" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "dossier_events" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "dossiers" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "register_counters" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "drafts" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "mandates" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "lent_tasks" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "opinion_links" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "system_municipality_rows" ON "email_codes" AS PERMISSIVE FOR ALL TO "ossis_system" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "rate_limits" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "system_municipality_rows" ON "rate_limits" AS PERMISSIVE FOR ALL TO "ossis_system" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "security_events" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "system_municipality_rows" ON "security_events" AS PERMISSIVE FOR ALL TO "ossis_system" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "sessions" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "system_municipality_rows" ON "sessions" AS PERMISSIVE FOR ALL TO "ossis_system" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "system_municipality_rows" ON "staff_secrets" AS PERMISSIVE FOR ALL TO "ossis_system" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "staff_preferences" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "absences" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "administrative_units" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "office_kinds" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "offices" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "organisation_stamps" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "persons" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "system_municipality_rows" ON "persons" AS PERMISSIVE FOR ALL TO "ossis_system" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "posts" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "staff" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "system_municipality_rows" ON "staff" AS PERMISSIVE FOR ALL TO "ossis_system" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "feedback" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);--> statement-breakpoint
CREATE POLICY "municipality_own_rows" ON "notices" AS PERMISSIVE FOR ALL TO "ossis_app" USING (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint) WITH CHECK (municipality_id = nullif(current_setting('app.municipality_id', true), '')::smallint);