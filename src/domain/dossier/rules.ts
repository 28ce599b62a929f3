import type { DossierRow, LoadedDossier, TaskRow } from "@/domain/dossier/reads";
import { isConsulting, speaksFor } from "@/domain/dossier/rules-consultation";
import type { MunicipalActor, StaffActor } from "@/domain/tenancy/rules";
import { holdsPost, leadsOffice } from "@/domain/tenancy/rules-actor";
import type { FlatNode, Outcome } from "@/domain/workflow/definition";
import { mayNotWork } from "@/domain/workflow/engine";
import { graphOf } from "@/domain/workflow/graph";
import { conflict, forbidden, invalid } from "@/lib/errors";
import type { Text } from "@/lib/text";

/** A dossier with the tasks it ever had: enough to know who may do what next. */
export type Standing = {
  dossier: LoadedDossier;
  tasks: TaskRow[];
  /** Who holds an open step of it and is not here today, or no longer works here; left out, everybody is here. */
  away?: ReadonlySet<string>;
};

/** What somebody can do with an open task now. Screens draw their buttons from it; verbs accept nothing else. */
export type TaskAction =
  | { kind: "take"; taskId: string }
  | { kind: "put-back"; taskId: string }
  | { kind: "hold"; taskId: string }
  | { kind: "give"; taskId: string; from: string | null; needsReasons: boolean }
  | { kind: "record-payment"; taskId: string }
  | { kind: "request-completion"; taskId: string; outcome: string }
  | { kind: "complete"; taskId: string; work: string; outcomes: Outcome[] }
  | { kind: "consult"; taskId: string }
  | { kind: "answer"; taskId: string };

const refusals = {
  post: {
    sq: "Ky hap i përket një zyre ose roli tjetër. Kërkoni ndihmë nga përgjegjësi i sektorit.",
    en: "This step belongs to another office or role. Ask the head of sector for help.",
  },
  fourEyes: {
    sq: "E njëjta praktikë nuk vendoset nga kush e përgatiti. Duhet një koleg tjetër.",
    en: "Whoever prepared a case may not decide it. A colleague has to.",
  },
  takenIn: {
    sq: "Praktikën që pranuat në sportel nuk mund ta vendosni vetë.",
    en: "You may not decide a case you took in yourself at the counter.",
  },
  closed: { sq: "Ky hap është kryer tashmë.", en: "This step is already done." },
  consulting: {
    sq: "Pritet mendimi që u kërkua. Hapi kthehet vetë; ndryshe tërhiqni kërkesën për mendim.",
    en: "An opinion that was asked is awaited. The step comes back by itself; or take the question back.",
  },
  asked: {
    sq: "Kjo është kërkesë për mendim. Përgjigjuni asaj te mendimet e praktikës.",
    en: "This is a question for an opinion. Answer it among the opinions of the case.",
  },
} satisfies Record<string, Text>;

/** The node a task stands for. Throws invalid for an opinion asked beside the workflow, which has none. */
export function nodeOf(dossier: LoadedDossier, task: Pick<TaskRow, "node" | "kind">): FlatNode {
  if (task.kind === "consultation") throw invalid(refusals.asked);
  const node = graphOf(dossier.procedure.workflow).places.get(task.node)?.node;
  if (!node) throw new Error(`Node ${task.node} is not in ${dossier.procedureCode}`);
  return node;
}

function outcomesOf(node: FlatNode): Outcome[] {
  return "outcomes" in node ? node.outcomes : [];
}

/**
 * Why this person may not work on the task, or null when they may: the post, four eyes between preparing and
 * deciding, and never deciding what one took in (impartiality, law 44/2015, articles 30-32).
 */
export function refusalToWork(actor: StaffActor, task: TaskRow, { dossier, tasks }: Standing): Text | null {
  if (!task.open) return refusals.closed;
  if (task.kind === "consultation") return speaksFor(actor, task.officeId) ? null : refusals.post;
  if (!holdsPost(actor, task.officeId, task.role)) return refusals.post;
  const barred = mayNotWork(dossier.procedure.workflow, task.node);
  if (tasks.some((done) => done.closedBy === actor.staffId && barred.includes(done.node)))
    return refusals.fourEyes;
  const decides = outcomesOf(nodeOf(dossier, task)).some((outcome) => outcome.decides !== undefined);
  return decides && dossier.takenInBy === actor.staffId ? refusals.takenIn : null;
}

/** Throws `forbidden` with the reason when this person may not work on the task. */
export function requireWork(actor: StaffActor, task: TaskRow, standing: Standing): void {
  const refusal = refusalToWork(actor, task, standing);
  if (refusal) throw forbidden(refusal);
}

/** Throws conflict while the step waits for opinions its officer asked. */
export function requireSettled(dossier: LoadedDossier, task: TaskRow): void {
  if (isConsulting(dossier, task)) throw conflict(refusals.consulting);
}

/** Throws when the task is somebody else's or nobody's yet. */
export function requireMine(actor: StaffActor, task: TaskRow): void {
  if (task.assigneeId === actor.staffId) return;
  throw forbidden({
    sq: "Merreni përsipër hapin përpara se ta kryeni.",
    en: "Take the step before you do it.",
  });
}

