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
