import { z } from "zod";
import { readNipt, readPersonalNumber } from "@/lib/identifiers";

/** A whole personal number; nothing shorter is looked up, so that nobody pages through the people of a place. */
export const FindPerson = z.strictObject({
  personalNumber: z
    .string()
    .max(40)
    .transform((text, context) => {
      const reading = readPersonalNumber(text);
      if (reading.ok) return reading.value;
      context.addIssue({ code: "custom", message: "personalNumber" });
      return z.NEVER;
    }),
});
export type FindPerson = z.infer<typeof FindPerson>;

/** A person and a business by their whole numbers, to see whether one may act for the other. */
export const FindMandate = z.strictObject({
  ...FindPerson.shape,
  nipt: z
    .string()
    .max(40)
    .transform((text, context) => {
      const reading = readNipt(text);
      if (reading.ok) return reading.value;
      context.addIssue({ code: "custom", message: "nipt" });
      return z.NEVER;
    }),
});
export type FindMandate = z.infer<typeof FindMandate>;

export const SearchPersons = z.strictObject({ name: z.string().trim().min(3).max(120) });
export type SearchPersons = z.infer<typeof SearchPersons>;

export const ServiceReference = z.strictObject({ code: z.string().regex(/^[A-Z]{3}-\d{2}$/) });
export type ServiceReference = z.infer<typeof ServiceReference>;

/** Any number of a dossier or a person, as typed, scanned or pasted. */
export const FindByNumber = z.strictObject({ text: z.string().trim().min(1).max(120) });
export type FindByNumber = z.infer<typeof FindByNumber>;

export const ReceiptReference = z.strictObject({ register: z.string().max(40) });
export type ReceiptReference = z.infer<typeof ReceiptReference>;

/** A print by the identifier the page made for it, so that asking twice is one print. */
export const PrintReceipt = z.strictObject({ dossierId: z.uuid(), printId: z.uuid() });
export type PrintReceipt = z.infer<typeof PrintReceipt>;

/** The documents somebody brought to the counter for a registered application. */
export const BringDocuments = z.strictObject({
  dossierId: z.uuid(),
  documents: z
    .array(z.strictObject({ key: z.string().max(60), state: z.enum(["seen", "copied", "sign-later"]) }))
    .max(40),
});
export type BringDocuments = z.infer<typeof BringDocuments>;
