import { z } from "zod";

const reasons = z.string().trim().max(4000).nullable();

export const TaskReference = z.strictObject({ taskId: z.uuid() });
export type TaskReference = z.infer<typeof TaskReference>;

/** A task changing hands: from the holder the form showed, null for the queue, so that nothing seen wrongly is given. */
const handOver = { taskId: z.uuid(), from: z.uuid().nullable(), to: z.uuid() };

export const GiveTask = z.strictObject({ ...handOver, reasons });
export type GiveTask = z.infer<typeof GiveTask>;

/** How many tasks change hands at once. */
const MOST_GIVEN = 50;

/**
 * Sharing out: tasks, each to the colleague the preview named, with one reason. With the absence of whoever had them they
 * are lent: what nobody has begun when it is over goes back.
 */
export const GiveEach = z.strictObject({
  given: z.array(z.strictObject(handOver)).min(1).max(MOST_GIVEN),
  reasons,
  absenceId: z.uuid().nullable().default(null),
});
export type GiveEach = z.infer<typeof GiveEach>;

/** Taking back what one shared out just now. */
export const UndoGiving = z.strictObject({ taskIds: z.array(z.uuid()).min(1).max(MOST_GIVEN) });
export type UndoGiving = z.infer<typeof UndoGiving>;

export const ListSpread = z.strictObject({ staffId: z.uuid() });
export type ListSpread = z.infer<typeof ListSpread>;

export const PutBackTask = z.strictObject({ taskId: z.uuid(), reasons });
export type PutBackTask = z.infer<typeof PutBackTask>;

/** Holding hides a task from the top of the list until a day; the legal clock goes on. `until` null takes the hold off. */
export const HoldTask = z.strictObject({ taskId: z.uuid(), until: z.iso.date().nullable(), reasons });
export type HoldTask = z.infer<typeof HoldTask>;

/** What the worker writes down of the work itself: findings, session, minutes, amount. */
export const WorkRecord = z.strictObject({
  text: z.string().trim().max(4000).optional(),
  onDay: z.iso.date().optional(),
  number: z.string().trim().max(60).optional(),
  amount: z.number().int().nonnegative().max(1_000_000_000).optional(),
  conditions: z.string().trim().max(4000).optional(),
  /** Who collected the result, or who answers for a body outside. */
  person: z.string().trim().max(160).optional(),
});
export type WorkRecord = z.infer<typeof WorkRecord>;

export const CompleteTask = z.strictObject({
  taskId: z.uuid(),
  outcome: z.string().max(60),
  reasons,
  record: WorkRecord,
});
export type CompleteTask = z.infer<typeof CompleteTask>;

export const RecordPayment = z.strictObject({
  taskId: z.uuid(),
  amount: z.number().int().positive().max(1_000_000_000),
  how: z.enum(["counter", "bank", "online"]),
  reference: z.string().trim().min(1).max(80),
});
export type RecordPayment = z.infer<typeof RecordPayment>;

/** What an officer says of one required document; a rejection must say why, in words the applicant can act on. */
export const CheckDocument = z.strictObject({
  taskId: z.uuid(),
  documentKey: z.string().max(60),
  state: z.enum(["accepted", "rejected", "not-needed"]),
  note: z.string().trim().max(500).nullable(),
});
export type CheckDocument = z.infer<typeof CheckDocument>;

/** A register number as typed, and the entry of its history before which one wants to read. */
export const OpenCase = z.strictObject({
  register: z.string().max(40),
  before: z.number().int().min(2).max(1_000_000).nullish(),
});
export type OpenCase = z.infer<typeof OpenCase>;

/** What somebody typed or scanned to find a dossier. */
export const FindCase = z.strictObject({ query: z.string().min(1).max(80) });
export type FindCase = z.infer<typeof FindCase>;

/** The answer of a body outside, given through its link. */
export const OpinionLink = z.strictObject({ secret: z.string().regex(/^[0-9a-f]{32}[\w-]{43}$/) });
export type OpinionLink = z.infer<typeof OpinionLink>;

export const AnswerOpinion = z.strictObject({
  ...OpinionLink.shape,
  outcome: z.string().max(60),
  words: z.string().trim().min(3).max(4000),
  person: z.string().trim().min(3).max(160),
});
export type AnswerOpinion = z.infer<typeof AnswerOpinion>;
