import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { openDoors, TransactionAborted } from "@/db/doors";
import type { Tx } from "@/db/lease";
import { Returned } from "@/db/writes";
import { staff } from "@/domain/tenancy/tables";
import { openLine } from "../../tests/database-line";
import { mark, outside, pidOf, suiteMarks } from "../../tests/marks";
import { one, two } from "../../tests/suite-tables";

const ground = suiteMarks();
let { database, superuser, doors, marks } = {} as ReturnType<typeof ground>;
beforeAll(() => {
  ({ database, superuser, doors, marks } = ground());
});

const written = (key: string, { municipalityId } = one) => ({
  text: "insert into marks (municipality_id, key) values ($1, $2)",
  values: [municipalityId, key],
});
const impossible = { text: "insert into marks (municipality_id, key) values (1, 1 / $1)", values: [0] };

test("writes are kept with the rest, or all are lost with the first failure among them", async () => {
  await doors.asMunicipality(one, async (tx) => {
    await mark(tx, "first");
    await tx.write([written("second"), written("third")]);
  });
  expect((await marks()).toSorted()).toEqual(["first", "second", "third"]);
  const failing = doors.asMunicipality(one, async (tx) => {
    await mark(tx, "lost");
    await tx.write([written("lost too")]);
    await tx.write([impossible]);
    await tx.write([written("lost as well")]);
    return "kept";
  });
  await expect(failing).rejects.toThrow("division by zero");
  await expect(doors.asMunicipality(two, async (tx) => tx.write([written("foreign", one)]))).rejects.toThrow(
    "row-level security",
  );
  expect(await marks()).toHaveLength(3);
  expect(await doors.asMunicipality(two, async () => "goes on")).toBe("goes on");
});

test("what is asked after a write sees it, and what was asked before does not", async () => {
  const count = (tx: Tx) => tx.execute<{ count: string }>(sql`select count(*) from marks`);
  const [before, after] = await doors.asMunicipality(one, async (tx) => {
    const asked = Promise.resolve(count(tx));
    await tx.write([written("a"), written("b")]);
    return Promise.all([asked, count(tx)]);
  });
  expect([before[0]?.count, after[0]?.count]).toEqual(["0", "2"]);
});

test("what asks after a write that failed is told of the write's failure, in the caller's own words", async () => {
  await superuser`alter table marks add constraint short_key check (length(key) < 9)`;
  const meaning = { short_key: () => new Error("Write it shorter") };
  const broken = doors.asMunicipality(one, async (tx) => {
    await tx.write([written("fits"), written("does not fit")], meaning);
    await mark(tx, "later");
  });
  await expect(broken).rejects.toThrow("Write it shorter");
  const unnamed = doors.asMunicipality(one, (tx) => tx.write([written("does not fit")], { other: Error }));
  await expect(unnamed).rejects.toThrow("short_key");
  expect(await marks()).toEqual([]);
  await superuser`alter table marks drop constraint short_key`;
});

test("writes travel with the commit, several as one statement", async () => {
  const line = await openLine(database.app);
  const far = openDoors({ ...database, app: line.through(database.app) }, 1);
  let statements = 0;
  const work = async (tx: Tx) => {
    await tx.select().from(staff).limit(1);
    await tx.write([written("a"), written("b"), written("c")]);
  };
  await far.asMunicipality(one, work);
  line.restart();
  await far.asMunicipality(one, work, { counted: (sent) => (statements = sent) });
  expect([line.trips(), statements]).toEqual([2, 2]);
  line.cutAt("commit");
  await expect(far.asMunicipality(one, work)).rejects.toBeInstanceOf(TransactionAborted);
  await far.close();
  await line.close();
});

