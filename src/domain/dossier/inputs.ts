import { z } from "zod";

/** Where an application came in. */
export const Channel = z.enum(["counter", "online"]);
export type Channel = z.infer<typeof Channel>;

/** How the applicant wants to be told. */
export const NoticeChannel = z.enum(["sms", "email", "letter", "none"]);
export type NoticeChannel = z.infer<typeof NoticeChannel>;

/** The few legal statuses of a dossier; everything finer is a flag. */
export const LegalStatus = z.enum(["registered", "in-review", "in-completion", "decided", "closed"]);
export type LegalStatus = z.infer<typeof LegalStatus>;

/** The applicant as stated at registration. A business applies through the person who represents it. */
export const Applicant = z.object({
  personalNumber: z.string(),
  firstName: z.string().min(1).max(80),
  fatherName: z.string().max(80),
  lastName: z.string().min(1).max(80),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  unit: z.string().nullable(),
  street: z.string().nullable(),
  business: z.object({ nipt: z.string(), name: z.string().min(1).max(160) }).nullable(),
  /** False when the person was typed by hand or proved only an e-mail address. */
  verified: z.boolean(),
});
export type Applicant = z.infer<typeof Applicant>;

/** Who did something, as written into the history: the office speaks, the name stays for auditors. */
export const EventBy = z.object({
  kind: z.enum(["staff", "citizen", "guest", "job"]),
  id: z.string(),
  name: z.string(),
  office: z.string().nullable(),
});
export type EventBy = z.infer<typeof EventBy>;
