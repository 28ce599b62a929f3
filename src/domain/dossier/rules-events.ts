import { z } from "zod";
import { RequestedItem, Silence } from "@/domain/dossier/inputs";

const token = z.number().int().positive();
const node = z.string();
const words = z.string().max(4000).nullable();
/** What of a mandate an office may write anew; the day is a civil date. */
const MandateWords = z.object({ businessName: z.string(), validUntil: z.string().nullable() });

/** Everything that can be written into the history of a dossier. A kind is never renamed: old entries must replay. */
export const DossierEvent = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("registered"),
    register: z.string(),
    channel: z.enum(["counter", "online"]),
    procedure: z.string(),
    version: z.number().int(),
    requestHash: z.string(),
  }),
  z.object({
    kind: z.literal("completed"),
    token,
    node,
    outcome: z.string(),
    reasons: words,
    record: z.record(z.string(), z.unknown()),
  }),
  z.object({
    kind: z.literal("completion-requested"),
    requestId: z.string(),
    items: z.array(RequestedItem),
    dueOn: z.string(),
  }),
  z.object({ kind: z.literal("answered"), token, requestId: z.string(), words: words.optional() }),
  z.object({ kind: z.literal("payment-requested"), token, node }),
  z.object({
    kind: z.literal("paid"),
    token,
    node,
    amount: z.number().int().nonnegative(),
    how: z.enum(["counter", "bank", "online"]),
    reference: z.string().max(80),
  }),
  z.object({ kind: z.literal("elapsed"), token, boundary: z.string().nullable() }),
  z.object({ kind: z.literal("withdrawn"), reasons: words }),
  z.object({ kind: z.literal("clock-stopped"), reason: z.enum(["completion", "payment"]) }),
  z.object({ kind: z.literal("clock-resumed") }),
  z.object({ kind: z.literal("decided"), outcome: z.enum(["approved", "refused"]), reasons: words }),
  z.object({ kind: z.literal("issued"), documentId: z.string(), verificationCode: z.string() }),
  z.object({ kind: z.literal("revoked"), documentId: z.string(), reasons: z.string().max(4000) }),
  z.object({ kind: z.literal("closed"), outcome: z.enum(["approved", "refused", "withdrawn", "closed"]) }),
  z.object({ kind: z.literal("taken"), taskId: z.string(), node }),
  z.object({
    kind: z.literal("given"),
    taskId: z.string(),
    node,
    /** Who had it; null for the queue, and left out in entries from before this was kept. */
    from: z.string().nullable().optional(),
    to: z.string(),
    toName: z.string(),
    reasons: words,
  }),
  z.object({
    kind: z.literal("returned"),
    taskId: z.string(),
    node,
    /** Null for the queue. */
    to: z.string().nullable(),
    toName: z.string().nullable(),
    why: z.enum(["undone", "absence-over"]),
  }),
  z.object({ kind: z.literal("put-back"), taskId: z.string(), node, reasons: words }),
  z.object({
    kind: z.literal("held"),
    taskId: z.string(),
    node,
    until: z.string().nullable(),
    reasons: words,
  }),
  z.object({ kind: z.literal("reminded"), token, node }),
  z.object({ kind: z.literal("escalated"), token, node }),
  z.object({
    kind: z.literal("consultation-asked"),
    consultationId: z.string(),
    token,
    node,
    officeId: z.string().nullable(),
    body: z.string().nullable(),
    question: z.string(),
    silence: Silence,
    dueAt: z.string(),
  }),
  z.object({
    kind: z.literal("consultation-answered"),
    consultationId: z.string(),
    outcome: z.enum(["positive", "negative", "given"]),
    words,
    person: z.string(),
  }),
  z.object({ kind: z.literal("consultation-lapsed"), consultationId: z.string(), silence: Silence }),
  z.object({
    kind: z.literal("consultation-revoked"),
    consultationId: z.string(),
    /** The step that asked ended without waiting for it. */
    withStep: z.boolean(),
    reasons: words,
  }),
  z.object({ kind: z.literal("consultation-reminded"), consultationId: z.string() }),
  z.object({ kind: z.literal("receipt-printed"), printId: z.string().optional() }),
  z.object({ kind: z.literal("document-checked"), documentKey: z.string(), state: z.string(), note: words }),
  z.object({
    kind: z.literal("mandate-checked"),
    mandateId: z.string(),
    accepted: z.boolean(),
    reasons: words,
  }),
  z.object({
    kind: z.literal("mandate-corrected"),
    mandateId: z.string(),
    before: MandateWords,
    after: MandateWords,
    reasons: z.string().max(4000),
  }),
]);
export type DossierEvent = z.infer<typeof DossierEvent>;
