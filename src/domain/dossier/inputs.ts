import { z } from "zod";
import { readNipt } from "@/lib/identifiers";
import { Text } from "@/lib/text";

/** Where an application came in. */
export const Channel = z.enum(["counter", "online"]);
export type Channel = z.infer<typeof Channel>;

/** How the applicant wants to be told. */
export const NoticeChannel = z.enum(["sms", "email", "letter", "none"]);
export type NoticeChannel = z.infer<typeof NoticeChannel>;

/** The few legal statuses of a dossier; everything finer is a flag. */
export const LegalStatus = z.enum(["registered", "in-review", "in-completion", "decided", "closed"]);
export type LegalStatus = z.infer<typeof LegalStatus>;

/** The tax number of a business as it is kept, in capitals and without spaces: by it its mandates are found again. */
const TaxNumber = z.string().refine((text) => {
  const reading = readNipt(text);
  return reading.ok && reading.value === text;
});

/** The applicant as stated at registration. A business applies through the person who represents it. */
export const Applicant = z.object({
  personalNumber: z.string().max(40),
  firstName: z.string().min(1).max(80),
  fatherName: z.string().max(80),
  lastName: z.string().min(1).max(80),
  phone: z.string().max(40).nullable(),
  email: z.string().max(254).nullable(),
  unit: z.string().max(80).nullable(),
  street: z.string().max(300).nullable(),
  business: z.object({ nipt: TaxNumber, name: z.string().min(1).max(160) }).nullable(),
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

/** The key under which the files of a mandate are kept and asked for; no document of a procedure has an Albanian key. */
export const mandateKey = "autorizimi";

/** One thing asked of the applicant: a document of the procedure, or a question in the officer's words. */
export const RequestedItem = z.object({
  documentKey: z.string().max(60).nullable(),
  name: Text,
  why: z.string().min(3).max(500),
});
export type RequestedItem = z.infer<typeof RequestedItem>;

/** What an asked opinion must be: for or against with words, or words alone. */
export const AnswerKind = z.enum(["yes-no", "free"]);
export type AnswerKind = z.infer<typeof AnswerKind>;

/** What it means that nobody answered in time: go on without, taken as positive, or the officer decides anew. */
export const Silence = z.enum(["ignore", "positive", "return"]);
export type Silence = z.infer<typeof Silence>;
