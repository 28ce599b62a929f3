import { loadStanding } from "@/domain/dossier/load-standing";
import { moveDossier } from "@/domain/dossier/move-dossier";
import { nodeOf, requireWork, taskActions } from "@/domain/dossier/rules";
import { dueOn } from "@/domain/dossier/rules-clock";
import { listHolidays } from "@/domain/tenancy/reads";
import { type Context, staffOnly } from "@/domain/tenancy/rules-actor";
import type { RequestCompletion } from "@/domain/tracking/inputs";
import { waitAfter } from "@/domain/tracking/rules";
import { completionRequests } from "@/domain/tracking/tables";
import { civilDate } from "@/lib/dates";
import { forbidden } from "@/lib/errors";
import { newId } from "@/lib/ids";

/**
 * Asks the applicant for what is missing, in the officer's words: the step closes, the legal clock stops and the
 * applicant is told. Returns the last day for an answer. Throws forbidden where the step cannot ask.
 */
export async function requestCompletion(context: Context, { taskId, items }: RequestCompletion) {
  const actor = staffOnly(context.actor);
  const standing = await loadStanding(context.tx, taskId);
  const { task, dossier } = standing;
  requireWork(actor, task, standing);
  const action = taskActions(actor, task, standing).find((each) => each.kind === "request-completion");
  if (action?.kind !== "request-completion") {
    throw forbidden({ sq: "Në këtë hap nuk mund të kërkohet plotësim.", en: "Completion cannot be requested at this step." });
  }
  const wait = waitAfter(dossier.procedure.workflow, nodeOf(dossier, task).id, action.outcome);
  const calendar = new Set(await listHolidays(context.tx));
  const due = wait.due.unit === "hours" ? civilDate(context.now) : dueOn(civilDate(context.now), { value: wait.due.value, unit: wait.due.unit }, calendar);
  const requestId = newId();
  const cause = { kind: "completed", token: task.token, node: task.node, outcome: action.outcome, reasons: null, record: {} } as const;
  const { state } = await moveDossier(context, dossier, cause, { also: [{ kind: "completion-requested", requestId, items, dueOn: due }] });
  const token = state.marking.tokens.find((each) => each.at === wait.id)?.id;
  if (token === undefined) throw new Error(`${dossier.procedureCode} does not wait at ${wait.id}`);
  await context.tx.insert(completionRequests).values({
    municipalityId: actor.municipalityId, id: requestId, dossierId: dossier.id, token, items, askedAt: context.now, dueOn: due,
  });
  return { dossierId: dossier.id, dueOn: due };
}
