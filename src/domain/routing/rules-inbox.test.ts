import fc from "fast-check";
import { expect, test } from "vitest";
import { endOfWeek, groupOf, groupRows } from "@/domain/routing/rules-inbox";
import { addDays, differenceInDays } from "@/lib/dates";

// 23 November 2026 is a Monday.
const monday = "2026-11-23";

test("what is late stands with what is due today", () => {
  expect(["2026-11-20", monday].map((day) => groupOf(day, monday))).toEqual(["today", "today"]);
});

test("the week ends on its Sunday, on Saturday and Sunday themselves too", () => {
  expect([monday, "2026-11-28", "2026-11-29"].map(endOfWeek)).toEqual(Array(3).fill("2026-11-29"));
  expect(["2026-11-24", "2026-11-29", "2026-11-30"].map((day) => groupOf(day, monday))).toEqual([
    "week",
    "week",
    "later",
  ]);
});

test("rows keep their order under their headings, and a heading without rows is left out", () => {
  const rows = ["2026-11-20", "2026-11-23", "2026-12-04", "2026-12-09"].map((dueOn) => ({ dueOn }));
  const groups = groupRows(rows, monday).map(({ group, rows: some }) => [
    group,
    some.map((row) => row.dueOn),
  ]);
  expect(groups).toEqual([
    ["today", ["2026-11-20", "2026-11-23"]],
    ["later", ["2026-12-04", "2026-12-09"]],
  ]);
});

test("every row stands under exactly one heading, and none is lost", () => {
  const day = fc.integer({ min: -40, max: 40 }).map((shift) => addDays(monday, shift));
  fc.assert(
    fc.property(fc.array(day), day, (days, today) => {
      const rows = days.toSorted().map((dueOn) => ({ dueOn }));
      const groups = groupRows(rows, today);
      expect(groups.flatMap((group) => group.rows)).toEqual(rows);
      for (const { group, rows: some } of groups)
        for (const { dueOn } of some) expect(groupOf(dueOn, today)).toBe(group);
      expect(differenceInDays(today, endOfWeek(today))).toBeLessThan(7);
    }),
  );
});
