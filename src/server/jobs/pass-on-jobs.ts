import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { Doors } from "@/db/doors";
import { log } from "@/lib/log";

const restingTime = 400;
const timeAfterFailure = 5_000;

/** Takes the jobs that committed transactions left to the queue. Returns how many; a full load means there may be more. */
export async function passOnJobs(doors: Doors): Promise<number> {
  const [row] = await doors.asSystem("jobs to the queue", null, (tx) =>
    tx.execute<{ moved: string }>(sql`select ossis_jobs.pass_on() as moved`),
  );
  return Number(row?.moved ?? 0);
}

/** Goes on passing jobs on until it is told to stop; a database that is away for a while is asked again. */
export async function keepPassingOn(doors: Doors, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    const rest = await passOnJobs(doors).then(
      (moved) => (moved > 0 ? 0 : restingTime),
      (error: unknown) => {
        log.error("Jobs could not be passed on", error, {});
        return timeAfterFailure;
      },
    );
    await pause(rest, undefined, { signal: stop, ref: true }).catch(() => {});
  }
}
