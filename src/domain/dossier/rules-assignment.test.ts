import fc from "fast-check";
import { expect, test } from "vitest";
import { leastLoaded } from "@/domain/dossier/rules-assignment";

const candidates = fc.uniqueArray(fc.record({ staffId: fc.uuid(), openTasks: fc.nat(50) }), {
  selector: ({ staffId }) => staffId,
  minLength: 1,
});

test("nobody with more open tasks than a colleague is chosen", () => {
  fc.assert(
    fc.property(candidates, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (people, lot) => {
      const chosen = people.find(({ staffId }) => staffId === leastLoaded(people, lot));
      expect(chosen?.openTasks).toBe(Math.min(...people.map(({ openTasks }) => openTasks)));
    }),
  );
});

test("among equals the lot reaches everybody", () => {
  const people = ["a", "b", "c"].map((staffId) => ({ staffId, openTasks: 2 }));
  const chosen = [0, 0.34, 0.5, 0.67, 0.99].map((lot) => leastLoaded(people, lot));
  expect(new Set(chosen)).toEqual(new Set(["a", "b", "c"]));
});

test("with nobody to choose the task waits in the queue", () => {
  expect(leastLoaded([], 0.5)).toBeNull();
});
