import { z } from "zod";
import type { MunicipalityId } from "@/db/tenant";

/** Kinds of office a step can be sent to; each municipality maps them to its own organisation. */
export const OfficeKind = z.enum([
  "SHQ",
  "TTV",
  "PZT",
  "INF",
  "SHP",
  "TRR",
  "SOC",
  "STR",
  "ARS",
  "BUJ",
  "PRO",
  "JUR",
  "BNJ",
  "ARK",
  "EMC",
  "GJC",
  "VAR",
  "KDI",
  "KBA",
  "NJA",
  "POL",
  "UJI",
  "FIN",
  "KRY",
]);
export type OfficeKind = z.infer<typeof OfficeKind>;

/** What a person is in an office. A person may hold several posts. */
export const Role = z.enum([
  "front-office",
  "archivist",
  "specialist",
  "inspector",
  "local-tax-specialist",
  "finance-specialist",
  "legal-specialist",
  "planning-specialist",
  "social-administrator",
  "civil-status-officer",
  "municipal-police",
  "hr-specialist",
  "information-coordinator",
  "data-protection-officer",
  "administrative-unit-head",
  "head-of-sector",
  "head-of-directorate",
  "commission",
  "council-secretary",
  "deputy-mayor",
  "mayor",
  "administrator",
  "auditor",
]);
export type Role = z.infer<typeof Role>;

export const NationalRole = z.enum(["coordinator", "catalogue-editor", "trainer"]);
export type NationalRole = z.infer<typeof NationalRole>;

export type Post = { officeId: string; officeCode: string; role: Role };

export type StaffActor = {
  kind: "staff";
  municipalityId: MunicipalityId;
  staffId: string;
  name: string;
  posts: Post[];
};
export type CitizenActor = {
  kind: "citizen";
  municipalityId: MunicipalityId;
  personId: string;
  personalNumber: string;
  name: string;
};
/** Somebody who proved an e-mail address with a code, for one draft or dossier. */
export type GuestActor = { kind: "guest"; municipalityId: MunicipalityId; email: string; sessionId: string };
/** Somebody who showed a tracking code and the end of the personal number behind it: may act for that one dossier. */
export type HolderActor = { kind: "holder"; municipalityId: MunicipalityId; dossierId: string };
export type VisitorActor = { kind: "visitor"; municipalityId: MunicipalityId };
export type JobActor = { kind: "job"; municipalityId: MunicipalityId; job: string };
/** Anybody who can stand inside one municipality's transaction. */
export type MunicipalActor = StaffActor | CitizenActor | GuestActor | HolderActor | VisitorActor | JobActor;
export type NationalActor = { kind: "national"; accountId: string; name: string; role: NationalRole };
/** A reader of the national public pages, signed in to nothing. */
export type PublicActor = { kind: "public" };
export type Actor = MunicipalActor | NationalActor | PublicActor;
