import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { transactionScope } from "@/db/transaction-scope";
import { type Fused, fuse, type Returned, type Write } from "@/db/writes";

/**
 * Statements of one transaction of one tenant pass here; after its end nothing of it reaches the server.
 *
 * A lease owns one connection. postgres.js hands a pooled handle to whatever transaction reconnects next when a
 * connection dies, so a lease that has seen its connection close sends nothing more and is thrown away.
 */
export type Tx = Omit<PostgresJsDatabase<Record<string, never>>, "transaction" | "$client"> & {
  /**
   * Sends writes whose answers decide nothing: they go out as one statement where they can, nobody waits for them, and
   * when they fail the whole transaction fails. `meaning` says what the failure of a constraint means to the caller.
   * Resolves when they are on their way, so that what is asked next comes after them.
   */
  write(writes: Write[], meaning?: Meaning): Promise<void>;
  /**
   * Sends the last writes of the transaction, always as one statement, with the commit right behind it: whatever they
   * lock is held for no turn of ours and not while the disk is waited for. Returns what was `told` of them; it reaches
   * the caller of the door only when the commit is confirmed and on the disk. Nothing can be sent after it, and nothing
   * that fails later undoes it.
   */
  finish<Told extends Record<string, Returned>>(
    writes: Write[],
    told: Told,
    meaning?: Meaning,
  ): Promise<Record<keyof Told, unknown>>;
};

/** The error to throw when a constraint of the name refused a row. */
export type Meaning = Record<string, () => Error>;

export class LeaseLost extends Error {
  constructor() {
    super("The database connection was lost during the transaction");
    this.name = "LeaseLost";
  }
}

/** How a transaction ended; only a clear end lets its lease serve somebody else. */
export type TransactionEnd = "committed" | "rolled back" | "unclear";

// Also without parameters: the server would plan such a statement anew at every call.
const prepared = { prepare: true, simple: false };
const planned = { prepare: false, simple: false };

// A transaction of its own that writes nothing but a mark into the log, and so waits until the disk has all before it.
const untilKept = "select pg_logical_emit_message(true, 'ossis', '')";

const outside = "A statement was sent outside its transaction";
const nextMoment = Promise.resolve();
const ignore = () => {};
const soon = () => new Promise<void>((resolve) => process.nextTick(resolve));

function openEnded() {
  let resolve = () => {};
  const promise = new Promise<void>((resolved) => {
    resolve = resolved;
  });
  return { promise, resolve };
}

type Pending = PromiseLike<unknown> & { values?: () => PromiseLike<unknown> };

/** The program serves nobody as a role for which row security is no wall. */
export class PowerfulRole extends Error {
  constructor() {
    super("The database role has more power than the program may have: see drizzle/roles.sql");
    this.name = "PowerfulRole";
  }
}

const powerOfRole = `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as powerful
  from pg_roles where rolname = current_user`;

function meaningOf(error: unknown, meaning: Meaning): unknown {
  const name = error instanceof Error && "constraint_name" in error ? error.constraint_name : null;
  return typeof name === "string" ? (meaning[name]?.() ?? error) : error;
}

export class Lease {
  readonly tx: Tx;
  dead = false;
  statements = 0;
  private readonly client: Sql;
  private readonly waiting = new Set<(reason: LeaseLost) => void>();
  private unanswered: Promise<unknown>[] = [];
  private failure: { error: unknown } | null = null;
  private current: symbol | null = null;
  private last = openEnded();
  private finished = false;

  constructor(url: string) {
    this.client = postgres(url, {
      max: 1,
      fetch_types: false,
      idle_timeout: 0,
      max_lifetime: null,
      connect_timeout: 5,
      onnotice: () => {},
      onclose: () => this.die(),
    });
    const guarded = {
      options: this.client.options,
      unsafe: (text: string, parameters: never[]) => this.statement(text, parameters),
    };
    // Drizzle touches only `options` and `unsafe` of its client; `transaction` and `$client` are hidden by Tx.
    this.tx = Object.assign(drizzle(guarded as unknown as Sql), {
      write: (writes: Write[], meaning?: Meaning) => this.write(writes, meaning ?? {}),
      finish: <Told extends Record<string, Returned>>(writes: Write[], told: Told, meaning?: Meaning) =>
        this.finish(writes, told, meaning ?? {}),
    });
  }

  /** Resolves once the connection stands. Throws PowerfulRole when its role could see past row security. */
  async connect(): Promise<void> {
    const rows = (await this.settle(this.client.unsafe(powerOfRole))) as { powerful: boolean }[];
    if (rows[0]?.powerful !== false) throw new PowerfulRole();
  }

