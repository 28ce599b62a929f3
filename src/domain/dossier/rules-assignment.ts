/** Somebody who could do a task, with the open tasks they already have. */
export type Candidate = { staffId: string; openTasks: number };

/**
 * The least loaded candidate, chosen by lot among equals so that nobody can predict or steer who gets a case;
 * null when there is none, and the task waits in the queue of the office. `lot` is a number in [0, 1).
 */
export function leastLoaded(candidates: Candidate[], lot: number): string | null {
  const least = Math.min(...candidates.map((candidate) => candidate.openTasks));
  const equals = candidates.filter((candidate) => candidate.openTasks === least);
  return equals[Math.floor(lot * equals.length)]?.staffId ?? null;
}
