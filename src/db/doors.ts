import { type Lease, LeaseLost, type TransactionEnd, type Tx } from "@/db/lease";
import { type LeasePool, openPool } from "@/db/pool";
import type { MunicipalityId } from "@/db/tenant";
import { transactionScope } from "@/db/transaction-scope";

/** Every statement of the program passes one of three doors; each is one transaction as one database role. */

type Work<T> = (tx: Tx) => Promise<T>;

/** `oneTrip`: the work sends all its statements before it waits, so the commit travels with them. */
type DoorOptions = { oneTrip?: boolean; counted?: (statements: number) => void };

/** Who may enter: anything that carries a minted municipality. */
type InMunicipality = { municipalityId: MunicipalityId };

export type Doors = {
  asMunicipality<T>(actor: InMunicipality, work: Work<T>, options?: DoorOptions): Promise<T>;
  asNation<T>(actor: { kind: "national" | "public" }, work: Work<T>, options?: DoorOptions): Promise<T>;
  asSystem<T>(reason: string, within: InMunicipality | null, work: Work<T>): Promise<T>;
  close(): Promise<void>;
};

export type DoorUrls = { app: string; national: string; system: string };

export class TransactionAborted extends Error {
  constructor(options?: ErrorOptions) {
    super("The transaction was not confirmed by the database", options);
    this.name = "TransactionAborted";
  }
}

/** Opens the pools of the three roles. `size` is the number of connections of the application role. */
export function openDoors(urls: DoorUrls, size = 8): Doors {
  const pools = {
    app: openPool(urls.app, size),
    national: openPool(urls.national, 2),
    system: openPool(urls.system, 4),
  };
  return {
    asMunicipality: (actor, work, options) => pass(pools.app, opening(actor.municipalityId), work, options),
    asNation: (_actor, work, options) => pass(pools.national, "begin", work, options),
    asSystem: (reason, within, work) =>
      pass(pools.system, within ? opening(within.municipalityId) : named(reason), work),
    close: async () => {
      await Promise.all(Object.values(pools).map((pool) => pool.destroy()));
    },
  };
}

/** The setting is local to the transaction and a checked integer, so it can travel with `begin` in one message. */
function opening(municipalityId: MunicipalityId): string {
  if (!Number.isInteger(municipalityId) || municipalityId < 1 || municipalityId > 999) {
    throw new Error("A transaction needs a municipality");
  }
  return `begin; set local app.municipality_id = '${municipalityId}'`;
}

function named(reason: string): string {
  return `begin; set local application_name = 'system: ${reason.replace(/[^a-z -]/g, "")}'`;
}

async function pass<T>(
  pool: LeasePool,
  preamble: string,
  work: Work<T>,
  options: DoorOptions = {},
): Promise<T> {
  if (transactionScope.getStore()) throw new Error("A transaction was opened inside a transaction");
  const lease = await pool.acquire().promise;
  const ended: { as: TransactionEnd } = { as: "unclear" };
  try {
    const value = await transact(lease, preamble, work, options, ended);
    options.counted?.(lease.statements);
    if (ended.as !== "committed") throw new TransactionAborted();
    return value;
  } catch (error) {
    throw lease.dead || error instanceof LeaseLost ? new TransactionAborted({ cause: error }) : error;
  } finally {
    if (ended.as === "unclear") lease.dead = true;
    pool.release(lease);
  }
}

/** Runs the work and ends its transaction; how it ended is told also when the work fails. */
async function transact<T>(
  lease: Lease,
  preamble: string,
  work: Work<T>,
  options: DoorOptions,
  ended: { as: TransactionEnd },
): Promise<T> {
  const scope = Symbol("transaction");
  const opened = lease.open(scope, preamble);
  // Async, so that a lazy query handed back is sent inside the scope and not after it.
  const running = transactionScope.run(scope, async () => {
    const value = await work(lease.tx);
    return value;
  });
  running.catch(() => {});
  if (options.oneTrip) {
    await new Promise<void>((resolve) => process.nextTick(resolve));
    ended.as = await lease.end("commit");
    return running;
  }
  try {
    const value = await running;
    await opened;
    if (lease.hasLast) await new Promise<void>((resolve) => process.nextTick(resolve));
    ended.as = await lease.end("commit");
    await lease.answersOfLast();
    return value;
  } catch (error) {
    if (ended.as === "unclear") ended.as = await lease.end("rollback");
    // What came after a failed statement only says that the transaction had failed already.
    await lease.answersOfLast();
    throw error;
  }
}
