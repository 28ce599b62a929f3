import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Doors, openDoors } from "@/db/doors";
import { readMunicipalities } from "@/server/seed/data";
import { type FreshDatabase, freshDatabase } from "../database";
import { fillTenant } from "./canaries";
import { fillEmptyTables } from "./fill-empty";
import { type Faults, noFaults, visitNation, visitTenant } from "./matrix";
import { callsMade, type Listed, listProcedures } from "./matrix-call";
import { hintsOf, inputOf } from "./matrix-inputs";
import { fingerprints, ownersOf } from "./row-hashes";
import { readValues, type Tenant } from "./tenants";

const slugs = ["tirane", "elbasan", "vlore", "shkoder", "pustec", "durres"];
const all = listProcedures();
/** Those an input can be made for; the others are named by a test of their own. */
let procedures: Listed[] = [];
const impossible: string[] = [];

let database: FreshDatabase;
let superuser: Sql;
let doors: Doors;
let tenants: Tenant[] = [];
const unfilled: string[] = [];
beforeAll(async () => {
  database = await freshDatabase();
  superuser = postgres(database.superuser, { max: 2, fetch_types: false, onnotice: () => {} });
  doors = openDoors(database, 8);
  const municipalities = readMunicipalities().filter(({ slug }) => slugs.includes(slug));
  tenants = await Promise.all(
    municipalities.map((municipality) => fillTenant(doors, superuser, municipality)),
  );
  for (const tenant of tenants) {
    unfilled.push(...(await fillEmptyTables(superuser, tenant)));
    tenant.values = await readValues(superuser, tenant.id);
  }
  procedures = all.filter((procedure) => tenants[0] && isPossible(procedure, tenants[0]));
}, 120_000);
afterAll(async () => {
  await doors?.close();
  await superuser?.end();
  await database?.drop();
});

function isPossible(procedure: Listed, tenant: Tenant): boolean {
  try {
    inputOf(procedure, hintsOf(tenant), 0);
    return true;
  } catch (error) {
    impossible.push(`${procedure.path}: ${String(error)}`);
    return false;
  }
}

const few = (list: string[]) => [...new Set(list)].slice(0, 12);

test("every table of a municipality holds something that is its own", () => {
  expect(unfilled).toEqual([]);
});

test("an input can be made for every procedure of the router", () => {
  expect(impossible).toEqual([]);
});

test("nobody reads, changes or notices anything of another municipality, by any procedure", async () => {
  const faults = noFaults();
  const round = {
    doors,
    tenants,
    owners: await ownersOf(superuser),
    faults,
    seenOwn: new Set<string>(),
    told: new Map(),
    done: new Set<string>(),
  };
  const changed: string[] = [];
  const from = performance.now();
  for (const [turn, here] of tenants.entries()) {
    const before = await fingerprints(superuser);
    await visitTenant(round, procedures, here, turn);
    const after = await fingerprints(superuser);
    for (const [key, print] of after) {
      if (!key.startsWith(`${here.id} `) && before.get(key) !== print)
        changed.push(`${key} by calls at ${here.office.place.slug}`);
    }
  }
  const before = await fingerprints(superuser);
  await visitNation(round, procedures);
  for (const [key, print] of await fingerprints(superuser))
    if (before.get(key) !== print) changed.push(`${key} by calls at the national hosts`);
  console.log(
    `${callsMade()} calls of ${procedures.length} procedures in ${((performance.now() - from) / 1000).toFixed(1)} s`,
  );
  const told: Record<keyof Faults | "changed", string[]> = { ...faults, changed };
  for (const key of Object.keys(told) as (keyof typeof told)[]) told[key] = few(told[key]);
  expect(told).toEqual({ ...noFaults(), changed: [] });
  expect(round.seenOwn.size).toBe(tenants.length);
  expect(callsMade()).toBeGreaterThan(5_000);
  const possible = tenants.flatMap(({ exact }) => [...exact.keys()]);
  expect(possible.filter((path) => !round.done.has(path))).toEqual([]);
}, 180_000);

test("with the row security of dossiers switched off the same calls find foreign words", async () => {
  const [here] = tenants;
  if (!here) throw new Error("no tenant");
  await superuser`alter table dossiers disable row level security`;
  const round = {
    doors,
    tenants,
    owners: await ownersOf(superuser),
    faults: noFaults(),
    seenOwn: new Set<string>(),
    told: new Map(),
    done: new Set<string>(),
  };
  await visitTenant(round, procedures, here, 0).catch(() => {});
  await superuser`alter table dossiers enable row level security`;
  console.log(
    `without row security: ${round.faults.leaks.length} leaks, ${round.faults.oracles.length} oracles`,
  );
  expect(round.faults.leaks.length).toBeGreaterThan(0);
  expect(round.faults.oracles.length).toBeGreaterThan(0);
}, 120_000);

test("procedures that let in others than they declare are found", async () => {
  const [here] = tenants;
  if (!here) throw new Error("no tenant");
  const round = {
    doors,
    tenants,
    owners: new Map<string, number>(),
    faults: noFaults(),
    seenOwn: new Set<string>(),
    told: new Map(),
    done: new Set<string>(),
  };
  const misdeclared = procedures
    .filter(({ policy }) => policy.who === "staff" || policy.who === "anyone")
    .map((procedure) => ({ ...procedure, policy: { who: "applicant" as const, roles: null } }));
  await visitTenant(round, misdeclared, here, 0);
  const found = new Set(round.faults.decisions.map((sentence) => sentence.split(" ")[0]));
  expect(misdeclared.map(({ path }) => path).filter((path) => !found.has(path))).toEqual([]);
}, 120_000);
