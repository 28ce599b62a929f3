import { count, eq, max } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { type Doors, openDoors, TransactionAborted } from "@/db/doors";
import { dossiers } from "@/domain/dossier/tables";
import { submitApplication } from "@/domain/intake/submit-application";
import { application, numberOf, suiteCounter } from "../../../../tests/counter";
import { openLine } from "../../../../tests/database-line";

const ground = suiteCounter();
let { doors, database, tirane, clerk, counter } = {} as ReturnType<typeof ground>;
beforeAll(() => {
  ({ doors, database, tirane, clerk, counter } = ground());
});

/** How many numbers the register of Tirana shows at one moment, and the highest of them. */
async function lookAtRegister(watching: Doors): Promise<{ count: number; last: number }> {
  const [row] = await watching.asMunicipality(clerk, (tx) =>
    tx.select({ count: count(), last: max(dossiers.registerNumber) }).from(dossiers),
  );
  return { count: row?.count ?? 0, last: row?.last ?? 0 };
}

describe("a registration sent twice", () => {
  it("makes one dossier and gives the same receipt, one after the other and at the same time", async () => {
    const input = application();
    const first = await counter().submit(input);
    expect(await counter().submit(input)).toEqual(first);
    const twin = application();
    const [one, ...others] = await Promise.allSettled([1, 2, 3].map(() => counter().submit(twin)));
    const again = await counter().submit(twin);
    for (const each of [one, ...others]) {
      if (each?.status === "fulfilled") expect(each.value).toEqual(again);
    }
    const next = await counter().submit(application());
    expect(numberOf(next.register)).toBe(numberOf(again.register) + 1);
  });

  it("with other content is refused", async () => {
    const input = application();
    await counter().submit(input);
    await expect(counter().submit({ ...input, noticeChannel: "none" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });
});

describe("the register", () => {
  it("numbers forty at the same time in the order they are committed: whoever looks, sees no gap", async () => {
    const before = numberOf((await counter().submit(application())).register);
    const looked: { count: number; last: number }[] = [];
    // Doors of its own: it does not queue behind those it watches.
    const watching = openDoors(database, 1);
    let running = true;
    const observer = (async () => {
      while (running) looked.push(await lookAtRegister(watching));
    })();
    const numbers = await Promise.all(
      Array.from({ length: 40 }, async () => {
        const number = numberOf((await counter().submit(application())).register);
        looked.push(await lookAtRegister(watching));
        return number;
      }),
    );
    running = false;
    await observer;
    await watching.close();
    expect(numbers.sort((a, b) => a - b)).toEqual(
      Array.from({ length: 40 }, (_, place) => before + 1 + place),
    );
    // A number committed before a smaller one would show as a gap to somebody looking in between.
    expect(looked.filter(({ count, last }) => count !== last)).toEqual([]);
  });

  it("has no gap after a registration that failed", async () => {
    const before = numberOf((await counter().submit(application())).register);
    const line = await openLine(database.app, 0);
    const cut = openDoors({ ...database, app: line.through(database.app) }, 1);
    line.cutAt("numbered as (");
    const input = application();
    await expect(
      cut.asMunicipality(clerk, (tx) => submitApplication({ tx, actor: clerk, now: tirane.now }, input)),
    ).rejects.toBeInstanceOf(TransactionAborted);
    await cut.close();
    await line.close();
    expect(
      await doors.asMunicipality(clerk, (tx) => tx.select().from(dossiers).where(eq(dossiers.id, input.id))),
    ).toEqual([]);
    expect(numberOf((await counter().submit(application())).register)).toBe(before + 1);
  });
});
