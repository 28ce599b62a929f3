import { expect, test } from "vitest";
import { endOfWeek, groupOf, groupRows } from "@/domain/routing/rules-inbox";
import { takersOf } from "@/domain/routing/rules-team";

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

test("only a colleague present who holds the role of every task can take them all over", () => {
  const member = (name: string, roles: string[], awayUntil: string | null = null) => ({
    ...{ officeId: "a", office: { sq: "A", en: "A" }, staffId: name, name, roles, awayUntil },
    ...{ open: 0, near: 0, overdue: 0, held: 0 },
  });
  const nobody = { ...member("", ["specialist"]), staffId: null, name: null };
  const both = member("both", ["inspector", "specialist"]);
  const members = [
    nobody,
    member("one", ["specialist"]),
    both,
    member("away", ["inspector", "specialist"], "2026-12-01"),
  ];
  const tasks = ["specialist", "inspector"].map((role) => ({ officeId: "a", role }));
  expect(takersOf(members, tasks)).toEqual([both]);
  expect(takersOf(members, [{ officeId: "b", role: "specialist" }])).toEqual([]);
  expect(takersOf(members, [])).toEqual([]);
});
