import { expect, test, vi } from "vitest";
import type { MunicipalityId } from "@/db/tenant";
import { enqueueJobs, type Job } from "@/domain/dossier/enqueue-jobs";
import { passOnJobs } from "@/domain/dossier/pass-on-jobs";
import { keepPassingOn } from "@/server/jobs/keep-passing-on";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();

test("a job whose process was killed in the middle of it is free again, and one that is being done is left alone", async () => {
  const { doors, superuser } = open();
  const job = (key: string): Job => ({ task: "scan-file", payload: {}, key });
  await doors.asMunicipality({ municipalityId: 1 as MunicipalityId }, (tx) =>
    tx.write(enqueueJobs(1, [job("killed"), job("going")])),
  );
  await doors.asSystem("jobs to the queue", null, passOnJobs);
  const lock = (key: string, minutes: number) => superuser`
    update graphile_worker._private_jobs
       set locked_at = now() - make_interval(mins => ${minutes}), locked_by = ${key}, attempts = 1
     where key = ${`1:${key}`}`;
  await lock("killed", 11);
  await lock("going", 9);
  const locks = () => superuser<{ key: string; by: string | null }[]>`
    select key, locked_by as by from graphile_worker._private_jobs order by key`;
  const stop = new AbortController();
  const passing = keepPassingOn(doors, stop.signal);
  await vi.waitFor(async () =>
    expect(await locks()).toEqual([
      { key: "1:going", by: "going" },
      { key: "1:killed", by: null },
    ]),
  );
  stop.abort();
  await passing;
});
