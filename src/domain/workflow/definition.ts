import { z } from "zod";
import { Expression } from "@/domain/workflow/expression";
import { Text } from "@/lib/text";

/** Identifier of a node, lane or flow: lower case, stable across versions because events refer to it. */
const Id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)*$/)
  .max(60);

/** A lane names who works: a kind of office and a role in it. The municipality maps it to people. */
export const Lane = z.object({ id: Id, office: z.string().min(1), role: z.string().min(1) });
export type Lane = z.infer<typeof Lane>;

/** A result a person can choose when completing a task. `decides` makes it the decision on the dossier. */
export const Outcome = z.object({
  id: Id,
  name: Text,
  tone: z.enum(["neutral", "positive", "negative"]),
  reasons: z.enum(["none", "optional", "required"]),
  decides: z.enum(["approved", "refused"]).optional(),
});
export type Outcome = z.infer<typeof Outcome>;

/** What kind of work a task is; screens and task forms follow it. */
export const Work = z.enum([
  "register",
  "protocol",
  "assign",
  "check",
  "triage",
  "interview",
  "inspection",
  "search",
  "calculation",
  "draft",
  "review",
  "payment-order",
  "disburse",
  "commission",
  "council",
  "decision",
  "signature",
  "allocate",
  "schedule",
  "meeting",
  "work-order",
  "copy",
  "issue",
  "notify",
  "enter-register",
  "close",
  "deliver",
]);
export type Work = z.infer<typeof Work>;

export const Duration = z.object({
  value: z.number().int().positive(),
  unit: z.enum(["hours", "working", "calendar"]),
});
export type Duration = z.infer<typeof Duration>;

/** How a dossier ends. */
export const Ending = z.enum(["approved", "refused", "closed", "withdrawn"]);
export type Ending = z.infer<typeof Ending>;

const node = { id: Id, name: Text };
const worked = {
  lane: Id,
  due: Duration.optional(),
  outcomes: z.array(Outcome).min(1),
  fourEyes: z.array(Id).optional(),
};

const Start = z.object({ id: Id, kind: z.literal("start") });
const End = z.object({ ...node, kind: z.literal("end"), outcome: Ending });
/** `issues` marks the task whose completion issues the result document; `fourEyes` names tasks whose worker may not do this one. */
const Task = z.object({
  ...node,
  kind: z.literal("task"),
  work: Work,
  ...worked,
  issues: z.boolean().optional(),
});
/**
 * An opinion has its own clock: when `due` passes, `silence` decides. `ignore` goes on without it, `positive` takes its
 * first positive outcome, `escalate` tells the head and keeps waiting. `external` is answered through a one-case link.
 */
const Opinion = z.object({
  ...node,
  kind: z.literal("opinion"),
  ...worked,
  question: Text,
  silence: z.enum(["ignore", "escalate", "positive"]),
  external: z.boolean().optional(),
});
/** Waits for the applicant to complete the dossier; the legal clock stops meanwhile. */
const Wait = z.object({ ...node, kind: z.literal("wait"), due: Duration });
/** Waits for a payment; `lane` may record one made at the counter or bank. */
const Payment = z.object({
  ...node,
  kind: z.literal("payment"),
  lane: Id,
  stopsClock: z.boolean(),
  due: Duration.optional(),
});
const Timer = z.object({ ...node, kind: z.literal("timer"), after: Duration });
const Gateway = z.object({ ...node, kind: z.enum(["exclusive", "parallel", "inclusive"]) });

const FlatNode = z.discriminatedUnion("kind", [Start, End, Task, Opinion, Wait, Payment, Timer, Gateway]);

/**
 * A flow from one node to another; `when` is read at exclusive and inclusive splits, `outcome` after a task or opinion.
 * A flow without `outcome` takes every outcome that has no flow of its own.
 */
export const Flow = z.object({
  id: Id,
  from: Id,
  to: Id,
  outcome: Id.optional(),
  when: Expression.optional(),
  otherwise: z.boolean().optional(),
});
export type Flow = z.infer<typeof Flow>;

/**
 * A group of nodes with one way in (`enter`) and one way out (`leave`), read as one step by people. Its flows, `enter` and
 * `leave` use the inner ids; everything else (`fourEyes`, conditions, boundaries, events) names an inner node `sub-step/node`.
 */
const SubStep = z.object({
  ...node,
  kind: z.literal("sub-step"),
  enter: Id,
  leave: Id,
  nodes: z.array(FlatNode).min(1),
  flows: z.array(Flow),
});

export const Node = z.discriminatedUnion("kind", [
  Start,
  End,
  Task,
  Opinion,
  Wait,
  Payment,
  Timer,
  Gateway,
  SubStep,
]);
export type Node = z.infer<typeof Node>;
export type FlatNode = z.infer<typeof FlatNode>;

/**
 * Something that happens to a waiting node (`on`) when its time passes. `leave` with `outcome` completes it as if that
 * outcome had been chosen; with `to` it goes by that flow out of the node (the flow's id, or the id of the node it leads
 * to), which is then not an ordinary way out; with neither it takes the only way out.
 */
export const Boundary = z.object({
  id: Id,
  on: Id,
  after: Duration,
  action: z.enum(["remind", "escalate", "leave"]),
  to: Id.optional(),
  outcome: Id.optional(),
});
export type Boundary = z.infer<typeof Boundary>;

/** The workflow of one published procedure version: data, immutable once published. */
export const WorkflowDefinition = z.object({
  lanes: z.array(Lane).min(1),
  nodes: z.array(Node).min(2).max(200),
  flows: z.array(Flow).min(1).max(400),
  boundaries: z.array(Boundary),
});
export type WorkflowDefinition = z.infer<typeof WorkflowDefinition>;
