import { z } from "zod";
import { RequestedItem } from "@/domain/dossier/inputs";

/** What an officer asks of the applicant before the dossier can go on. */
export const RequestCompletion = z.strictObject({ taskId: z.uuid(), items: z.array(RequestedItem).min(1).max(20) });
export type RequestCompletion = z.infer<typeof RequestCompletion>;

/** The applicant's answer; the files were added before, each on its own. */
export const AnswerCompletion = z.strictObject({ dossierId: z.uuid(), words: z.string().trim().max(4000).nullable() });
export type AnswerCompletion = z.infer<typeof AnswerCompletion>;

export const WithdrawApplication = z.strictObject({ dossierId: z.uuid(), reasons: z.string().trim().max(1000).nullable() });
export type WithdrawApplication = z.infer<typeof WithdrawApplication>;

export const RateService = z.strictObject({
  trackingCode: z.string().max(40),
  stars: z.number().int().min(1).max(5),
  reason: z.string().max(60).nullable(),
  words: z.string().trim().max(1000).nullable(),
});
export type RateService = z.infer<typeof RateService>;
