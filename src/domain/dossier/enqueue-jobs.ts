import type { Write } from "@/db/writes";

export type Job = {
  task: "tell-applicant" | "invite-body" | "render-document" | "scan-file";
  /** What the job needs to know but its municipality, which it is always told; `afterMinutes` lets it rest first. */
  payload: Record<string, string | number>;
  /** A job takes the place of a waiting one of the same municipality and key. */
  key: string;
};

const text = "insert into waiting_jobs (municipality, task, payload, key) values ($1, $2, $3, $4)";

/** Jobs that run after the commit of the transaction that writes them, and only then. Returns what writes them. */
export function enqueueJobs(municipalityId: number, jobs: Job[]): Write[] {
  return jobs.map(({ task, payload, key }) => ({
    text,
    values: [municipalityId, task, JSON.stringify(payload), key],
  }));
}
