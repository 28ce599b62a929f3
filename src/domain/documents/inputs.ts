import { z } from "zod";

/** Everything an issued act says, fixed when it is composed; in Albanian, the language of the act. */
export const ActContent = z.object({
  kind: z.enum(["approval", "refusal"]),
  municipality: z.string(),
  office: z.string(),
  title: z.string(),
  service: z.string(),
  number: z.string(),
  registerNumber: z.string(),
  procedureCode: z.string(),
  holder: z.string(),
  holderNumber: z.string(),
  business: z.string().nullable(),
  legalBasis: z.array(z.string()),
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  reasons: z.string().nullable(),
  conditions: z.string().nullable(),
  validity: z.string(),
  appeal: z.string(),
  signatory: z.object({ name: z.string(), role: z.string() }),
});
export type ActContent = z.infer<typeof ActContent>;

export const RevokeDocument = z.strictObject({
  documentId: z.uuid(),
  reasons: z.string().trim().min(10).max(2000),
});
export type RevokeDocument = z.infer<typeof RevokeDocument>;

/** A verification code as somebody typed or scanned it. */
export const VerifyCode = z.strictObject({ code: z.string().max(60) });
export type VerifyCode = z.infer<typeof VerifyCode>;

export const DossierOfActs = z.strictObject({ dossierId: z.uuid() });
export type DossierOfActs = z.infer<typeof DossierOfActs>;
