import { sql } from "drizzle-orm";
import type { Tx } from "@/db/lease";

/**
 * Lets jobs be begun again whose process ended hard in the middle of them: those begun more than ten minutes ago, which
 * is longer than any takes. The queue itself would wait for four hours. Returns how many there were.
 */
export async function freeJobs(tx: Tx): Promise<number> {
  const freed = await tx.execute(sql`
    update graphile_worker._private_jobs
       set locked_at = null, locked_by = null, run_at = greatest(run_at, now())
     where locked_at < now() - interval '10 minutes' returning id`);
  return freed.length;
}