  /** Sends the opening of a transaction without waiting for the answer, and binds the lease to its scope. */
  open(scope: symbol, preamble: string): Promise<unknown> {
    this.current = scope;
    this.statements = 0;
    this.unanswered = [];
    this.failure = null;
    this.finished = false;
    this.last = openEnded();
    return this.settle(this.client.unsafe(preamble));
  }

  /** Asks for the end of the transaction and returns how the server says it ended; a failed one cannot be committed. */
  async end(how: "commit" | "rollback"): Promise<TransactionEnd> {
    this.current = null;
    if (this.dead) return "unclear";
    const ended = this.settle(this.client.unsafe(how));
    // What the last writes locked is free from the commit on; but nobody is told before the disk has it.
    if (this.finished) await this.settle(this.client.unsafe(untilKept, [], prepared));
    const result = (await ended) as { command?: string };
    if (result.command === "COMMIT") return "committed";
    return result.command === "ROLLBACK" ? "rolled back" : "unclear";
  }

  /** After what was asked for before, because drizzle needs a few turns to send what it was told. */
  private async write(writes: Write[], meaning: Meaning): Promise<void> {
    this.requireScope();
    const sent = soon();
    for (const statement of fuse(writes)) void this.send(statement, sent, meaning);
    await sent;
  }

  private async finish<Told extends Record<string, Returned>>(
    writes: Write[],
    told: Told,
    meaning: Meaning,
  ): Promise<Record<keyof Told, unknown>> {
    this.requireScope();
    const sent = soon();
    const [statement] = fuse(writes, Object.values(told));
    if (!statement) throw new Error("There is nothing to finish with");
    const answer = this.send(statement, sent, meaning);
    await sent;
    this.current = null;
    this.finished = true;
    this.last.resolve();
    const [[, ...row] = []] = (await answer.catch(() => this.answersOfWrites())) as unknown[][];
    const named = Object.keys(told).map((name, place) => [name, row[place]]);
    return Object.fromEntries(named) as Record<keyof Told, unknown>;
  }

  private send({ text, values, kept }: Fused, sent: Promise<void>, meaning: Meaning): Promise<unknown> {
    const scope = this.current;
    this.statements += 1;
    const answer = sent.then(() => {
      if (this.current !== scope) throw new Error(outside);
      return this.settle(this.client.unsafe(text, values as never[], kept ? prepared : planned).values());
    });
    answer.catch((error: unknown) => {
      this.failure ??= { error: meaningOf(error, meaning) };
    });
    this.unanswered.push(answer);
    return answer;
  }

  /** Resolves once the last writes of the transaction are on their way, if it says which these are. */
  get lastSent(): Promise<void> {
    return this.last.promise;
  }

  /** True when writes went out that nobody waited for. */
  get hasWritten(): boolean {
    return this.unanswered.length > 0;
  }

  /** Resolves when every write is answered. Throws the first failure among them: the later ones only follow from it. */
  async answersOfWrites(): Promise<void> {
    await Promise.allSettled(this.unanswered);
    if (this.failure) throw this.failure.error;
  }

  async destroy(): Promise<void> {
    this.dead = true;
    await this.client.end({ timeout: 0 });
  }

  private requireScope(): void {
    if (this.dead) throw new LeaseLost();
    if (this.current === null || transactionScope.getStore() !== this.current) {
      throw new Error(outside);
    }
  }

  private statement(text: string, parameters: never[]) {
    this.requireScope();
    this.statements += 1;
    const query: Pending = this.client.unsafe(text, parameters, prepared);
    // Drizzle either calls values() at once or awaits. Both go out a moment later, once, in the order of the calls.
    let asked = false;
    return Object.assign(
      nextMoment.then(() => (asked ? undefined : this.settle(query))),
      {
        values: () => {
          asked = true;
          return nextMoment.then(() => this.settle(query.values?.() ?? query));
        },
      },
    );
  }

  private settle(query: PromiseLike<unknown>): Promise<unknown> {
    if (this.dead) return Promise.reject(new LeaseLost());
    const answer = new Promise<unknown>((resolve, reject) => {
      this.waiting.add(reject);
      query.then(
        (value) => {
          this.waiting.delete(reject);
          resolve(value);
        },
        (error: unknown) => {
          this.waiting.delete(reject);
          reject(error as Error);
        },
      );
    });
    answer.catch(ignore);
    return answer;
  }

  private die(): void {
    if (this.dead) return;
    this.dead = true;
    for (const reject of this.waiting) reject(new LeaseLost());
    this.waiting.clear();
    this.client.end({ timeout: 0 }).catch(() => {});
  }
}
