import { z } from "zod";
import { OfficeKind } from "@/domain/tenancy/rules";
import { Form } from "@/lib/form";
import { Text } from "@/lib/text";

export const Category = z.enum([
  "EDU",
  "AGR",
  "FOR",
  "SOC",
  "HOU",
  "TAX",
  "TRA",
  "PUB",
  "LIC",
  "PLA",
  "INF",
  "ENV",
  "CEM",
  "CUL",
  "CIV",
  "EME",
  "ARC",
  "TRN",
  "HRM",
  "PRP",
]);
export type Category = z.infer<typeof Category>;

/** Registers the administration itself can ask (law 22/2018 and article 60 of the Code of Administrative Procedures: once only). */
export const Registry = z.string().regex(/^[a-z-]+$/);

export const RequiredDocument = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: Text,
  heldBy: Registry.nullable(),
  conditional: z.boolean(),
});
export type RequiredDocument = z.infer<typeof RequiredDocument>;

export const Fee = z.object({
  kind: z.enum(["free", "fixed", "fiscal-package", "calculated"]),
  amount: z.number().int().nonnegative().nullable(),
  note: Text,
});
export type Fee = z.infer<typeof Fee>;

export const Deadline = z.object({
  value: z.number().int().positive(),
  unit: z.enum(["working", "calendar", "hours"]),
});
export type Deadline = z.infer<typeof Deadline>;

/** One back-office step in the words of the municipality, between registration and hand-over. */
export const Step = z.object({
  role: z.string().regex(/^[a-z-]+$/),
  kind: z.string().regex(/^[a-z-]+$/),
  name: Text,
  hours: z.number().int().positive(),
  stopsClock: z.boolean(),
  parallelGroup: z.string().optional(),
});
export type Step = z.infer<typeof Step>;

const Evidence = z.enum(["source", "typical"]);

/** The facts of one version of a procedure, as kept in `drizzle/data/procedures`. */
export const Procedure = z.object({
  code: z.string().regex(/^[A-Z]{3}-\d{2}$/),
  version: z.number().int().positive(),
  category: Category,
  lifeEvent: z.string(),
  audience: z.enum(["citizen", "business", "both"]),
  title: Text,
  summary: z.object({ sq: z.string().min(1).max(160), en: z.string().min(1).max(160) }),
  whoFor: Text,
  synonyms: z.array(z.string()),
  legalBasis: z.array(z.object({ ref: z.string(), title: Text })).min(1),
  documents: z.array(RequiredDocument),
  preconditions: z.array(Text),
  fee: Fee,
  deadline: Deadline,
  tacitApproval: z.enum(["no", "yes", "unknown"]),
  office: OfficeKind,
  steps: z.array(Step).min(1),
  result: z.object({ name: Text, validity: Text }),
  channel: z.enum(["both", "counter", "online"]),
  form: Form,
  evidence: z.record(z.string(), Evidence),
});
export type Procedure = z.infer<typeof Procedure>;
