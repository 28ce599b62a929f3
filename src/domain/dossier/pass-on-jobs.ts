import { sql } from "drizzle-orm";
import type { Tx } from "@/db/lease";

/** Takes jobs that committed transactions left to the queue, up to 200. Returns how many. */
export async function passOnJobs(tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ moved: string }>(sql`select ossis_jobs.pass_on() as moved`);
  return Number(row?.moved ?? 0);
}
