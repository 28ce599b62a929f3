import { and, eq, lte, ne, type SQL, sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { tasks } from "@/domain/dossier/tables-work";
import { listAsked } from "@/domain/routing/reads-inbox";
import { arrayOf, atPost, conditions, type StaffContext, valuesOf } from "@/domain/routing/reads-queues";
import { COUNT_LIMIT, endOfWeek, type QueueCounts } from "@/domain/routing/rules-inbox";
import { civilDate, endOfDay } from "@/lib/dates";

const most = sql.raw(String(COUNT_LIMIT + 1));

/** Counts to the limit and stops, however long a list is. */
const countOf = (...all: (SQL | undefined)[]) =>
  sql<number>`(select count(*)::int from (select from ${tasks} where ${and(...all)} limit ${most}) found)`;

const post = atPost(sql`post.office`, sql`post.role`);
const countAtPosts = (kind: SQL | undefined) =>
  sql<number>`(select count(*)::int from (
    select from unnest(${sql.placeholder("offices")}::uuid[], ${sql.placeholder("roles")}::text[]) post (office, role),
      lateral (select from ${tasks} where ${and(post, kind)} limit ${most}) work limit ${most}) found)`;

// One statement for all the lists: each would have to be sent, planned and read by itself.
const counts = prepared((tx) =>
  tx
    .select({
      mine: countOf(conditions.mine),
      overdue: countOf(conditions.overdue),
      held: countOf(conditions.held),
      myPayments: countOf(conditions["my-payments"]),
      unclaimed: countAtPosts(ne(tasks.kind, sql`'payment'`)),
      payments: countAtPosts(eq(tasks.kind, sql`'payment'`)),
      team: countOf(conditions.team),
      today: countOf(conditions.mine, lte(tasks.dueAt, sql.placeholder("endOfToday"))),
      week: countOf(conditions.mine, lte(tasks.dueAt, sql.placeholder("endOfWeek"))),
    })
    .from(sql`(select) one`),
);

/** How many tasks stand in each list of the person, each counted to at most 101. */
export async function countQueues(context: StaffContext): Promise<QueueCounts> {
  const { tx, actor, now } = context;
  const today = civilDate(now);
  const [[found], asked] = await Promise.all([
    counts(tx).execute({
      ...valuesOf(context),
      offices: arrayOf(actor.posts.map(({ officeId }) => officeId)),
      roles: arrayOf(actor.posts.map(({ role }) => role)),
      endOfToday: endOfDay(today).toISOString(),
      endOfWeek: endOfDay(endOfWeek(today)).toISOString(),
    }),
    listAsked(context, null),
  ]);
  if (!found) throw new Error("The lists were not counted");
  const { myPayments, payments, ...rest } = found;
  const waiting = Math.min(COUNT_LIMIT + 1, myPayments + payments) + asked.length;
  return { ...rest, waiting };
}
