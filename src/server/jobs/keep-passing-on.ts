import { setTimeout as pause } from "node:timers/promises";
import type { Doors } from "@/db/doors";
import type { Tx } from "@/db/lease";
import { freeJobs } from "@/domain/dossier/free-jobs";
import { passOnJobs } from "@/domain/dossier/pass-on-jobs";
import { log } from "@/lib/log";

const restingTime = 400;
const timeAfterFailure = 5_000;
const timeBetweenLooks = 60_000;

/**
 * Goes on taking waiting jobs to the queue, and frees those of processes that were killed, until it is told to stop; a
 * database that is away for a while is asked again.
 */
export async function keepPassingOn(doors: Doors, stop: AbortSignal): Promise<void> {
  let looksAt = 0;
  const work = async (tx: Tx) => {
    if (performance.now() >= looksAt) {
      const count = await freeJobs(tx);
      if (count > 0) log.warn("Jobs were left by a process that ended", { count });
      looksAt = performance.now() + timeBetweenLooks;
    }
    return passOnJobs(tx);
  };
  while (!stop.aborted) {
    const rest = await doors.asSystem("jobs to the queue", null, work).then(
      (moved) => (moved > 0 ? 0 : restingTime),
      (error: unknown) => {
        log.error("Jobs could not be passed on", error, {});
        return timeAfterFailure;
      },
    );
    await pause(rest, undefined, { signal: stop }).catch(() => {});
  }
}
