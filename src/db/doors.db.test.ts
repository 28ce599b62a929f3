import { setTimeout as pause } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { beforeAll, expect, test } from "vitest";
import { openDoors, TransactionAborted } from "@/db/doors";
import type { Tx } from "@/db/lease";
import type { MunicipalityId } from "@/db/tenant";
import { refuseInsideTransaction } from "@/db/transaction-scope";
import { persons, staff } from "@/domain/tenancy/tables";
import { openLine } from "../../tests/database-line";
import { mark, marksTable, outside, pidOf, suiteMarks } from "../../tests/marks";
import { one, two } from "../../tests/suite-tables";

const ground = suiteMarks();
let { database, superuser, doors, marks } = {} as ReturnType<typeof ground>;
beforeAll(() => {
  ({ database, superuser, doors, marks } = ground());
});

const setting = sql`select pg_backend_pid() as pid, current_setting('app.municipality_id', true) as own`;

test("work sees the rows of its own municipality and no others", async () => {
  const seen = await doors.asMunicipality(two, (tx) =>
    tx.selectDistinct({ id: staff.municipalityId }).from(staff),
  );
  expect(seen).toEqual([{ id: 2 }]);
});

test("nothing of a municipality is left on the connection after the commit or the rollback", async () => {
  const system = openDoors(database, 1);
  const inside = await system.asSystem("test", one, (tx) =>
    tx.execute<{ pid: number; own: string }>(setting),
  );
  const after = await system.asSystem("test", null, (tx) =>
    tx.execute<{ pid: number; own: string }>(setting),
  );
  await system.asSystem("test", two, async () => Promise.reject(new Error("no"))).catch(() => {});
  const rolledBack = await system.asSystem("test", null, (tx) =>
    tx.execute<{ pid: number; own: string }>(setting),
  );
  await system.close();
  expect([...inside][0]?.own).toBe("1");
  expect([[...after][0], [...rolledBack][0]].map((row) => row?.own)).toEqual(["", ""]);
  expect(new Set([inside, after, rolledBack].map((rows) => [...rows][0]?.pid)).size).toBe(1);
});

test("a transaction inside a transaction is refused, by every door", async () => {
  const nested = "A transaction was opened inside a transaction";
  await doors.asMunicipality(one, async () => {
    await expect(doors.asMunicipality(two, async () => 1)).rejects.toThrow(nested);
    await expect(doors.asNation({ kind: "public" }, async () => 1)).rejects.toThrow(nested);
    await expect(doors.asSystem("test", null, async () => 1)).rejects.toThrow(nested);
  });
});

test("a statement after the end of its transaction is refused", async () => {
  const kept = await doors.asMunicipality(one, async (tx) => ({ tx }));
  await expect(mark(kept.tx, "late")).rejects.toMatchObject({ cause: { message: outside } });
  expect(await marks()).toEqual([]);
});

test("work that goes on after its transaction cannot write into the next one on the same connection", async () => {
  let late: Promise<unknown> = Promise.resolve();
  await doors.asMunicipality(one, async (tx) => {
    late = pause(60).then(() => mark(tx, "late"));
    late.catch(() => {});
    await pidOf(tx);
  });
  await doors.asMunicipality(two, async (tx) => {
    await mark(tx, "next", two);
    await pause(120);
  });
  await expect(late).rejects.toMatchObject({ cause: { message: outside } });
  expect(await marks()).toEqual(["next"]);
});

test("a handle of another transaction is refused while both are open", async () => {
  const both = openDoors(database, 2);
  let stale: Tx | null = null;
  let finish: () => void = () => {};
  const open = both.asMunicipality(one, async (tx) => {
    stale = tx;
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
  });
  await pause(100);
  await both.asMunicipality(two, async () => {
    if (!stale) throw new Error("the first transaction did not begin");
    await expect(mark(stale, "foreign")).rejects.toMatchObject({ cause: { message: outside } });
  });
  finish();
  await open;
  await both.close();
  expect(await marks()).toEqual([]);
});

test("a statement nobody waits for belongs to its own transaction or is not sent", async () => {
  for (let n = 0; n < 20; n++) {
    await doors
      .asMunicipality(one, async (tx) => {
        mark(tx, `lost-${n}`).then(undefined, () => {});
      })
      .catch(() => {});
    await doors.asMunicipality(two, (tx) => mark(tx, `kept-${n}`, two));
  }
  const rows =
    await superuser`select municipality_id from marks where key like 'lost%' and municipality_id <> 1`;
  expect(rows).toHaveLength(0);
  expect((await marks()).filter((key) => key.startsWith("kept"))).toHaveLength(20);
});

test("a failing statement takes everything of its transaction with it", async () => {
  const failing = doors.asMunicipality(one, async (tx) => {
    await mark(tx, "before");
    await tx.execute(sql`select 1 / 0`);
  });
  await expect(failing).rejects.toThrow();
  expect(await marks()).toEqual([]);
});

test("an exception takes everything of its transaction with it and reaches the caller as it was", async () => {
  const thrown = new Error("changed my mind");
  const failing = doors.asMunicipality(one, async (tx) => {
    await mark(tx, "before");
    throw thrown;
  });
  await expect(failing).rejects.toBe(thrown);
  expect(await marks()).toEqual([]);
});

test("an error that was swallowed is still the end: nobody is told it was kept", async () => {
  const swallowing = doors.asMunicipality(one, async (tx) => {
    await mark(tx, "before");
    await tx.execute(sql`select 1 / 0`).catch(() => {});
    return "kept";
  });
  await expect(swallowing).rejects.toBeInstanceOf(TransactionAborted);
  expect(await marks()).toEqual([]);
  expect(await doors.asMunicipality(two, async () => "goes on")).toBe("goes on");
});

