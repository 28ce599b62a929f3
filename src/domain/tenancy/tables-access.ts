import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytes, instant, municipalityId, ownRows, systemRows } from "@/db/columns";
import type { NationalRole } from "@/domain/tenancy/rules";
import { staff } from "@/domain/tenancy/tables";

/** What proves a member of staff; only the system role may read it. */
export const staffSecrets = pgTable(
  "staff_secrets",
  {
    municipalityId: municipalityId(),
    staffId: uuid("staff_id").notNull(),
    passwordHash: text("password_hash").notNull(),
    /** Until when a first password opens; null for one its owner chose. */
    firstUntil: instant("first_until"),
    totpSecret: text("totp_secret"),
    totpConfirmedAt: instant("totp_confirmed_at"),
    lastTotpStep: integer("last_totp_step"),
    recoveryHashes: text("recovery_hashes").array().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.staffId] }),
    foreignKey({
      columns: [t.municipalityId, t.staffId],
      foreignColumns: [staff.municipalityId, staff.id],
    }).onDelete("cascade"),
    systemRows(),
  ],
);

/** A signed-in browser of one municipality: staff, citizen, or a guest who proved an e-mail address. */
export const sessions = pgTable(
  "sessions",
  {
    municipalityId: municipalityId(),
    id: uuid("id").notNull(),
    kind: text("kind").$type<"staff" | "citizen" | "guest">().notNull(),
    subjectId: uuid("subject_id"),
    email: text("email"),
    /** Browser and system as the browser names itself, such as `Firefox · Windows`; for the holder to tell them apart. */
    device: text("device"),
    createdAt: instant("created_at").notNull(),
    seenAt: instant("seen_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    index("sessions_by_subject").on(t.municipalityId, t.subjectId),
    ownRows(),
    systemRows(),
  ],
);

/** A one-time code sent to an e-mail address; kept as a hash, counted, and short-lived. */
export const emailCodes = pgTable(
  "email_codes",
  {
    municipalityId: municipalityId(),
    id: uuid("id").notNull(),
    email: text("email").notNull(),
    codeHash: bytes("code_hash").notNull(),
    tries: integer("tries").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    index("email_codes_by_email").on(t.municipalityId, t.email, t.expiresAt),
    systemRows(),
  ],
);

/** Attempts counted per municipality and key, so that guessing is slow whichever process it meets. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    municipalityId: municipalityId(),
    key: text("key").notNull(),
    since: instant("since").notNull(),
    used: integer("used").notNull(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.key] }), ownRows(), systemRows()],
);

/** Things a security officer would want to know; written once, never changed. */
export const securityEvents = pgTable(
  "security_events",
  {
    municipalityId: municipalityId(),
    id: uuid("id").notNull(),
    at: instant("at").notNull(),
    kind: text("kind").notNull(),
    actor: text("actor").notNull(),
    detail: text("detail").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    index("security_events_by_time").on(t.municipalityId, t.at),
    ownRows(),
    systemRows(),
  ],
);

/** National users live beside the municipalities and never inside one. */
export const nationalAccounts = pgTable("national_accounts", {
  id: uuid("id").primaryKey(),
  userName: text("user_name").notNull().unique(),
  fullName: text("full_name").notNull(),
  role: text("role").$type<NationalRole>().notNull(),
});

export const nationalSecrets = pgTable("national_secrets", {
  accountId: uuid("account_id")
    .primaryKey()
    .references(() => nationalAccounts.id, { onDelete: "cascade" }),
  passwordHash: text("password_hash").notNull(),
  totpSecret: text("totp_secret"),
  totpConfirmedAt: instant("totp_confirmed_at"),
  lastTotpStep: integer("last_totp_step"),
  recoveryHashes: text("recovery_hashes").array().notNull(),
});

export const nationalRateLimits = pgTable("national_rate_limits", {
  key: text("key").primaryKey(),
  since: instant("since").notNull(),
  used: integer("used").notNull(),
});

export const nationalSessions = pgTable("national_sessions", {
  id: uuid("id").primaryKey(),
  accountId: uuid("account_id")
    .notNull()
    .references(() => nationalAccounts.id, { onDelete: "cascade" }),
  createdAt: instant("created_at").notNull(),
  seenAt: instant("seen_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  revokedAt: instant("revoked_at"),
});
