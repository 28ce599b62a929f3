import { execFile } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { sql as text } from "drizzle-orm";
import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../database";
import { type Outcome, prepareStorm, type Storm } from "./storm";
import { type Driver, naive, ours, type Row } from "./storm-drivers";

let database: FreshDatabase;
let superuser: Sql;
beforeAll(async () => {
  database = await freshDatabase();
  superuser = postgres(database.superuser, { max: 2, fetch_types: false, onnotice: () => {} });
  await prepareStorm(superuser);
});
afterAll(async () => {
  await superuser?.end();
  await database?.drop();
});

type Damage = Outcome & { uncaught: number };
const none = { foreignReads: 0, foreignWrites: 0, torn: 0, hung: 0, uncaught: 0 };
const calm: Storm = { workers: 24, restMs: 30, kills: 0, forMs: 20_000, hungAfterMs: 15_000 };

/** One storm in its own process; prints what it did. */
async function passOver(driver: "ours" | "naive", size: number, storm: Storm): Promise<Damage> {
  const { app, national, system, superuser } = database;
  const plan = { driver, size, urls: { app, national, system, superuser }, storm };
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--import",
    "tsx",
    "tests/isolation/storm-run.ts",
    JSON.stringify(plan),
  ]);
  const damage: Damage = JSON.parse(stdout);
  console.log(`${driver}, pool of ${size}, rest ${storm.restMs} ms: ${JSON.stringify(damage)}`);
  return damage;
}

async function idleLimit(limit: string): Promise<void> {
  const name = new URL(database.app).pathname.slice(1);
  await superuser`alter role ossis_app in database ${superuser(name)} set idle_in_transaction_session_timeout to ${superuser.unsafe(`'${limit}'`)}`;
}

test.each([2, 10])(
  "connections killed inside transactions mix up no two municipalities, with a pool of %i",
  async (size) => {
    const damage = await passOver("ours", size, { ...calm, kills: 150 });
    expect(damage).toMatchObject(none);
    expect(damage.kills).toBeGreaterThanOrEqual(150);
    expect(damage.confirmed).toBeGreaterThan(5);
    expect(damage.failed).toBeGreaterThan(50);
  },
);

test.each([
  [2, 20],
  [10, 20],
  [2, 200],
  [10, 200],
])(
  "transactions ended by the server for resting mix up no two municipalities: pool of %i, limit %i ms",
  async (size, limit) => {
    await idleLimit(`${limit}ms`);
    const damage = await passOver("ours", size, { ...calm, restMs: limit * 2, forMs: 4_000 });
    await idleLimit("5s");
    expect(damage).toMatchObject(none);
    expect(damage.confirmed).toBeGreaterThan(5);
    expect(damage.failed).toBeGreaterThan(5);
  },
);

test("the same storm finds the faults of a shared pool", async () => {
  const damage = await passOver("naive", 10, { ...calm, kills: 60, forMs: 8_000, hungAfterMs: 3_000 });
  expect(
    damage.foreignReads + damage.foreignWrites + damage.torn + damage.hung + damage.uncaught,
  ).toBeGreaterThan(0);
});

/**
 * Waits until a connection works for municipality 2: before, a shared pool has none that a dead handle could ask. Doors
 * let nobody in meanwhile, and two seconds pass.
 */
async function othersAtWork(): Promise<void> {
  const until = performance.now() + 2_000;
  const working = () => superuser`select from pg_stat_activity
    where datname = current_database() and state = 'active' and query like '%pg_sleep(0.5)%' and pid <> pg_backend_pid()`;
  while (performance.now() < until && (await working()).length === 0) await pause(10);
}

/** Kills the connection of municipality 1 inside its transaction and asks again when 2 is at work; returns whose rows came. */
async function askAfterDeath(driver: Driver): Promise<number[]> {
  let rows: Row[] = [];
  let killed: () => void = () => {};
  const death = new Promise<void>((resolve) => {
    killed = resolve;
  });
  const asked = driver.inside(1, async (ask) => {
    const [row] = await ask(text`select pg_backend_pid() as pid`);
    await superuser`select pg_terminate_backend(${Number(row?.pid)})`;
    killed();
    await othersAtWork();
    rows = await ask(text`select distinct municipality_id from storm where step = 0`);
  });
  const ending = asked.catch(() => {});
  await death;
  const others = Array.from({ length: 4 }, () => driver.inside(2, (ask) => ask(text`select pg_sleep(0.5)`)));
  await Promise.race([Promise.allSettled([ending, ...others, pause(1_000)]), pause(8_000)]);
  await Promise.race([driver.close(), pause(2_000)]);
  return rows.map((row) => Number(row.municipality_id));
}

test("a handle whose connection died asks nothing more", async () => {
  expect(await askAfterDeath(ours(database, 1))).toEqual([]);
});

test("the same handle on a shared pool reads as the other municipality", async () => {
  expect(await askAfterDeath(naive(database, 1))).toContain(2);
});
