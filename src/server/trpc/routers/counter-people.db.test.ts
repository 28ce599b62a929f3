import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { suiteCounter } from "../../../../tests/counter";

const ground = suiteCounter();
let { doors, tirane, elbasan, clerk, counter, stranger } = {} as ReturnType<typeof ground>;
beforeAll(() => {
  ({ doors, tirane, elbasan, clerk, counter, stranger } = ground());
});

const luan = "H40203018L";

describe("the people a counter finds", () => {
  it("are those of its own municipality, by the whole number only", async () => {
    expect(await counter().findPerson({ personalNumber: luan.toLowerCase() })).toMatchObject({
      firstName: "Luan",
      lastName: "Deda",
    });
    expect(await elbasan.as(stranger).counter.findPerson({ personalNumber: luan })).toBeNull();
    await expect(counter().findPerson({ personalNumber: luan.slice(0, 6) })).rejects.toThrow();
  });

  it("are found by the beginning of their name, whichever name comes first, without accents", async () => {
    for (const name of ["dëda", "Deda Lu", "luan ded"]) {
      expect((await counter().searchPersons({ name })).map((each) => each.personalNumber)).toContain(luan);
    }
    expect(await elbasan.as(stranger).counter.searchPersons({ name: "deda luan" })).toEqual([]);
    await expect(counter().searchPersons({ name: "de" })).rejects.toThrow();
  });

  it("are looked up through the index under row security", async () => {
    const plan = await doors.asMunicipality(clerk, async (tx) => {
      await tx.execute(sql`set local enable_seqscan = off`);
      return tx.execute(
        sql`explain select 1 from persons where name_key collate "C" ^@ 'deda' order by name_key collate "C" limit 8`,
      );
    });
    const text = JSON.stringify(plan);
    expect(text).toContain("persons_by_name");
    expect(text).toMatch(/Index Cond:[^"]*name_key/);
  });

  it("are nobody's business but the counter's", async () => {
    const officer = await tirane.person("specialist1");
    await expect(tirane.as(officer).counter.findPerson({ personalNumber: luan })).rejects.toThrow();
  });
});