function workActions(task: TaskRow, dossier: LoadedDossier): TaskAction[] {
  if (task.kind === "payment") return [{ kind: "record-payment", taskId: task.id }];
  if (task.kind === "consultation") return [{ kind: "answer", taskId: task.id }];
  const node = nodeOf(dossier, task);
  const outcomes = outcomesOf(node);
  const incomplete = outcomes.find((outcome) => outcome.id === "incomplete");
  const others = outcomes.filter((outcome) => outcome !== incomplete);
  return [
    {
      kind: "complete",
      taskId: task.id,
      work: node.kind === "task" ? node.work : node.kind,
      outcomes: others,
    },
    ...(incomplete ? [{ kind: "request-completion" as const, taskId: task.id, outcome: incomplete.id }] : []),
  ];
}

/**
 * What this person can do with one open task. Whoever leads the office takes over directly from somebody who is not
 * here; from a present colleague work is only given on, with reasons the colleague can read in the history.
 */
export function taskActions(actor: StaffActor, task: TaskRow, standing: Standing): TaskAction[] {
  if (!task.open || task.kind === "wait") return [];
  const isMine = task.assigneeId === actor.staffId;
  const leads = leadsOffice(actor, task.officeId);
  const mayWork = refusalToWork(actor, task, standing) === null;
  const isOrphan = task.assigneeId !== null && standing.away?.has(task.assigneeId) === true;
  const waits = isConsulting(standing.dossier, task);
  return [
    ...(mayWork && isMine && !waits ? workActions(task, standing.dossier) : []),
    ...(mayWork && isMine && task.kind === "task" ? [{ kind: "consult" as const, taskId: task.id }] : []),
    ...(mayWork && isMine && !waits
      ? [
          { kind: "hold" as const, taskId: task.id },
          { kind: "put-back" as const, taskId: task.id },
        ]
      : []),
    ...(mayWork && (task.assigneeId === null || (leads && !isMine && isOrphan))
      ? [{ kind: "take" as const, taskId: task.id }]
      : []),
    ...(leads || (isMine && mayWork)
      ? [
          {
            kind: "give" as const,
            taskId: task.id,
            from: task.assigneeId,
            needsReasons: task.assigneeId !== null && !isMine && !isOrphan,
          },
        ]
      : []),
  ];
}

/** Everything this person can do with the dossier now, task by task. */
export function availableActions(actor: StaffActor, standing: Standing): TaskAction[] {
  return standing.tasks.flatMap((task) => taskActions(actor, task, standing));
}

/** True when the dossier is this applicant's own. */
export function isApplicant(actor: MunicipalActor, dossier: DossierRow): boolean {
  if (actor.kind === "citizen") return dossier.personId === actor.personId;
  return actor.kind === "guest" && dossier.personId === null && dossier.applicant.email === actor.email;
}

/** True when the dossier is this applicant's own, or they showed its code and the end of the personal number. */
export function speaksForApplicant(actor: MunicipalActor, dossier: DossierRow): boolean {
  return isApplicant(actor, dossier) || (actor.kind === "holder" && actor.dossierId === dossier.id);
}

/** A question for an opinion that was taken back opens nothing any more. */
const isTakenBack = ({ kind, outcome }: TaskRow) => kind === "consultation" && outcome === "revoked";

/**
 * True when this member of staff may open the dossier: the counter, whoever ever had a task of it in their office, the
 * administration's auditors, and, once it `hasAct`, whoever answers for taking that act back.
 */
export function mayOpen(actor: StaffActor, tasks: TaskRow[], hasAct = false): boolean {
  return (
    (hasAct && mayRevoke(actor, tasks)) ||
    actor.posts.some(
      (post) =>
        post.role === "front-office" ||
        post.role === "auditor" ||
        tasks.some((task) => task.officeId === post.officeId && !isTakenBack(task)),
    )
  );
}

/**
 * True when they may take an issued act back: the mayor and deputy, and the director of an office that worked on it and
 * was not only asked what it thinks (law 44/2015).
 */
export function mayRevoke(actor: StaffActor, tasks: Pick<TaskRow, "officeId" | "kind">[]): boolean {
  return actor.posts.some(
    ({ role, officeId }) =>
      role === "mayor" ||
      role === "deputy-mayor" ||
      (role === "head-of-directorate" &&
        tasks.some((task) => task.officeId === officeId && task.kind !== "consultation")),
  );
}

/** True when they may open it only because they were asked for an opinion, and so see no more than was shared. */
export function isOnlyAsked(actor: StaffActor, tasks: TaskRow[], hasAct = false): boolean {
  return !mayOpen(
    actor,
    tasks.filter((task) => task.kind !== "consultation"),
    hasAct,
  );
}

/** Outcomes whose reasons are said to a colleague, about the work and not about the request. */
const internal = ["return", "postpone"];

/**
 * The reasons somebody wrote last among these tasks for a decision to carry, or null. Only steps that prepare or decide
 * speak for it: what an opinion is given under is the opinion's.
 */
export function lastReasons(
  tasks: Pick<TaskRow, "kind" | "reasons" | "closedAt" | "outcome">[],
): string | null {
  const written = tasks.filter(
    ({ kind, reasons, outcome }) =>
      kind === "task" && reasons !== null && !(outcome !== null && internal.includes(outcome)),
  );
  const time = (task: Pick<TaskRow, "closedAt">) => task.closedAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return written.sort((a, b) => time(b) - time(a))[0]?.reasons ?? null;
}
