import { z } from "zod";

/** What is known of the applicant of a draft: the answers about them as typed, right or wrong. */
export type DraftApplicant = Record<string, unknown>;

export const StartDraft = z.strictObject({ id: z.uuid(), procedure: z.string().regex(/^[A-Z]{3}-\d{2}$/) });
export type StartDraft = z.infer<typeof StartDraft>;

export const DraftReference = z.strictObject({ draftId: z.uuid() });
export type DraftReference = z.infer<typeof DraftReference>;

/** The answers of one page as typed; they are kept even when something in them is wrong. */
export const SaveAnswers = z.strictObject({
  draftId: z.uuid(),
  question: z.string().max(60),
  raw: z.record(z.string(), z.unknown()).refine((raw) => JSON.stringify(raw).length <= 60_000),
});
export type SaveAnswers = z.infer<typeof SaveAnswers>;

/** A document the applicant has dealt with: files were added, or it is brought later. */
export const SettleDocument = z.strictObject({
  draftId: z.uuid(),
  document: z.string().max(60),
  later: z.boolean(),
});
export type SettleDocument = z.infer<typeof SettleDocument>;

/** A file of a draft to be taken back. */
export const RemoveFile = z.strictObject({ draftId: z.uuid(), fileId: z.uuid() });
export type RemoveFile = z.infer<typeof RemoveFile>;

/** A business one no longer acts for. */
export const WithdrawMandate = z.strictObject({ nipt: z.string().regex(/^[A-Z0-9]{10}$/) });
export type WithdrawMandate = z.infer<typeof WithdrawMandate>;

/** What an officer found of a mandate while working on a dossier: accepted, or refused for a reason in plain words. */
export const CheckMandate = z.strictObject({
  taskId: z.uuid(),
  mandateId: z.uuid(),
  refusal: z.string().trim().min(3).max(500).nullable(),
});
export type CheckMandate = z.infer<typeof CheckMandate>;

/** What the paper or the register really says of a mandate, where the applicant wrote it wrong, and how that is known. */
export const CorrectMandate = z.strictObject({
  taskId: z.uuid(),
  mandateId: z.uuid(),
  businessName: z.string().trim().min(2).max(160),
  /** The last day; null for whoever the register names. */
  validUntil: z.iso.date().nullable(),
  reasons: z.string().trim().min(3).max(500),
});
export type CorrectMandate = z.infer<typeof CorrectMandate>;

export const MandatesOfDossier = z.strictObject({ dossierId: z.uuid() });
export type MandatesOfDossier = z.infer<typeof MandatesOfDossier>;

/** A file of a mandate, seen from a dossier that rests on it. */
export const MandateFileReference = z.strictObject({ dossierId: z.uuid(), fileId: z.uuid() });
export type MandateFileReference = z.infer<typeof MandateFileReference>;