test("a write nobody waits for does not reach the server after the end of its transaction", async () => {
  await superuser.unsafe("create table open_marks (key text); grant insert on open_marks to ossis_app");
  const write = { text: "insert into open_marks (key) values ($1)", values: ["late"] };
  const failing = doors.asMunicipality(one, async (tx) => {
    tx.write([write]).catch(() => {});
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow(/^no$|outside its transaction/);
  await doors.asMunicipality(two, (tx) => pidOf(tx));
  expect(await superuser`select key from open_marks`).toHaveLength(0);
  await superuser.unsafe("drop table open_marks");
});

test("a write is refused outside its transaction, and in one that only reads", async () => {
  const lent = await doors.asMunicipality(one, async (tx) => tx);
  await expect(lent.write([written("late")])).rejects.toThrow(outside);
  await expect(
    doors.asMunicipality(one, (tx) => tx.write([written("read")]), { reads: true }),
  ).rejects.toThrow("A reading transaction writes nothing");
  expect(await marks()).toEqual([]);
});

const named = {
  name: "first",
  text: "insert into marks (municipality_id, key) values ($1, $2) returning municipality_id, key",
};
const told = { key: new Returned("first", "key"), of: new Returned("first", "municipality_id") };

test("the last writes tell what they returned, in the trip that commits them", async () => {
  const line = await openLine(database.app);
  const far = openDoors({ ...database, app: line.through(database.app) }, 1);
  const work = (key: string) => async (tx: Tx) => {
    await tx.select().from(staff).limit(1);
    const repeated = {
      text: "insert into marks select municipality_id, key || $1 from first",
      values: ["!"],
    };
    const { key: kept, of } = await tx.finish([{ ...named, values: [1, key] }, repeated], told);
    return [kept, of];
  };
  await far.asMunicipality(one, work("a"));
  line.restart();
  expect(await far.asMunicipality(one, work("b"))).toEqual(["b", 1]);
  expect(line.trips()).toBe(2);
  expect(await marks()).toEqual(["a", "a!", "b", "b!"]);
  await far.close();
  await line.close();
});

test("last writes that are refused undo everything, in the caller's own words", async () => {
  await superuser`alter table marks add constraint short_key check (length(key) < 9)`;
  const failing = doors.asMunicipality(one, async (tx) => {
    await mark(tx, "lost");
    await tx.write([written("lost too")]);
    const meaning = { short_key: () => new Error("Write it shorter") };
    return tx.finish([{ ...named, values: [1, "does not fit"] }], told, meaning);
  });
  await expect(failing).rejects.toThrow("Write it shorter");
  expect(await marks()).toEqual([]);
  await superuser`alter table marks drop constraint short_key`;
  expect(await doors.asMunicipality(two, async () => "goes on")).toBe("goes on");
});

test("after the last writes nothing can be sent, and what they told is worth nothing without the commit", async () => {
  const late = doors.asMunicipality(one, async (tx) => {
    await tx.finish([{ ...named, values: [1, "last"] }], told);
    await mark(tx, "too late");
  });
  await expect(late).rejects.toMatchObject({ cause: { message: outside } });
  expect(await marks()).toEqual(["last"]);
  const line = await openLine(database.app);
  const far = openDoors({ ...database, app: line.through(database.app) }, 1);
  line.cutAt("commit");
  const unconfirmed = far.asMunicipality(one, (tx) => tx.finish([{ ...named, values: [1, "cut"] }], told));
  await expect(unconfirmed).rejects.toBeInstanceOf(TransactionAborted);
  await far.close();
  await line.close();
});

test("the last writes are free for others before the disk has them, but nobody is told until it has", async () => {
  const name = new URL(database.superuser).pathname.slice(1);
  await superuser`alter database ${superuser(name)} set synchronous_commit = on`;
  const waiting = openDoors(database, 1);
  const mode = "select current_setting('synchronous_commit') as mode";
  const said = { name: "said", text: mode, values: [] };
  const early = await waiting.asMunicipality(one, (tx) =>
    tx.finish([said], { mode: new Returned("said", "mode") }),
  );
  const [next] = await waiting.asMunicipality(one, (tx) => tx.execute<{ mode: string }>(sql.raw(mode)));
  await waiting.close();
  expect([early.mode, next?.mode]).toEqual(["off", "on"]);
  const line = await openLine(database.app);
  const far = openDoors({ ...database, app: line.through(database.app) }, 1);
  line.cutAt("pg_logical_emit_message");
  const untold = far.asMunicipality(one, (tx) => tx.finish([{ ...named, values: [1, "committed"] }], told));
  await expect(untold).rejects.toBeInstanceOf(TransactionAborted);
  expect(await marks()).toEqual(["committed"]);
  await far.close();
  await line.close();
});
