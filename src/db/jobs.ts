import { bigint, jsonb, pgSchema, smallint, text } from "drizzle-orm/pg-core";
import { insertOf, type Write } from "@/db/writes";

/** Where a transaction leaves its jobs; the table belongs to the queue and is made by drizzle/jobs/waiting.sql. */
const waiting = pgSchema("ossis_jobs").table("waiting", {
  municipality: smallint("municipality").notNull(),
  id: bigint("id", { mode: "number" }).generatedAlwaysAsIdentity(),
  task: text("task").notNull(),
  payload: jsonb("payload").notNull(),
  key: text("key").notNull(),
});

export type Job = {
  task: "tell-applicant" | "invite-body" | "render-document" | "scan-file";
  /** What the job needs to know but its municipality, which it is always told. */
  payload: Record<string, string | number>;
  /** A job takes the place of a waiting one of the same municipality and key. */
  key: string;
};

/** Jobs that run after the commit of the transaction that writes them, and only then. */
export function jobsOf(municipality: number, jobs: Job[]): Write[] {
  return insertOf(
    waiting,
    jobs.map((job) => ({ municipality, ...job })),
  );
}