test("a connection whose transaction ended unclear serves nobody again", async () => {
  let first = 0;
  const killed = doors.asMunicipality(one, async (tx) => {
    first = await pidOf(tx);
    await superuser`select pg_terminate_backend(${first})`;
    await pause(50);
    await mark(tx, "after death");
  });
  await expect(killed).rejects.toBeInstanceOf(TransactionAborted);
  const second = await doors.asMunicipality(two, pidOf);
  expect(second).not.toBe(first);
  expect(await marks()).toEqual([]);
});

test("a commit without an answer is never reported as kept", async () => {
  const line = await openLine(database.app);
  const far = openDoors({ ...database, app: line.through(database.app) }, 1);
  await far.asMunicipality(one, (tx) => mark(tx, "first"));
  line.cutAt("commit");
  await expect(far.asMunicipality(one, (tx) => mark(tx, "unclear"))).rejects.toBeInstanceOf(
    TransactionAborted,
  );
  await far.asMunicipality(two, (tx) => mark(tx, "second", two));
  expect(await marks()).toEqual(expect.arrayContaining(["first", "second"]));
  await far.close();
  await line.close();
});

test("work that sends all its statements at once makes one trip to the database, its commit included", async () => {
  const line = await openLine(database.app);
  const far = openDoors({ ...database, app: line.through(database.app) }, 1);
  const three = (tx: Tx) =>
    Promise.all([
      tx.select().from(staff).limit(1),
      tx.select().from(persons).limit(1),
      tx.select().from(marksTable).where(eq(marksTable.key, "none")),
    ]);
  // The first time, each statement is prepared.
  await far.asMunicipality(one, three, { oneTrip: true });
  line.restart();
  let statements = 0;
  await far.asMunicipality(two, three, { oneTrip: true, counted: (sent) => (statements = sent) });
  expect({ trips: line.trips(), statements }).toEqual({ trips: 1, statements: 3 });
  line.restart();
  await far.asMunicipality(one, async (tx) => {
    await tx.select().from(staff).limit(1);
    await tx.select().from(persons).limit(1);
  });
  expect(line.trips()).toBe(3);
  await far.close();
  await line.close();
});

test("work that promised one trip and waits in between is told so, and nothing of it runs after the commit", async () => {
  const broken = doors.asMunicipality(
    one,
    async (tx) => {
      await pidOf(tx);
      await mark(tx, "second trip");
    },
    { oneTrip: true },
  );
  await expect(broken).rejects.toMatchObject({ cause: { message: outside } });
  expect(await marks()).toEqual([]);
});

test("files, mail and the network are refused while a transaction is open, and only then", async () => {
  expect(() => refuseInsideTransaction("The mail server")).not.toThrow();
  await doors.asMunicipality(one, async () => {
    expect(() => refuseInsideTransaction("The mail server")).toThrow(
      "The mail server was called inside a transaction",
    );
    await pause(1);
    expect(() => refuseInsideTransaction("The mail server")).toThrow();
  });
  expect(() => refuseInsideTransaction("The mail server")).not.toThrow();
});

test.each([
  ["nothing", undefined],
  ["not a number", Number.NaN],
  ["a text", "1"],
  ["an injected text", "1'; set local app.municipality_id = '2"],
  ["a broken number", 1.5],
  ["nought", 0],
  ["infinity", Number.POSITIVE_INFINITY],
  ["a list", [1]],
  ["an object that speaks as a number", { valueOf: (): number => 1, toString: () => "1" }],
])("a municipality that is %s opens no transaction", async (_what, value) => {
  const work = async () => "reached";
  const who = { municipalityId: value as MunicipalityId };
  await expect(async () => doors.asMunicipality(who, work)).rejects.toThrow(
    "A transaction needs a municipality",
  );
  await expect(async () => doors.asSystem("test", who, work)).rejects.toThrow(
    "A transaction needs a municipality",
  );
});

test("without a municipality the application's role reads and writes nothing", async () => {
  const bare = postgres(database.app, { max: 1, fetch_types: false, onnotice: () => {} });
  expect(await bare`select * from staff`).toHaveLength(0);
  await expect(bare`insert into marks values (1, 'bare')`).rejects.toThrow(/row-level security/);
  await bare.end();
});

test("no door opens for a role that row security does not hold", async () => {
  const { superuser: powerful, app } = database;
  const asSuperuser = openDoors({ app: powerful, national: powerful, system: powerful }, 1);
  const refused = { name: "PowerfulRole" };
  await expect(asSuperuser.asMunicipality(one, (tx) => tx.select().from(staff))).rejects.toMatchObject(
    refused,
  );
  await expect(asSuperuser.asNation({ kind: "public" }, async () => 1)).rejects.toMatchObject(refused);
  await expect(asSuperuser.asSystem("test", one, async () => 1)).rejects.toMatchObject(refused);
  await asSuperuser.close();
  const name = new URL(database.app).pathname.slice(1);
  const role = `seeing_${name}`;
  await superuser.unsafe(`create role ${role} login bypassrls password 'seeing'`);
  await superuser.unsafe(`grant connect on database ${name} to ${role}`);
  const seeing = new URL(app);
  seeing.username = role;
  seeing.password = "seeing";
  const seeingDoors = openDoors({ app: seeing.href, national: app, system: app }, 1);
  await expect(seeingDoors.asMunicipality(one, async () => 1)).rejects.toMatchObject(refused);
  await seeingDoors.close();
  await superuser.unsafe(`drop owned by ${role}; drop role ${role}`);
});
