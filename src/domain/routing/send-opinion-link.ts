import { loadStanding } from "@/domain/dossier/load-standing";
import { nodeOf, requireMine, requireWork } from "@/domain/dossier/rules";
import type { TaskReference } from "@/domain/routing/inputs";
import { hashOf, secretFor } from "@/domain/routing/rules-link";
import { opinionLinks } from "@/domain/routing/tables";
import { type Context, staffOnly } from "@/domain/tenancy/rules-actor";
import { invalid } from "@/lib/errors";

/**
 * Makes the link by which a body outside answers one opinion until its due time; a link made before stops working.
 * Returns its path. Throws forbidden, or invalid when the opinion is not asked of a body outside.
 */
export async function sendOpinionLink(
  context: Context,
  { taskId }: TaskReference,
): Promise<{ path: string; expiresAt: string }> {
  const actor = staffOnly(context.actor);
  const standing = await loadStanding(context.tx, taskId);
  const { task, dossier } = standing;
  requireWork(actor, task, standing);
  requireMine(actor, task);
  const node = nodeOf(dossier, task);
  if (node.kind !== "opinion" || node.external !== true) {
    throw invalid({
      sq: "Ky mendim jepet brenda bashkisë.",
      en: "This opinion is given inside the municipality.",
    });
  }
  const secret = secretFor(taskId);
  const link = {
    secretHash: hashOf(secret),
    expiresAt: task.dueAt,
    answeredAt: null,
  };
  await context.tx
    .insert(opinionLinks)
    .values({ municipalityId: actor.municipalityId, taskId, ...link })
    .onConflictDoUpdate({ target: [opinionLinks.municipalityId, opinionLinks.taskId], set: link });
  return { path: `/mendim/${secret}`, expiresAt: task.dueAt.toISOString() };
}
