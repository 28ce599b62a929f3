import { z } from "zod";
import { AnswerKind, Silence } from "@/domain/dossier/inputs";
import { OpinionLink } from "@/domain/routing/inputs";

const files = z.array(z.uuid()).max(100);

const body = { body: z.string().trim().min(2).max(160), email: z.email().max(200).nullable() };

const question = {
  /** Made by the form that asks, so that sending it twice asks once. */
  id: z.uuid(),
  question: z.string().trim().min(10).max(2000),
  kind: AnswerKind,
  /** Working days from today. */
  days: z.number().int().min(1).max(60),
  silence: Silence,
  /** Whether the asked offices may read each other's answers. */
  visible: z.boolean(),
};

const [mostOffices, mostBodies] = [12, 6];
const asksSomebody = ({ offices, bodies }: { offices: unknown[]; bodies: unknown[] }) =>
  offices.length + bodies.length > 0;

/** A question of one officer to several offices and bodies outside at the same time, each with the files it may read. */
export const AskConsultations = z
  .strictObject({
    ...question,
    taskId: z.uuid(),
    offices: z.array(z.strictObject({ officeId: z.uuid(), files })).max(mostOffices),
    bodies: z.array(z.strictObject({ ...body, files })).max(mostBodies),
  })
  .refine(asksSomebody, { path: ["offices"] });
export type AskConsultations = z.infer<typeof AskConsultations>;

/** From how many cases the same can be asked at once. */
export const MOST_CASES = 20;

const taskIds = z.array(z.uuid()).min(1).max(MOST_CASES);

/** The same question from the steps of several cases; `reads` says who may read the files of the case each is asked of. */
export const AskCases = z
  .strictObject({
    ...question,
    taskIds,
    offices: z.array(z.uuid()).max(mostOffices),
    bodies: z.array(z.strictObject(body)).max(mostBodies),
    reads: z.strictObject({ offices: z.boolean(), bodies: z.boolean() }),
  })
  .refine(asksSomebody, { path: ["offices"] });
export type AskCases = z.infer<typeof AskCases>;

/** The steps somebody is about to ask from. */
export const ListAskings = z.strictObject({ taskIds });
export type ListAskings = z.infer<typeof ListAskings>;

/** The answer of an office, by the identifier of its task. A question for words alone has the outcome `given`. */
export const AnswerConsultation = z.strictObject({
  taskId: z.uuid(),
  outcome: z.enum(["positive", "negative", "given"]),
  words: z.string().trim().max(4000),
});
export type AnswerConsultation = z.infer<typeof AnswerConsultation>;

export const ConsultationReference = z.strictObject({ consultationId: z.uuid() });
export type ConsultationReference = z.infer<typeof ConsultationReference>;

/** A reminder after the last one the page showed (civil date). */
export const RemindConsultation = z.strictObject({
  consultationId: z.uuid(),
  remindedOn: z.iso.date().nullable(),
});
export type RemindConsultation = z.infer<typeof RemindConsultation>;

export const RevokeConsultation = z.strictObject({
  consultationId: z.uuid(),
  reasons: z.string().trim().max(1000).nullable(),
});
export type RevokeConsultation = z.infer<typeof RevokeConsultation>;

/** One file that was shared with a body outside, by its link. */
export const SharedFile = z.strictObject({ ...OpinionLink.shape, fileId: z.uuid() });
export type SharedFile = z.infer<typeof SharedFile>;
