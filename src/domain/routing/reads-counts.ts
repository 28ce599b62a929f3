import { and, eq, lte, ne, type SQL, sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { tasks } from "@/domain/dossier/tables-work";
import { listAsked } from "@/domain/routing/reads-inbox";
import { atPost, conditions, officesLed, type StaffContext, valuesOf } from "@/domain/routing/reads-queues";
import { COUNT_LIMIT, endOfWeek, type QueueCounts } from "@/domain/routing/rules-inbox";
import { civilDate, endOfDay } from "@/lib/dates";

const most = sql.raw(String(COUNT_LIMIT + 1));

/** Counts to the limit and stops, however long a list is. */
const countOf = (...all: (SQL | undefined)[]) =>
  sql<number>`(select count(*)::int from (select from ${tasks} where ${and(...all)} limit ${most}) found)`;

const nothing = sql<number>`0`;
const post = atPost(sql`post.office`, sql`post.role`);
const rowOfPost = (_: unknown, at: number) =>
  sql`(${sql.placeholder(`office ${at}`)}::uuid, ${sql.placeholder(`role ${at}`)}::text)`;

function countAtPosts(posts: number, kind: SQL | undefined): SQL<number> {
  if (posts === 0) return nothing;
  const rows = sql.join(Array.from({ length: posts }, rowOfPost), sql`, `);
  return sql<number>`(select count(*)::int from (
    select from (values ${rows}) post (office, role),
      lateral (select from ${tasks} where ${and(post, kind)} limit ${most}) work limit ${most}) found)`;
}

type Shape = { posts: number; leads: boolean };

// One statement for all the lists: each would have to be sent, planned and read by itself. Its text says how many posts
// there are and leaves out what nobody leads: with arrays in their place the server guesses ten of each, finds a plan for
// everybody too dear, and plans the whole anew at every call.
const countsOf = ({ posts, leads }: Shape) =>
  prepared((tx) =>
    tx
      .select({
        mine: countOf(conditions.mine),
        overdue: countOf(conditions.overdue),
        held: countOf(conditions.held),
        myPayments: countOf(conditions["my-payments"]),
        unclaimed: countAtPosts(posts, ne(tasks.kind, sql`'payment'`)),
        payments: countAtPosts(posts, eq(tasks.kind, sql`'payment'`)),
        team: leads ? countOf(conditions.team) : nothing,
        today: countOf(conditions.mine, lte(tasks.dueAt, sql.placeholder("endOfToday"))),
        week: countOf(conditions.mine, lte(tasks.dueAt, sql.placeholder("endOfWeek"))),
      })
      .from(sql`(select) one`),
  );

const kept = new Map<string, ReturnType<typeof countsOf>>();

function counts(shape: Shape): ReturnType<typeof countsOf> {
  const key = `${shape.posts} ${shape.leads}`;
  const known = kept.get(key) ?? countsOf(shape);
  kept.set(key, known);
  return known;
}

/** How many tasks stand in each list of the person, each counted to at most 101. */
export async function countQueues(context: StaffContext): Promise<QueueCounts> {
  const { tx, actor, now } = context;
  const today = civilDate(now);
  const [[found], asked] = await Promise.all([
    counts({ posts: actor.posts.length, leads: officesLed(actor).length > 0 })(tx).execute({
      ...valuesOf(context),
      ...Object.fromEntries(
        actor.posts.flatMap(({ officeId, role }, at) => [
          [`office ${at}`, officeId],
          [`role ${at}`, role],
        ]),
      ),
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
