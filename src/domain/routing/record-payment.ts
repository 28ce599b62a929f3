import { loadStanding } from "@/domain/dossier/load-standing";
import { moveDossier } from "@/domain/dossier/move-dossier";
import { requireMine, requireWork } from "@/domain/dossier/rules";
import type { RecordPayment } from "@/domain/routing/inputs";
import { type Context, staffOnly } from "@/domain/tenancy/rules-actor";
import { invalid } from "@/lib/errors";

/** Records a payment made at the counter or the bank and moves the dossier on. Throws forbidden, invalid or conflict. */
export async function recordPayment(context: Context, { taskId, amount, how, reference }: RecordPayment) {
  const actor = staffOnly(context.actor);
  const standing = await loadStanding(context.tx, taskId);
  const { task, dossier } = standing;
  if (task.kind !== "payment")
    throw invalid({ sq: "Ky hap nuk pret pagesë.", en: "This step awaits no payment." });
  requireWork(actor, task, standing);
  requireMine(actor, task);
  const office = actor.posts.find((post) => post.officeId === task.officeId)?.officeCode ?? null;
  const { state } = await moveDossier(
    context,
    dossier,
    { kind: "paid", token: task.token, node: task.node, amount, how, reference },
    { office },
  );
  return { dossierId: dossier.id, status: state.status, outcome: state.outcome };
}
