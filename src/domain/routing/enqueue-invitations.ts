import { enqueueJobs } from "@/domain/dossier/enqueue-jobs";
import type { Context } from "@/domain/tenancy/rules-actor";

/** Lets a job send the links of these questions by e-mail after the commit. It makes the secrets itself: none is queued. */
export async function enqueueInvitations(
  { tx, actor }: Context,
  bodies: readonly { id: string; email: string | null }[],
): Promise<void> {
  const jobs = bodies
    .filter(({ email }) => email !== null)
    .map(({ id }) => ({
      task: "invite-body" as const,
      payload: { consultationId: id },
      key: `invite:${id}`,
    }));
  await tx.write(enqueueJobs(actor.municipalityId, jobs));
}
