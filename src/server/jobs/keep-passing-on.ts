import { setTimeout as pause } from "node:timers/promises";
import type { Doors } from "@/db/doors";
import { passOnJobs } from "@/domain/dossier/pass-on-jobs";
import { log } from "@/lib/log";

const restingTime = 400;
const timeAfterFailure = 5_000;

/** Goes on taking waiting jobs to the queue until it is told to stop; a database that is away for a while is asked again. */
export async function keepPassingOn(doors: Doors, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    const rest = await doors.asSystem("jobs to the queue", null, passOnJobs).then(
      (moved) => (moved > 0 ? 0 : restingTime),
      (error: unknown) => {
        log.error("Jobs could not be passed on", error, {});
        return timeAfterFailure;
      },
    );
    await pause(rest, undefined, { signal: stop }).catch(() => {});
  }
}
