import { drizzle } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import type { Doors } from "@/db/doors";
import type { Tx } from "@/db/lease";
import { fuse, type Returned, type Write } from "@/db/writes";

export type Statement = { text: string; parameters: unknown[] };

/** Doors that write down every statement before it is sent, and can have the server explain it afterwards. */
export type RecordedDoors = {
  doors: Doors;
  statements: Statement[];
  /** The server's plan for a statement of the municipality, as its application role sees it. */
  explain(municipalityId: number, statement: Statement): Promise<Plan>;
  close(): Promise<void>;
};

export type Plan = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Cond"?: string;
  "Plan Rows": number;
  "Total Cost": number;
  Plans?: Plan[];
};

// As the doors send them: prepared, also without parameters.
const extended = { prepare: true, simple: false };

export function recordDoors(url: string): RecordedDoors {
  const client = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} });
  const statements: Statement[] = [];
  const recording = {
    options: client.options,
    unsafe: (text: string, parameters: never[]) => {
      statements.push({ text, parameters });
      return client.unsafe(text, parameters, extended);
    },
  };
  const tx: Tx = Object.assign(drizzle(recording as unknown as Sql), {
    write: async (writes: Write[]) => {
      for (const { text, values } of writes) recording.unsafe(text, values as never[]).catch(() => {});
    },
    finish: async <Told extends Record<string, Returned>>(writes: Write[], told: Told) => {
      const [{ text, values } = { text: "", values: [] }] = fuse(writes, Object.values(told));
      const [[, ...row] = []] = await recording.unsafe(text, values as never[]).values();
      const named = Object.keys(told).map((name, place) => [name, row[place]]);
      return Object.fromEntries(named) as Record<keyof Told, unknown>;
    },
  });
  const refuse = () => Promise.reject(new Error("only a municipality is recorded"));
  const doors: Doors = {
    asMunicipality: async (actor, work) => {
      await client.unsafe(`begin; set local app.municipality_id = '${actor.municipalityId}'`);
      try {
        return await work(tx);
      } finally {
        // What a command changed is not wanted, only how it asked.
        await client.unsafe("rollback");
      }
    },
    asNation: refuse,
    asSystem: refuse,
    close: () => client.end(),
  };
  const explain = async (municipalityId: number, { text, parameters }: Statement): Promise<Plan> => {
    await client.unsafe(`begin; set local app.municipality_id = '${municipalityId}'`);
    try {
      const [row] = await client.unsafe(`explain (format json) ${text}`, parameters as never[]).values();
      const plans: { Plan: Plan }[] = typeof row?.[0] === "string" ? JSON.parse(row[0]) : row?.[0];
      if (!plans[0]) throw new Error("no plan");
      return plans[0].Plan;
    } finally {
      await client.unsafe("rollback");
    }
  };
  return { doors, statements, explain, close: () => client.end() };
}
