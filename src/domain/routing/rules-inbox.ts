import type { Queue } from "@/domain/routing/inputs-inbox";
import type { DossierFlag } from "@/domain/routing/rules-flags";
import { addDays, isWeekend } from "@/lib/dates";
import type { Text } from "@/lib/text";

/** One line of a list of work. Instants are ISO texts, so that it travels as plain JSON. */
export type InboxRow = {
  taskId: string;
  register: string;
  procedure: string;
  service: Text;
  applicant: string;
  step: Text;
  kind: "task" | "opinion" | "payment" | "wait" | "consultation";
  dueAt: string;
  dueOn: string;
  daysLeft: number;
  overdueDays: number;
  /** The last lawful day of the whole dossier. */
  legalDueOn: string;
  openedAt: string;
  assigneeId: string | null;
  assignee: string | null;
  officeId: string;
  role: string;
  heldUntil: string | null;
  holdReason: string | null;
  /** How many opinions its officer asked are still awaited. */
  awaits: number;
  flags: DossierFlag[];
};

/** How many tasks stand in each list, counted to at most `COUNT_LIMIT` and one. `week`: due until Sunday. */
export type QueueCounts = Record<Queue | "today" | "week", number>;

/** Beyond this many a list only says "100+": counting further costs more than it tells. */
export const COUNT_LIMIT = 100;

export type DueGroup = "today" | "week" | "later";

/** The Sunday that ends the week of a day (civil dates). */
export function endOfWeek(today: string): string {
  let day = today;
  while (!(isWeekend(day) && !isWeekend(addDays(day, 1)))) day = addDays(day, 1);
  return day;
}

/** Where a due day stands in the list: today with everything late, this week until Sunday, or later. */
export function groupOf(dueOn: string, today: string): DueGroup {
  if (dueOn <= today) return "today";
  return dueOn <= endOfWeek(today) ? "week" : "later";
}

/** The rows under their headings, in the order of time; headings without rows are left out. */
export function groupRows<Row extends { dueOn: string }>(
  rows: Row[],
  today: string,
): { group: DueGroup; rows: Row[] }[] {
  const groups: DueGroup[] = ["today", "week", "later"];
  return groups
    .map((group) => ({ group, rows: rows.filter((row) => groupOf(row.dueOn, today) === group) }))
    .filter(({ rows: some }) => some.length > 0);
}
