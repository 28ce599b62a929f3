import { type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { openDoors } from "@/db/doors";
import type { MunicipalityId } from "@/db/tenant";

export type Row = Record<string, unknown>;

/** Sends one statement of the running transaction. */
export type Ask = (query: SQL) => Promise<Row[]>;

/** A way to run transactions of many municipalities over few connections. */
export type Driver = {
  /** `last` sends a statement whose answer nobody waits for before the commit. */
  inside<T>(
    municipality: number,
    work: (ask: Ask, last: (query: SQL) => Promise<unknown>) => Promise<T>,
  ): Promise<T>;
  close(): Promise<unknown>;
};

type Urls = { app: string; national: string; system: string };

const dialect = new PgDialect();

function asWrite(query: SQL) {
  const { sql: text, params: values } = dialect.sqlToQuery(query);
  return { text, values };
}

/** The doors of the program. */
export function ours(urls: Urls, size: number): Driver {
  const doors = openDoors(urls, size);
  return {
    inside: (municipality, work) =>
      doors.asMunicipality({ municipalityId: municipality as MunicipalityId }, (tx) =>
        work(
          async (query) => [...(await tx.execute(query))],
          async (query) => tx.write([asWrite(query)]),
        ),
      ),
    close: () => doors.close(),
  };
}

/** The way every manual shows: transactions on a shared pool. It is here to show that the storm finds what it looks for. */
export function naive(urls: Urls, size: number): Driver {
  const pool = postgres(urls.app, { max: size, fetch_types: false, onnotice: () => {} });
  const database = drizzle(pool);
  return {
    inside: (municipality, work) =>
      database.transaction(async (tx) => {
        await tx.execute(sql`select set_config('app.municipality_id', ${String(municipality)}, true)`);
        const ask: Ask = async (query) => [...(await tx.execute<Row>(query))];
        return work(ask, ask);
      }),
    close: () => pool.end({ timeout: 1 }),
  };
}
