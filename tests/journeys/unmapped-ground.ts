import postgres from "postgres";
import { openDoors } from "@/db/doors";
import { readMunicipalities } from "@/server/seed/data";
import { type FreshDatabase, freshDatabase } from "../database";
import { fillTenant } from "../isolation/canaries";
import { fillEmptyTables } from "../isolation/fill-empty";
import { ownersOf, rowCounts } from "../isolation/row-hashes";
import { readValues, type Tenant } from "../isolation/tenants";
import { fillFiles, signInNation, signInTenant } from "./people";
import { ask } from "./raw-request";
import type { Ground } from "./sent-calls";
import { serveFolder } from "./sources";

const slugs = ["tirane", "vlore", "pustec"];
const base = "ossis.localhost";
const at = new Date("2026-11-24T09:00:00Z");

/** Municipalities full of their own words, everybody signed in, and the database that holds them. */
export type Prepared = { ground: Ground; filled: FreshDatabase; files: string };
/** A program that serves a copy of what was prepared. */
export type Serving = { port: number; counts: () => Promise<string[]>; end: () => Promise<void> };

const open = (url: string) => postgres(url, { max: 2, fetch_types: false, onnotice: () => {} });

/** Fills a database that programs are then served copies of; the files lie in a folder they all read. */
export async function prepare(files: string): Promise<Prepared> {
  const filled = await freshDatabase();
  const superuser = open(filled.superuser);
  const doors = openDoors(filled, 4);
  const towns = readMunicipalities().filter(({ slug }) => slugs.includes(slug));
  const tenants = await Promise.all(towns.map((town) => fillTenant(doors, superuser, town)));
  const people: Ground["people"] = new Map();
  for (const tenant of tenants) {
    await fillEmptyTables(superuser, tenant);
    await fillFiles(superuser, tenant, files);
    tenant.values = await readValues(superuser, tenant.id);
    await sortDrafts(superuser, tenant);
    people.set(tenant, await signInTenant(superuser, tenant, at));
  }
  const nation = await signInNation(superuser, at);
  const ground = { tenants, owners: await ownersOf(superuser), people, nation, base };
  await doors.close();
  await superuser.end();
  return { ground, filled, files };
}

async function sortDrafts(superuser: postgres.Sql, { id, values }: Tenant): Promise<void> {
  const rows = await superuser<{ holder: string; ids: string[] }[]>`
    select case when person_id is null then 'guest' else 'citizen' end as holder, array_agg(id::text) as ids
      from drafts where municipality_id = ${id} group by 1`;
  for (const { holder, ids } of rows) values.set(`drafts of a ${holder}`, ids);
}

/** Serves the built program of a folder on a copy of the database of its own, its clock set to one day. */
export async function serveCopy({ filled, files }: Prepared, folder: string): Promise<Serving> {
  const database = await freshDatabase(filled.name);
  const env = { FILES_DIR: files };
  const run = await serveFolder({ folder, mode: "start", urls: database, base, env });
  const end = async () => {
    await run.stop();
    await database.drop();
  };
  const { status } = await ask({
    ...{ host: base, path: "/api/test/clock", method: "POST", port: run.port },
    body: { at: at.toISOString() },
  });
  if (status !== 200) {
    await end();
    throw new Error(`The clock answered ${status}`);
  }
  const counts = async () => {
    const superuser = open(database.superuser);
    const found = await rowCounts(superuser);
    await superuser.end();
    return found;
  };
  return { port: run.port, counts, end };
}
