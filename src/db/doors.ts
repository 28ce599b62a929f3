import { type Lease, LeaseLost, type TransactionEnd, type Tx } from "@/db/lease";
import { type LeasePool, openPool } from "@/db/pool";
import type { MunicipalityId } from "@/db/tenant";
import { transactionScope } from "@/db/transaction-scope";

/** Every statement of the program passes one of three doors; each is one transaction as one database role. */

type Work<T> = (tx: Tx) => Promise<T>;

/**
 * `oneTrip`: the work sends all its statements before it waits, so the commit travels with them. `reads`: the database
 * refuses to write, and the end of the transaction is not waited for.
 */
type DoorOptions = { oneTrip?: boolean; reads?: boolean; counted?: (statements: number) => void };

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
  const giveBack = (ended: TransactionEnd) => {
    if (ended === "unclear") lease.dead = true;
    pool.release(lease);
  };
  try {
    return await (options.reads
      ? read(lease, preamble.replace("begin", "begin read only"), work, giveBack)
      : write(lease, preamble, work, options, giveBack));
  } catch (error) {
    throw lease.dead || error instanceof LeaseLost ? new TransactionAborted({ cause: error }) : error;
  } finally {
    options.counted?.(lease.statements);
  }
}

/** Starts the work inside its transaction; async, so that a lazy query handed back is sent inside the scope and not after it. */
function start<T>(lease: Lease, preamble: string, work: Work<T>) {
  const scope = Symbol("transaction");
  const opened = lease.open(scope, preamble);
  const running = transactionScope.run(scope, async () => {
    const value = await work(lease.tx);
    return value;
  });
  running.catch(() => {});
  return { opened, running };
}

/** Nothing can have been written, so nobody waits for the end; the lease goes back once the server has told it. */
async function read<T>(
  lease: Lease,
  preamble: string,
  work: Work<T>,
  giveBack: (ended: TransactionEnd) => void,
): Promise<T> {
  const { opened, running } = start(lease, preamble, work);
  try {
    const value = await running;
    if (lease.hasWritten) throw new Error("A reading transaction writes nothing");
    await opened;
    return value;
  } finally {
    lease.end("commit").then(giveBack, () => giveBack("unclear"));
  }
}

/** The work with its commit confirmed; how it ended is told also when the work fails. */
async function write<T>(
  lease: Lease,
  preamble: string,
  work: Work<T>,
  options: DoorOptions,
  giveBack: (ended: TransactionEnd) => void,
): Promise<T> {
  const ended: { as: TransactionEnd } = { as: "unclear" };
  try {
    const value = await transact(lease, preamble, work, options, ended);
    if (ended.as !== "committed") throw new TransactionAborted();
    return value;
  } finally {
    giveBack(ended.as);
  }
}

async function transact<T>(
  lease: Lease,
  preamble: string,
  work: Work<T>,
  options: DoorOptions,
  ended: { as: TransactionEnd },
): Promise<T> {
  const { opened, running } = start(lease, preamble, work);
  if (options.oneTrip) {
    await new Promise<void>((resolve) => process.nextTick(resolve));
    ended.as = await lease.end("commit");
    return running;
  }
  try {
    // Not its value: it may depend on what the last writes return.
    await Promise.race([running, lease.lastSent]);
    await opened;
    if (lease.hasWritten) await new Promise<void>((resolve) => process.nextTick(resolve));
    ended.as = await lease.end("commit");
    await lease.answersOfWrites();
    return await running;
  } catch (error) {
    if (ended.as === "unclear") ended.as = await lease.end("rollback");
    // What came after a failed statement only says that the transaction had failed already.
    await lease.answersOfWrites();
    throw error;
  }
}
