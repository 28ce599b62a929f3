import postgres from "postgres";
import { beforeAll, expect, test } from "vitest";
import type { MunicipalityId } from "@/db/tenant";
import { enqueueJobs, type Job } from "@/domain/dossier/enqueue-jobs";
import { passOnJobs } from "@/domain/dossier/pass-on-jobs";
import { type Opened, suiteDoors } from "../suite-doors";

const open = suiteDoors(2);
let { database, doors, superuser } = {} as Opened;
beforeAll(async () => {
  ({ database, doors, superuser } = open());
});
/** Leaves a job from inside the transaction of a municipality. */
const leave = (municipality: number, job: Job, inNameOf = municipality) =>
  doors.asMunicipality({ municipalityId: municipality as MunicipalityId }, (tx) =>
    tx.write(enqueueJobs(inNameOf, [job])),
  );

const scan = (key: string, payload = {}): Job => ({ task: "scan-file", payload, key });

const passOn = () => doors.asSystem("jobs to the queue", null, passOnJobs);

const queued = () => superuser<{ payload: object; key: string }[]>`
  select payload, key from graphile_worker._private_jobs order by id`;

test("jobs get into the queue once, in their order, each with the municipality that left it", async () => {
  await leave(1, scan("first"));
  await leave(2, scan("second", { municipalityId: 1, attachmentId: "a" }));
  expect(await passOn()).toBe(2);
  expect(await passOn()).toBe(0);
  expect(await queued()).toEqual([
    { payload: { municipalityId: 1 }, key: "1:first" },
    { payload: { municipalityId: 2, attachmentId: "a" }, key: "2:second" },
  ]);
});

test("a job that says how long is not run before", async () => {
  await leave(1, scan("later", { afterMinutes: 15 }));
  await leave(1, scan("at once"));
  await passOn();
  const rows = await superuser<{ key: string; minutes: number }[]>`
    select key, round(extract(epoch from run_at - created_at) / 60)::int as minutes
      from graphile_worker._private_jobs where key in ('1:later', '1:at once') order by id`;
  expect(rows).toEqual([
    { key: "1:later", minutes: 15 },
    { key: "1:at once", minutes: 0 },
  ]);
});

test("a job takes the place of a waiting one of its own municipality, and never of another's", async () => {
  for (const municipality of [1, 2, 2]) await leave(municipality, scan("same"));
  await passOn();
  await leave(2, scan("same"));
  await passOn();
  const keys = (await queued()).map(({ key }) => key).filter((key) => key.endsWith("same"));
  expect(keys).toEqual(["1:same", "2:same"]);
});

test("two processes pass every job on once", async () => {
  const jobs = Array.from({ length: 450 }, (_, n) => scan(`many-${n}`));
  await doors.asMunicipality({ municipalityId: 3 as MunicipalityId }, async (tx) => {
    for (let from = 0; from < jobs.length; from += 50)
      await tx.write(enqueueJobs(3, jobs.slice(from, from + 50)));
  });
  let moved = 0;
  const process = async () => {
    for (let idle = 0; idle < 5; ) {
      const some = await passOn();
      expect(some).toBeLessThanOrEqual(200);
      moved += some;
      idle = some === 0 ? idle + 1 : 0;
    }
  };
  await Promise.all([process(), process(), process()]);
  expect(moved).toBe(450);
  const keys = (await queued()).map(({ key }) => key).filter((key) => key.includes("many-"));
  expect(new Set(keys).size).toBe(450);
});

test("a job of a transaction that is undone is never run", async () => {
  const undone = doors.asMunicipality({ municipalityId: 1 as MunicipalityId }, async (tx) => {
    await tx.write(enqueueJobs(1, [scan("undone")]));
    throw new Error("no");
  });
  await expect(undone).rejects.toThrow("no");
  expect(await passOn()).toBe(0);
});

test("a transaction cannot leave a job in the name of another municipality, or of a kind nobody knows", async () => {
  await expect(leave(1, scan("a"), 2)).rejects.toThrow("row-level security");
  const unknown = { ...scan("b"), task: "drop-everything" } as unknown as Job;
  await expect(leave(1, unknown)).rejects.toThrow("known_task");
  expect(await passOn()).toBe(0);
});

test("the application's role sees no job, changes none, and leaves none outside of a transaction", async () => {
  const bare = postgres(database.app, { max: 1, fetch_types: false, onnotice: () => {} });
  const add =
    "insert into waiting_jobs (municipality, task, payload, key) values (1, 'scan-file', '{}', 'c')";
  await expect(bare.unsafe(add)).rejects.toThrow("row-level security");
  for (const statement of [
    "select * from waiting_jobs",
    "delete from waiting_jobs",
    "update waiting_jobs set key = ''",
    "select ossis_jobs.pass_on()",
    "select * from graphile_worker.jobs",
    "select graphile_worker.add_job('pass-time')",
  ]) {
    await expect(bare.unsafe(statement), statement).rejects.toThrow("permission denied");
  }
  await bare.end();
});
