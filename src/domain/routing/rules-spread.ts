import type { InboxRow } from "@/domain/routing/rules-inbox";

/** A colleague who is here, with the open tasks they have. */
export type Taker = { id: string; name: string; open: number };

/** An open task of somebody, with those who may have it instead. */
export type SpreadRow = Pick<
  InboxRow,
  "taskId" | "register" | "service" | "applicant" | "step" | "dueOn" | "daysLeft" | "overdueDays"
> & { takers: string[] };

/** What a head sees before somebody's work changes hands. */
export type Spread = { rows: SpreadRow[]; takers: Taker[]; more: boolean };

/**
 * Who gets which task: one by one to whoever has least by then of those who may have it, the first named among
 * equals; null for a task nobody may have. The same rows give the same answer, so a preview tells what will happen.
 */
export function spreadEvenly(
  rows: readonly Pick<SpreadRow, "taskId" | "takers">[],
  takers: readonly Pick<Taker, "id" | "open">[],
): Map<string, string | null> {
  const loads = new Map(takers.map(({ id, open }) => [id, open]));
  return new Map(
    rows.map((row) => {
      const able = takers.filter(({ id }) => row.takers.includes(id));
      const least = able.reduce<string | null>(
        (best, { id }) => (best === null || (loads.get(id) ?? 0) < (loads.get(best) ?? 0) ? id : best),
        null,
      );
      if (least !== null) loads.set(least, (loads.get(least) ?? 0) + 1);
      return [row.taskId, least];
    }),
  );
}
