import { sql } from "drizzle-orm";
import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Doors, openDoors } from "@/db/doors";
import type { MunicipalityId } from "@/db/tenant";
import { type FreshDatabase, freshDatabase } from "../database";

let database: FreshDatabase;
let superuser: Sql;
let doors: Doors;
beforeAll(async () => {
  database = await freshDatabase();
  superuser = postgres(database.superuser, { max: 1, fetch_types: false, onnotice: () => {} });
  doors = openDoors(database, 2);
});
afterAll(async () => {
  await doors?.close();
  await superuser?.end();
  await database?.drop();
});

/** Adds a job from inside the transaction of a municipality. */
const enqueue = (municipality: number, task: string | null, payload: object, key: string) =>
  doors.asMunicipality({ municipalityId: municipality as MunicipalityId }, (tx) =>
    tx.execute(sql`select ossis_jobs.enqueue(${task}, ${JSON.stringify(payload)}::json, ${key})`),
  );

const refused = (message: string) => ({ cause: { message: expect.stringContaining(message) } });

test("a job with the same key never takes the place of another municipality's", async () => {
  for (const municipalityId of [1, 2, 2])
    await enqueue(municipalityId, "pass-time", { municipalityId }, "same");
  const jobs = await superuser<{ payload: { municipalityId: number } }[]>`
    select payload from graphile_worker._private_jobs where key like '%same' order by key`;
  expect(jobs.map(({ payload }) => payload.municipalityId)).toEqual([1, 2]);
});

test("a transaction cannot add a job for another municipality, for none, or of a kind nobody knows", async () => {
  const foreign = "a job belongs to the municipality of its transaction";
  await expect(enqueue(1, "pass-time", { municipalityId: 2 }, "a")).rejects.toMatchObject(refused(foreign));
  await expect(enqueue(1, "pass-time", {}, "b")).rejects.toMatchObject(refused(foreign));
  await expect(enqueue(1, "drop-everything", { municipalityId: 1 }, "c")).rejects.toMatchObject(
    refused("unknown job"),
  );
  await expect(enqueue(1, null, { municipalityId: 1 }, "d")).rejects.toMatchObject(refused("unknown job"));
});

test("outside of a municipality's transaction the application's role adds no job and sees none", async () => {
  const bare = postgres(database.app, { max: 1, fetch_types: false, onnotice: () => {} });
  await expect(bare`select ossis_jobs.enqueue('pass-time', '{}'::json, 'e')`).rejects.toThrow(
    "a job belongs",
  );
  await expect(bare`select * from graphile_worker.jobs`).rejects.toThrow("permission denied");
  await expect(bare`select graphile_worker.add_job('pass-time')`).rejects.toThrow("permission denied");
  await bare.end();
});
