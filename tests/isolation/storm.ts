import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { type SQL, sql } from "drizzle-orm";
import type { Sql } from "postgres";
import type { Ask, Driver, Row } from "./storm-drivers";

/** Connections die under the work of many municipalities; what each of them saw and wrote is then compared. */
export type Storm = {
  workers: number;
  /** How long a worker rests inside its transaction, at most. */
  restMs: number;
  /** Stops after so many connections were ended by the superuser; 0 leaves ending them to the server's own time-out. */
  kills: number;
  forMs: number;
  hungAfterMs: number;
};

export type Outcome = {
  kills: number;
  confirmed: number;
  failed: number;
  foreignReads: number;
  foreignWrites: number;
  torn: number;
  hung: number;
};

const towns = Array.from({ length: 12 }, (_, place) => place + 1);

/** Makes the table of the storm; a row takes the municipality of whatever transaction it really ran in. */
export async function prepareStorm(superuser: Sql): Promise<void> {
  const own = "nullif(current_setting('app.municipality_id', true), '')::smallint";
  await superuser.unsafe(`
    create table storm (municipality_id smallint not null default ${own}, id uuid not null, meant smallint not null, unit uuid not null, step int not null, primary key (municipality_id, id));
    alter table storm enable row level security;
    alter table storm force row level security;
    create policy own on storm to ossis_app using (municipality_id = ${own}) with check (municipality_id = ${own});
    grant select, insert on storm to ossis_app;
    insert into storm select t, gen_random_uuid(), t, gen_random_uuid(), 0 from generate_series(1, ${towns.length}) t, generate_series(1, 3)`);
}

/** Lets the storm pass over a driver and counts the damage. */
export async function storm(driver: Driver, superuser: Sql, plan: Storm): Promise<Outcome> {
  await superuser`delete from storm where step > 0`;
  const confirmed = new Set<string>();
  const counts = { failed: 0, foreignReads: 0, hung: 0 };
  const until = Date.now() + plan.forMs;
  let over = false;
  const work = async (worker: number) => {
    const town = towns[worker % towns.length] ?? 1;
    while (!over) {
      const unit = randomUUID();
      const running = driver.inside(town, (ask, last) =>
        unitOfWork({ ask, last }, town, unit, plan.restMs, (rows) => {
          counts.foreignReads += rows.filter((row) => Number(row.municipality_id) !== town).length;
        }),
      );
      const ending = await settled(running, plan.hungAfterMs);
      if (ending === "done") confirmed.add(unit);
      if (ending === "failed") counts.failed++;
      if (ending === "hung") {
        counts.hung++;
        return;
      }
    }
  };
  const working = Promise.all(Array.from({ length: plan.workers }, (_, worker) => work(worker)));
  const kills = await killUntil(superuser, plan.kills, until);
  over = true;
  await working;
  return { kills, confirmed: confirmed.size, ...counts, ...(await damage(superuser, confirmed)) };
}

/** Reads, writes, reads again, rests and goes on: where a connection may be exchanged under the work. */
async function unitOfWork(
  { ask, last }: { ask: Ask; last: (query: SQL) => Promise<unknown> },
  town: number,
  unit: string,
  restMs: number,
  saw: (rows: Row[]) => void,
): Promise<void> {
  const row = (step: number) =>
    sql`insert into storm (id, meant, unit, step) values (${randomUUID()}, ${town}, ${unit}, ${step})`;
  const canaries = () => ask(sql`select municipality_id from storm where step = 0`);
  const [first] = await Promise.all([canaries(), ask(row(1))]);
  saw(first);
  saw(await ask(sql`select municipality_id from storm where unit = ${unit}`));
  await pause(Math.random() * restMs);
  saw(await canaries());
  await last(row(2));
}

async function settled(running: Promise<unknown>, hungAfterMs: number): Promise<"done" | "failed" | "hung"> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"hung">((resolve) => {
    timer = setTimeout(() => resolve("hung"), hungAfterMs);
  });
  const ending = running.then(
    () => "done" as const,
    () => "failed" as const,
  );
  const first = await Promise.race([ending, late]);
  clearTimeout(timer);
  return first;
}

/** Ends connections that are inside a transaction, one at a time, at random moments. */
async function killUntil(superuser: Sql, wanted: number, until: number): Promise<number> {
  let kills = 0;
  while (Date.now() < until && (wanted === 0 || kills < wanted)) {
    await pause(2 + Math.random() * 14);
    if (wanted === 0) continue;
    const ended = await superuser`
      select pg_terminate_backend(pid) as done from pg_stat_activity
       where usename = 'ossis_app' and datname = current_database() and xact_start is not null
       order by random() limit 1`;
    kills += ended.filter((row) => row.done === true).length;
  }
  return kills;
}

async function damage(superuser: Sql, confirmed: Set<string>) {
  const units = await superuser<{ unit: string; steps: number; foreign: boolean }[]>`
    select unit::text, count(*)::int as steps, bool_or(municipality_id <> meant) as foreign
      from storm where step > 0 group by unit`;
  const whole = new Set(units.filter(({ steps }) => steps === 2).map(({ unit }) => unit));
  const halves = units.filter(({ steps }) => steps !== 2).length;
  const missing = [...confirmed].filter((unit) => !whole.has(unit)).length;
  return { foreignWrites: units.filter((unit) => unit.foreign).length, torn: halves + missing };
}
