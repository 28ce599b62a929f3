import { sql } from "drizzle-orm";
import type { Context } from "@/domain/tenancy/rules-actor";

/** Lets a job send the links of these questions by e-mail after the commit. It makes the secrets itself: none is queued. */
export async function enqueueInvitations(
  { tx, actor }: Context,
  bodies: readonly { id: string; email: string | null }[],
): Promise<void> {
  const { municipalityId } = actor;
  for (const { id } of bodies.filter(({ email }) => email !== null)) {
    const payload = JSON.stringify({ municipalityId, consultationId: id });
    await tx.execute(
      sql`select ossis_jobs.enqueue('invite-body', ${payload}::json, ${`invite:${municipalityId}:${id}`})`,
    );
  }
}
