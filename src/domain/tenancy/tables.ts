import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, municipalityId, ownRows, systemRows } from "@/db/columns";
import type { OfficeKind, Role } from "@/domain/tenancy/rules";

/** The 61 municipalities; public facts, read by everybody. */
export const municipalities = pgTable("municipalities", {
  id: smallint("id").primaryKey(),
  slug: text("slug").notNull().unique(),
  /** Three letters before its register numbers. */
  letters: text("letters").notNull().unique(),
  name: text("name").notNull(),
  fullName: text("full_name").notNull(),
  county: text("county").notNull(),
  population: integer("population").notNull(),
  minorityLanguages: text("minority_languages").array().notNull(),
  phase: text("phase").$type<"live" | "onboarding">().notNull(),
});

/** Administrative units, each a possible counter. */
export const administrativeUnits = pgTable(
  "administrative_units",
  {
    municipalityId: municipalityId(),
    id: uuid("id").notNull(),
    name: text("name").notNull(),
    hasCounter: boolean("has_counter").notNull(),
    phone: text("phone"),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    unique().on(t.municipalityId, t.name),
    ownRows(),
  ],
);

export const offices = pgTable(
  "offices",
  {
    municipalityId: municipalityId(),
    id: uuid("id").notNull(),
    code: text("code").notNull(),
    nameSq: text("name_sq").notNull(),
    nameEn: text("name_en").notNull(),
    phone: text("phone"),
    /** How its work reaches people: a queue they take from, or the least loaded officer. */
    assignment: text("assignment").$type<"queue" | "least-loaded">().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    unique().on(t.municipalityId, t.code),
    ownRows(),
  ],
);

/** Which office of this municipality does the work of a kind of office. */
export const officeKinds = pgTable(
  "office_kinds",
  {
    municipalityId: municipalityId(),
    kind: text("kind").$type<OfficeKind>().notNull(),
    officeId: uuid("office_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.kind] }),
    foreignKey({
      columns: [t.municipalityId, t.officeId],
      foreignColumns: [offices.municipalityId, offices.id],
    }).onDelete("restrict"),
    ownRows(),
  ],
);

/** Another value whenever the offices of the municipality change, or the work they do: triggers write it. */
export const organisationStamps = pgTable(
  "organisation_stamps",
  { municipalityId: municipalityId().primaryKey(), stamp: uuid("stamp").notNull() },
  () => [ownRows()],
);

export const staff = pgTable(
  "staff",
  {
    municipalityId: municipalityId(),
    id: uuid("id").notNull(),
    userName: text("user_name").notNull(),
    fullName: text("full_name").notNull(),
    email: text("email"),
    active: boolean("active").notNull(),
    /** Kept here, because sessions are forgotten. */
    lastSignInAt: instant("last_sign_in_at"),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    unique().on(t.municipalityId, t.userName),
    ownRows(),
    systemRows(),
  ],
);

/** What a person is, and in which office. */
export const posts = pgTable(
  "posts",
  {
    municipalityId: municipalityId(),
    staffId: uuid("staff_id").notNull(),
    officeId: uuid("office_id").notNull(),
    role: text("role").$type<Role>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.staffId, t.officeId, t.role] }),
    index("posts_by_office").on(t.municipalityId, t.officeId, t.role),
    foreignKey({
      columns: [t.municipalityId, t.staffId],
      foreignColumns: [staff.municipalityId, staff.id],
    }).onDelete("restrict"),
    foreignKey({
      columns: [t.municipalityId, t.officeId],
      foreignColumns: [offices.municipalityId, offices.id],
    }).onDelete("restrict"),
    ownRows(),
  ],
);

export const absences = pgTable(
  "absences",
  {
    municipalityId: municipalityId(),
    id: uuid("id").notNull(),
    staffId: uuid("staff_id").notNull(),
    fromOn: date("from_on").notNull(),
    toOn: date("to_on").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    index("absences_by_staff").on(t.municipalityId, t.staffId, t.toOn),
    foreignKey({
      columns: [t.municipalityId, t.staffId],
      foreignColumns: [staff.municipalityId, staff.id],
    }).onDelete("restrict"),
    ownRows(),
  ],
);

/** Applicants as this municipality knows them; another municipality has its own row for the same human being. */
export const persons = pgTable(
  "persons",
  {
    municipalityId: municipalityId(),
    id: uuid("id").notNull(),
    personalNumber: text("personal_number").notNull(),
    firstName: text("first_name").notNull(),
    fatherName: text("father_name").notNull(),
    lastName: text("last_name").notNull(),
    /** Folded full name for look-ups by prefix. */
    nameKey: text("name_key").notNull(),
    bornOn: date("born_on").notNull(),
    phone: text("phone"),
    email: text("email"),
    unit: text("unit"),
    street: text("street"),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    unique().on(t.municipalityId, t.personalNumber),
    // Prefix look-ups stay on the index under row security only in this collation.
    index("persons_by_name").on(t.municipalityId, sql`${t.nameKey} collate "C"`),
    ownRows(),
    systemRows(),
  ],
);

/** Days off of the administration, the same for everybody; edited nationally, never in code. */
export const holidays = pgTable("holidays", {
  onDay: date("on_day").primaryKey(),
  nameSq: text("name_sq").notNull(),
  nameEn: text("name_en").notNull(),
  substitute: boolean("substitute").notNull(),
  estimated: boolean("estimated").notNull(),
});

/** One row, with another value whenever the days off change: a trigger writes it. */
export const calendarStamps = pgTable("calendar_stamps", {
  id: smallint("id").primaryKey(),
  stamp: uuid("stamp").notNull(),
});
