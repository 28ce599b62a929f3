import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spreadEvenly } from "@/domain/routing/rules-spread";

const people = ["arta", "besa", "drita", "endri"];
const takers = fc
  .uniqueArray(fc.constantFrom(...people), { minLength: 1 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), open: fc.nat({ max: 30 }) }))),
  );

describe("sharing out by load", () => {
  test("gives everybody the same in the end, as far as what they had allows", () => {
    fc.assert(
      fc.property(takers, fc.nat({ max: 60 }), (able, count) => {
        const all = able.map(({ id }) => id);
        const rows = Array.from({ length: count }, (_, n) => ({ taskId: `t${n}`, takers: all }));
        const given = [...spreadEvenly(rows, able).values()];
        const loads = able.map(({ id, open }) => {
          const got = given.filter((to) => to === id).length;
          return { got, sum: open + got };
        });
        expect(given.filter((to) => to !== null)).toHaveLength(count);
        const least = Math.min(...loads.map(({ sum }) => sum));
        for (const { got, sum } of loads) if (got > 0) expect(sum).toBeLessThanOrEqual(least + 1);
      }),
    );
  });

  test("never gives a task to somebody who may not have it, and leaves what nobody may have", () => {
    fc.assert(
      fc.property(takers, fc.array(fc.subarray(people)), (able, allowed) => {
        const rows = allowed.map((ids, n) => ({ taskId: `t${n}`, takers: ids }));
        for (const [taskId, to] of spreadEvenly(rows, able)) {
          const may = able.filter(({ id }) => allowed[Number(taskId.slice(1))]?.includes(id));
          if (to === null) expect(may).toEqual([]);
          else expect(may.map(({ id }) => id)).toContain(to);
        }
      }),
    );
  });
});
