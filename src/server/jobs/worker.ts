import { Logger, parseCronItems, run, type Task } from "graphile-worker";
import type { Doors } from "@/db/doors";
import { env } from "@/lib/env";
import { describeError, log } from "@/lib/log";
import { forgetOldSignIns } from "@/server/auth/forget-old-sign-ins";
import { doors } from "@/server/doors";
import { forgetOldDrafts } from "@/server/jobs/forget-old-drafts";
import { inviteBody } from "@/server/jobs/invite-body";
import { keepPassingOn } from "@/server/jobs/keep-passing-on";
import { passTimes } from "@/server/jobs/pass-times";
import { renderDocument } from "@/server/jobs/render-document";
import { scanFile } from "@/server/jobs/scan-file";
import { tellApplicant } from "@/server/jobs/tell-applicant";

type Work = (doors: Doors, payload: unknown) => Promise<unknown>;

const works: Record<string, Work> = {
  "tell-applicant": tellApplicant,
  "invite-body": inviteBody,
  "render-document": renderDocument,
  "scan-file": scanFile,
  "pass-time": passTimes,
  "forget-drafts": forgetOldDrafts,
  "forget-sign-ins": forgetOldSignIns,
};

/** The work as the queue runs it. The queue keeps the words of an error, so it is given none that name a person. */
function asTask(name: string, work: Work): Task {
  return async (payload, { job }) => {
    const from = performance.now();
    try {
      await work(doors(), payload);
    } catch (error) {
      log.error("A job failed", error, { job: name, attempt: job.attempts });
      const { kind, code = "" } = describeError(error);
      throw new Error(`${name} failed: ${kind} ${code}`.trim());
    }
    if (name !== "pass-time")
      log.info("A job is done", { job: name, milliseconds: Math.round(performance.now() - from) });
  };
}

// The queue's own lines repeat what a job was given.
const quiet = new Logger(({ taskIdentifier }) => (level) => {
  if (level === "error") log.warn("The queue met an error", { job: taskIdentifier ?? "none" });
});

async function work(): Promise<void> {
  const runner = await run({
    connectionString: env().DATABASE_SYSTEM_URL,
    concurrency: 4,
    maxPoolSize: 6,
    noHandleSignals: true,
    logger: quiet,
    taskList: Object.fromEntries(Object.entries(works).map(([name, each]) => [name, asTask(name, each)])),
    parsedCronItems: parseCronItems([
      { task: "pass-time", match: "* * * * *", options: { maxAttempts: 1, jobKey: "pass-time" } },
      { task: "forget-drafts", match: "17 2 * * *", options: { maxAttempts: 3, jobKey: "forget-drafts" } },
      {
        task: "forget-sign-ins",
        match: "37 2 * * *",
        options: { maxAttempts: 3, jobKey: "forget-sign-ins" },
      },
    ]),
  });
  const passing = new AbortController();
  const passed = keepPassingOn(doors(), passing.signal);
  const stop = () => {
    passing.abort();
    runner.stop().catch(() => {});
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  await runner.promise;
  passing.abort();
  await passed;
  await doors().close();
}

await work();
