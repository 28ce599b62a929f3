import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { transactionScope } from "@/db/transaction-scope";

/**
 * Statements of one transaction of one tenant pass here; after its end nothing of it reaches the server.
 *
 * A lease owns one connection. postgres.js hands a pooled handle to whatever transaction reconnects next when a
 * connection dies, so a lease that has seen its connection close sends nothing more and is thrown away.
 */
export type Tx = Omit<PostgresJsDatabase<Record<string, never>>, "transaction" | "$client"> & {
  /**
   * Sends the last statements of a transaction: nothing is decided by their answers, so they travel together with the
   * commit, and when one fails the whole transaction fails with its error.
   */
  sendLast(statements: PromiseLike<unknown>[]): void;
};

export class LeaseLost extends Error {
  constructor() {
    super("The database connection was lost during the transaction");
    this.name = "LeaseLost";
  }
}

/** How a transaction ended; only a clear end lets its lease serve somebody else. */
export type TransactionEnd = "committed" | "rolled back" | "unclear";

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

export class Lease {
  readonly tx: Tx;
  dead = false;
  statements = 0;
  private readonly client: Sql;
  private readonly waiting = new Set<(reason: LeaseLost) => void>();
  private last: Promise<unknown>[] = [];
  private failure: { error: unknown } | null = null;
  private current: symbol | null = null;

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
      sendLast: (statements: PromiseLike<unknown>[]) => this.keepLast(statements),
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
    this.last = [];
    this.failure = null;
    return this.settle(this.client.unsafe(preamble));
  }

  /** Asks for the end of the transaction and returns how the server says it ended; a failed one cannot be committed. */
  async end(how: "commit" | "rollback"): Promise<TransactionEnd> {
    this.current = null;
    if (this.dead) return "unclear";
    const result = (await this.settle(this.client.unsafe(how))) as { command?: string };
    if (result.command === "COMMIT") return "committed";
    return result.command === "ROLLBACK" ? "rolled back" : "unclear";
  }

  /** Keeps statements that go out now and are answered after the commit was asked for. */
  private keepLast(statements: PromiseLike<unknown>[]): void {
    for (const statement of statements) {
      const kept = Promise.resolve(statement);
      kept.catch((error: unknown) => {
        this.failure ??= { error };
      });
      this.last.push(kept);
    }
  }

  /** True when statements were kept and may not be on their way yet. */
  get hasLast(): boolean {
    return this.last.length > 0;
  }

  /** Resolves when every kept statement is answered. Throws the first failure among them: the later ones only follow from it. */
  async answersOfLast(): Promise<void> {
    await Promise.allSettled(this.last);
    if (this.failure) throw this.failure.error;
  }

  async destroy(): Promise<void> {
    this.dead = true;
    await this.client.end({ timeout: 0 });
  }

  private statement(text: string, parameters: never[]) {
    if (this.dead) throw new LeaseLost();
    if (this.current === null || transactionScope.getStore() !== this.current) {
      throw new Error("A statement was sent outside its transaction");
    }
    this.statements += 1;
    const query: Pending = this.client.unsafe(text, parameters, { prepare: true, simple: false });
    // Drizzle either calls values() at once or awaits. Both go out a moment later, once, in the order of the calls.
    let asked = false;
    const rows = Promise.resolve().then(() => (asked ? undefined : this.settle(query)));
    const values = () => {
      asked = true;
      return Promise.resolve().then(() => this.settle(query.values?.() ?? query));
    };
    return Object.assign(rows, { values });
  }

  private settle(query: PromiseLike<unknown>): Promise<unknown> {
    if (this.dead) return Promise.reject(new LeaseLost());
    const answer = new Promise<unknown>((resolve, reject) => {
      this.waiting.add(reject);
      const settled = <Value>(finish: (value: Value) => void) => {
        return (value: Value) => {
          this.waiting.delete(reject);
          finish(value);
        };
      };
      query.then(settled(resolve), settled(reject));
    });
    answer.catch(() => {});
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
