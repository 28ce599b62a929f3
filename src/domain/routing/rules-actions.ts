import type { TaskRow } from "@/domain/dossier/reads";
import { nodeOf, type Standing, type TaskAction, taskActions } from "@/domain/dossier/rules";
import type { Calendar } from "@/domain/dossier/rules-clock";
import { passesAt } from "@/domain/dossier/rules-move";
import { fieldsOf, type RecordField } from "@/domain/routing/rules-work";
import type { Colleague } from "@/domain/tenancy/reads";
import type { StaffActor } from "@/domain/tenancy/rules";
import { exitFor, graphOf } from "@/domain/workflow/graph";
import { civilDate } from "@/lib/dates";
import type { Text } from "@/lib/text";

/** An action with everything its form shows. */
export type CaseAction = TaskAction & {
  step: Text;
  /** What the step asks the worker to write down. */
  fields: RecordField[];
  /** For an opinion: what is asked. */
  question: Text | null;
  issues: boolean;
  external: boolean;
  held: boolean;
  /** Requesting completion: by when the applicant must answer. */
  answerBy: string | null;
  /** Giving: who could have it. */
  colleagues: Colleague[];
};

/** The day by which an applicant asked now must answer: the time of the wait this outcome leads to. */
function answerBy(
  { dossier }: Standing,
  task: TaskRow,
  action: TaskAction,
  calendar: Calendar,
  now: Date,
): string | null {
  if (action.kind !== "request-completion") return null;
  const { places } = graphOf(dossier.procedure.workflow);
  const place = places.get(task.node);
  const wait = place && places.get(exitFor(place, action.outcome)?.to ?? "")?.node;
  return wait?.kind === "wait" ? civilDate(passesAt(wait.due, calendar, now)) : null;
}

type Around = { calendar: Calendar; now: Date; colleagues: ReadonlyMap<string, Colleague[]> };

const takersOf = (action: TaskAction, task: TaskRow, colleagues: Around["colleagues"]) =>
  action.kind === "give" ? (colleagues.get(task.id) ?? []).filter((each) => each.id !== task.assigneeId) : [];

/** What an asked opinion is called where steps have names. */
export const askedStep: Text = { sq: "Mendim i kërkuar", en: "Opinion asked for" };

/** An action on an opinion asked beside the workflow; its question stands among the opinions of the case. */
function besideStep(
  action: TaskAction,
  task: TaskRow,
  { now, colleagues }: Omit<Around, "calendar">,
): CaseAction {
  return {
    ...action,
    ...{ step: askedStep, fields: [], question: null, issues: false, external: false, answerBy: null },
    held: task.heldUntil !== null && task.heldUntil > now,
    colleagues: takersOf(action, task, colleagues),
  };
}

/** What this person can do with the dossier now, each with what its form needs. */
export function actionsOf(
  actor: StaffActor,
  standing: Standing,
  { calendar, now, colleagues }: Around,
): CaseAction[] {
  return standing.tasks.flatMap((task) =>
    taskActions(actor, task, standing).map((action): CaseAction => {
      if (task.kind === "consultation") return besideStep(action, task, { now, colleagues });
      const node = nodeOf(standing.dossier, task);
      return {
        ...action,
        step: "name" in node ? node.name : standing.dossier.procedure.facts.title,
        fields: action.kind === "complete" ? fieldsOf(action.work) : [],
        question: node.kind === "opinion" ? node.question : null,
        issues: node.kind === "task" && node.issues === true,
        external: node.kind === "opinion" && node.external === true,
        held: task.heldUntil !== null && task.heldUntil > now,
        answerBy: answerBy(standing, task, action, calendar, now),
        colleagues: takersOf(action, task, colleagues),
      };
    }),
  );
}

const weight: Record<TaskAction["kind"], number> = {
  complete: 0,
  answer: 0,
  "record-payment": 1,
  take: 2,
  "request-completion": 3,
  consult: 4,
  give: 5,
  hold: 6,
  "put-back": 7,
};

/** The one action that comes next; null when somebody else has to act. */
export function primaryAction<Action extends { kind: TaskAction["kind"] }>(
  actions: readonly Action[],
): Action | null {
  const [first] = actions.toSorted((a, b) => weight[a.kind] - weight[b.kind]);
  return first && weight[first.kind] <= weight.take ? first : null;
}
