import { and, lte, type SQL, sql } from "drizzle-orm";
import { tasks } from "@/domain/dossier/tables-work";
import type { Queue } from "@/domain/routing/inputs-inbox";
import { listAsked } from "@/domain/routing/reads-inbox";
import { conditionsOf, type StaffContext } from "@/domain/routing/reads-queues";
import { COUNT_LIMIT, endOfWeek, type QueueCounts } from "@/domain/routing/rules-inbox";
import { civilDate, endOfDay } from "@/lib/dates";

/** Counts to the limit and stops, however long a list is. */
async function countOf({ tx }: StaffContext, conditions: SQL[]): Promise<number> {
  const counts = await Promise.all(
    conditions.map(async (condition) => {
      const some = tx
        .select({ one: sql`1` })
        .from(tasks)
        .where(condition)
        .limit(COUNT_LIMIT + 1)
        .as("some");
      const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(some);
      return row?.count ?? 0;
    }),
  );
  return Math.min(
    COUNT_LIMIT + 1,
    counts.reduce((sum, count) => sum + count, 0),
  );
}

/** How many tasks stand in each list of the person, each counted to at most 101. */
export async function countQueues(context: StaffContext): Promise<QueueCounts> {
  const today = civilDate(context.now);
  const counted = (queue: Queue, more?: SQL) => {
    const conditions = conditionsOf(context, { queue, assignee: null });
    return countOf(
      context,
      conditions.flatMap((condition) => and(condition, more) ?? []),
    );
  };
  const [mine, unclaimed, overdue, waiting, held, team, dueToday, week, asked] = await Promise.all([
    counted("mine"),
    counted("unclaimed"),
    counted("overdue"),
    counted("waiting"),
    counted("held"),
    counted("team"),
    counted("mine", lte(tasks.dueAt, endOfDay(today))),
    counted("mine", lte(tasks.dueAt, endOfDay(endOfWeek(today)))),
    listAsked(context, { queue: "waiting", after: null, procedure: null, assignee: null }),
  ]);
  return { mine, unclaimed, overdue, waiting: waiting + asked.length, held, team, today: dueToday, week };
}
