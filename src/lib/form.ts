import { z } from "zod";
import { Text } from "@/lib/text";

const key = z.string().regex(/^[a-z][a-zA-Z0-9]*$/);

/** Show a field only when another field of the same form holds one of these values. */
const ShowWhen = z.object({ field: key, is: z.array(z.union([z.string(), z.boolean()])).min(1) });

const common = {
  key,
  label: Text,
  hint: Text.optional(),
  optional: z.boolean().optional(),
  showWhen: ShowWhen.optional(),
};

export const Option = z.object({ value: z.string().regex(/^[a-z0-9-]+$/), label: Text });
export type Option = z.infer<typeof Option>;

const simple = [
  z.object({
    ...common,
    kind: z.literal("text"),
    maxLength: z.number().int().max(200).optional(),
    pattern: z.enum(["plate", "year"]).optional(),
  }),
  z.object({ ...common, kind: z.literal("longText"), maxLength: z.number().int().max(4000).optional() }),
  z.object({
    ...common,
    kind: z.literal("number"),
    unit: z.string().max(12).optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    decimals: z.number().int().min(0).max(3).optional(),
  }),
  z.object({ ...common, kind: z.literal("money"), min: z.number().optional(), max: z.number().optional() }),
  z.object({
    ...common,
    kind: z.literal("date"),
    earliest: z.enum(["today", "birth"]).optional(),
    latest: z.enum(["today"]).optional(),
    notBefore: key.optional(),
  }),
  z.object({ ...common, kind: z.literal("personalNumber") }),
  z.object({ ...common, kind: z.literal("nipt") }),
  z.object({ ...common, kind: z.literal("address") }),
  z.object({ ...common, kind: z.literal("parcel") }),
  z.object({ ...common, kind: z.literal("phone") }),
  z.object({ ...common, kind: z.literal("email") }),
  z.object({ ...common, kind: z.literal("iban") }),
  z.object({ ...common, kind: z.literal("yesNo") }),
  z.object({
    ...common,
    kind: z.literal("choice"),
    options: z.array(Option).min(2),
    multiple: z.boolean().optional(),
  }),
  z.object({ ...common, kind: z.literal("file") }),
] as const;

export const SimpleField = z.discriminatedUnion("kind", [...simple]);
export type SimpleField = z.infer<typeof SimpleField>;

/** A repeatable group of simple fields, such as family members or vehicles. */
export const GroupField = z.object({
  ...common,
  kind: z.literal("group"),
  itemName: Text,
  fields: z.array(SimpleField).min(1),
  min: z.number().int().min(0).max(50),
  max: z.number().int().min(1).max(50),
});
export type GroupField = z.infer<typeof GroupField>;

export const Field = z.discriminatedUnion("kind", [...simple, GroupField]);
export type Field = z.infer<typeof Field>;

/** One page asks for one decision: a question with the few fields that answer it. */
export const Question = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: Text,
  why: Text.optional(),
  fields: z.array(Field).min(1),
});
export type Question = z.infer<typeof Question>;

/** The typed form of a procedure; the same definition is checked in the browser and on the server. */
export const Form = z.object({ questions: z.array(Question).min(1) });
export type Form = z.infer<typeof Form>;
