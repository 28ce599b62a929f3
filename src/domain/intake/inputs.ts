import { z } from "zod";
import { NoticeChannel } from "@/domain/dossier/inputs";
import { readEmail, readPhone } from "@/lib/contact";
import { readNipt, readPersonalNumber } from "@/lib/identifiers";

const name = z.string().trim().min(1).max(80);

/** The applicant of a draft: known piece by piece until it is sent, as the person typed it. */
export type DraftApplicant = {
  personalNumber?: string;
  firstName?: string;
  fatherName?: string;
  lastName?: string;
  phone?: string | null;
  email?: string | null;
  business?: { nipt: string; name: string } | null;
};

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

const readable = (problem: string, read: (value: string) => { ok: true; value: string } | { ok: false }) =>
  z.string().transform((value, context) => {
    const reading = read(value);
    if (reading.ok) return reading.value;
    context.addIssue({ code: "custom", message: problem });
    return z.NEVER;
  });

/** Who a guest is; somebody signed in is known already. */
export const StateIdentity = z.strictObject({
  draftId: z.uuid(),
  personalNumber: readable("personalNumber", readPersonalNumber),
  firstName: name,
  fatherName: name,
  lastName: name,
});
export type StateIdentity = z.infer<typeof StateIdentity>;

/** For oneself, or for a business one represents. */
export const ChooseSubject = z.strictObject({
  draftId: z.uuid(),
  business: z
    .strictObject({ nipt: readable("nipt", readNipt), name: z.string().trim().min(2).max(160) })
    .nullable(),
});
export type ChooseSubject = z.infer<typeof ChooseSubject>;

export const ChooseContact = z
  .strictObject({
    draftId: z.uuid(),
    noticeChannel: NoticeChannel,
    phone: readable("phone", readPhone).nullable(),
    email: readable("email", readEmail).nullable(),
  })
  .refine((contact) => contact.noticeChannel !== "sms" || contact.phone !== null, {
    path: ["phone"],
    message: "phone",
  })
  .refine((contact) => contact.noticeChannel !== "email" || contact.email !== null, {
    path: ["email"],
    message: "email",
  });
export type ChooseContact = z.infer<typeof ChooseContact>;

/** A document the applicant has dealt with: files were added, or it is brought later. */
export const SettleDocument = z.strictObject({
  draftId: z.uuid(),
  document: z.string().max(60),
  later: z.boolean(),
});
export type SettleDocument = z.infer<typeof SettleDocument>;
