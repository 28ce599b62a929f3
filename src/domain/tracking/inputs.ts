import { z } from "zod";
import { RequestedItem } from "@/domain/dossier/inputs";

/** What an officer asks of the applicant before the dossier can go on. */
export const RequestCompletion = z.strictObject({
  taskId: z.uuid(),
  items: z.array(RequestedItem).min(1).max(20),
});
export type RequestCompletion = z.infer<typeof RequestCompletion>;

/** The applicant's answer; the files were added before, each on its own. */
export const AnswerCompletion = z.strictObject({
  dossierId: z.uuid(),
  words: z.string().trim().max(4000).nullable(),
});
export type AnswerCompletion = z.infer<typeof AnswerCompletion>;

export const WithdrawApplication = z.strictObject({
  dossierId: z.uuid(),
  reasons: z.string().trim().max(1000).nullable(),
});
export type WithdrawApplication = z.infer<typeof WithdrawApplication>;

/** What a low or a high rating can be about; a closed list, so that answers can be counted. */
export const lowReasons = ["time", "documents", "staff", "unclear", "cost", "website", "other"] as const;
export const highReasons = ["fast", "easy", "staff", "informed", "other"] as const;

export const RateService = z.strictObject({
  trackingCode: z.string().max(60),
  stars: z.number().int().min(1).max(5),
  reason: z.enum([...lowReasons, ...highReasons]).nullable(),
  words: z.string().trim().max(1000).nullable(),
});
export type RateService = z.infer<typeof RateService>;

/** A tracking code as somebody typed it. */
export const TrackCode = z.strictObject({ code: z.string().max(60) });
export type TrackCode = z.infer<typeof TrackCode>;

/** The end of the personal number, which together with the code opens one dossier. */
export const ProveHolder = z.strictObject({
  code: z.string().max(60),
  ending: z.string().trim().toUpperCase().length(3),
});
export type ProveHolder = z.infer<typeof ProveHolder>;

export const DossierReference = z.strictObject({ dossierId: z.uuid() });
export type DossierReference = z.infer<typeof DossierReference>;

/** The number of an application in the register, as somebody typed it. */
export const RegisterReference = z.strictObject({ register: z.string().max(40) });
export type RegisterReference = z.infer<typeof RegisterReference>;
