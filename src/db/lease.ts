import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { transactionScope } from "@/db/transaction-scope";

/**
 * Statements of one transaction of one tenant pass here; after its end nothing of it reaches the server.
 *
 * A lease owns one connection. postgres.js hands a pooled handle to whatever transaction reconnects next when a
 * connection dies, so a lease that has seen its connection close sends nothing more and is thrown away.
 */
export type Tx = Omit<PostgresJsDatabase<Record<string, never>>, "transaction" | "$client">;

export class LeaseLost extends Error {
  constructor() {
    super("The database connection was lost during the transaction");
    this.name = "LeaseLost";
  }
}

type Pending = PromiseLike<unknown> & { values?: () => PromiseLike<unknown> };

export class Lease {
  readonly tx: Tx;
  dead = false;
  statements = 0;
  private readonly client: Sql;
  private readonly waiting = new Set<(reason: LeaseLost) => void>();
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
    this.tx = drizzle(guarded as unknown as Sql);
  }

  /** Resolves once the connection stands. */
  async connect(): Promise<void> {
    await this.settle(this.client.unsafe("select 1"));
  }

  /** Sends the opening of a transaction without waiting for the answer, and binds the lease to its scope. */
  open(scope: symbol, preamble: string): Promise<unknown> {
    this.current = scope;
    this.statements = 0;
    return this.settle(this.client.unsafe(preamble));
  }

  /** Ends the transaction; true only when the server confirmed what was asked. */
  async end(how: "commit" | "rollback"): Promise<boolean> {
    this.current = null;
    if (this.dead) return false;
    const result = (await this.settle(this.client.unsafe(how))) as { command?: string };
    return result.command === how.toUpperCase();
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
    const query: Pending = this.client.unsafe(text, parameters, { prepare: true });
    const rows = () => this.settle(query.values?.() ?? query);
    // biome-ignore lint/suspicious/noThenProperty: drizzle either awaits the query or calls values() on it, never both.
    return { values: rows, then: (ok: never, no: never) => this.settle(query).then(ok, no) };
  }

  private settle(query: PromiseLike<unknown>): Promise<unknown> {
    if (this.dead) return Promise.reject(new LeaseLost());
    const answer = new Promise<unknown>((resolve, reject) => {
      this.waiting.add(reject);
      const done = () => this.waiting.delete(reject);
      query.then(
        (value) => (done(), resolve(value)),
        (error) => (done(), reject(error)),
      );
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
