import { expect, test } from "vitest";
import { chosenUpTo, isChoosable } from "@/ui/office/choosing";

const row = (taskId: string, change: { assigneeId?: null; awaits?: number; kind?: "wait" } = {}) => ({
  ...{ taskId, kind: "task" as const, assigneeId: "me", awaits: 0 },
  ...change,
});
const rows = [
  row("a"),
  row("b"),
  row("c", { assigneeId: null }),
  row("d"),
  row("e", { awaits: 1 }),
  row("f"),
];
const upTo = (chosen: string[], last: string | null, id: string) => [
  ...chosenUpTo(rows, new Set(chosen), last, id),
];

test("a range takes in every row between the last one chosen and this one, downwards and upwards", () => {
  expect(upTo(["b"], "b", "f")).toEqual(["b", "d", "f"]);
  expect(upTo(["d"], "d", "a").sort()).toEqual(["a", "b", "d"]);
});

test("rows that are not one's own steps stay out of it, and what was chosen before stays", () => {
  expect(rows.filter(isChoosable).map(({ taskId }) => taskId)).toEqual(["a", "b", "d", "f"]);
  expect(isChoosable(row("w", { kind: "wait" }))).toBe(false);
  expect(upTo(["f"], "a", "c").sort()).toEqual(["a", "b", "f"]);
});

test("without a row to begin at, only this one is chosen", () => {
  expect(upTo([], null, "b")).toEqual(["b"]);
  expect(upTo([], "gone", "b")).toEqual(["b"]);
});
