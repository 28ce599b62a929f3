import { z } from "zod";
import { type Duration, Ending } from "@/domain/workflow/definition";

const TokenNumber = z.number().int().positive();

/** A token is one stay at one waiting node: its number is never used again, so a late or doubled event finds nothing. */
export const Token = z.object({ id: TokenNumber, at: z.string() });
export type Token = z.infer<typeof Token>;

/**
 * Where a dossier stands: its waiting tokens in the order of their numbers, the ways in (`Place.doors`) at which each
 * join already has a token, the last outcome of each node, and the number the next token will bear.
 */
export const Marking = z.object({
  next: TokenNumber,
  tokens: z.array(Token),
  arrived: z.record(z.string(), z.array(z.string())),
  outcomes: z.record(z.string(), z.string()),
  ended: Ending.nullable(),
});
export type Marking = z.infer<typeof Marking>;

/** What can happen to a running dossier. `elapsed` without boundary is a timer's own time. */
export const WorkflowEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("complete"), token: TokenNumber, outcome: z.string() }),
  z.object({ kind: z.literal("answered"), token: TokenNumber }),
  z.object({ kind: z.literal("paid"), token: TokenNumber }),
  z.object({ kind: z.literal("elapsed"), token: TokenNumber, boundary: z.string().nullable() }),
  z.object({ kind: z.literal("withdraw") }),
  z.object({ kind: z.literal("close"), reason: z.string() }),
]);
export type WorkflowEvent = z.infer<typeof WorkflowEvent>;

/** Why a token left its node: its work was done, its time passed, or the dossier ended without it. */
export type Departure = "completed" | "elapsed" | "cancelled";

type Stay = { token: number; node: string };

/** What the verbs must carry out after an event, in order. `closeWait` is `closeTask` for waits, payments and timers. */
export type Effect =
  | ({ kind: "openTask"; of: "task" | "opinion"; lane: string; due: Duration | null } & Stay)
  | ({ kind: "closeTask" | "closeWait"; how: Departure } & Stay)
  | ({ kind: "awaitApplicant"; due: Duration } & Stay)
  | ({ kind: "awaitPayment"; lane: string; due: Duration | null } & Stay)
  | ({ kind: "startTimer"; boundary: string | null; after: Duration } & Stay)
  | { kind: "stopClock"; token: number; reason: "completion" | "payment" }
  | { kind: "startClock"; token: number }
  | { kind: "decide"; node: string; outcome: "approved" | "refused" }
  | { kind: "issueDocument"; node: string }
  | ({ kind: "remind" | "escalate"; boundary: string | null } & Stay)
  | { kind: "end"; outcome: Ending; reason: string | null };
