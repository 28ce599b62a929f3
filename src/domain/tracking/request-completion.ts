import { loadStanding } from "@/domain/dossier/load-standing";
import { moveDossier } from "@/domain/dossier/move-dossier";
import { requireSettled, requireWork, taskActions } from "@/domain/dossier/rules";
import { type Context, staffOnly } from "@/domain/tenancy/rules-actor";
import type { RequestCompletion } from "@/domain/tracking/inputs";
import { forbidden } from "@/lib/errors";

/**
 * Asks the applicant for what is missing, in the officer's words: the step closes, the legal clock stops and the
 * applicant is told. Throws forbidden where the step cannot ask, conflict when it was done in the meantime.
 */
export async function requestCompletion(
  context: Context,
  { taskId, items }: RequestCompletion,
): Promise<{ dossierId: string }> {
  const actor = staffOnly(context.actor);
  const standing = await loadStanding(context.tx, taskId);
  const { task, dossier } = standing;
  requireWork(actor, task, standing);
  requireSettled(dossier, task);
  const action = taskActions(actor, task, standing).find((each) => each.kind === "request-completion");
  if (action?.kind !== "request-completion") {
    throw forbidden({
      sq: "Në këtë hap nuk mund të kërkohet plotësim.",
      en: "Completion cannot be requested at this step.",
    });
  }
  const cause = {
    kind: "completed",
    token: task.token,
    node: task.node,
    outcome: action.outcome,
    reasons: null,
    record: {},
  } as const;
  const office = actor.posts.find((post) => post.officeId === task.officeId)?.officeCode ?? null;
  await moveDossier(context, dossier, cause, { items, office });
  return { dossierId: dossier.id };
}
