import { loadStanding } from "@/domain/dossier/load-standing";
import { getConsultation } from "@/domain/dossier/reads-consultation";
import { mayDirect } from "@/domain/routing/rules";
import { type Context, staffOnly } from "@/domain/tenancy/rules-actor";
import { forbidden } from "@/lib/errors";

/**
 * An asked opinion with the locked dossier and the step that asks, for whoever holds that step or leads its office.
 * Throws not-found, or forbidden for others.
 */
export async function loadAsking(context: Context, consultationId: string) {
  const actor = staffOnly(context.actor);
  const { taskId } = await getConsultation(context.tx, consultationId);
  const standing = await loadStanding(context.tx, taskId);
  // Read again under the lock: a request sent twice finds what the first of them left.
  const asked = await getConsultation(context.tx, consultationId);
  if (!mayDirect(actor, standing.task)) {
    throw forbidden({
      sq: "Kërkesat për mendim i drejton mbajtësi i hapit ose përgjegjësi i zyrës.",
      en: "Questions for an opinion are directed by the holder of the step or the head of the office.",
    });
  }
  const office = actor.posts.find((post) => post.officeId === standing.task.officeId)?.officeCode ?? null;
  return { ...standing, asked, office };
}
