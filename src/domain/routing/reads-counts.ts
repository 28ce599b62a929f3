import { and, eq, lte, ne, type SQL, sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { tasks } from "@/domain/dossier/tables-work";
import { listAsked } from "@/domain/routing/reads-inbox";
import {
  atOffice,
  atPost,
  conditions,
  officesLed,
  type StaffContext,
  valuesOf,
} from "@/domain/routing/reads-queues";
import { COUNT_LIMIT, endOfWeek, type QueueCounts } from "@/domain/routing/rules-inbox";
import { civilDate, endOfDay } from "@/lib/dates";

const most = sql.raw(String(COUNT_LIMIT + 1));

/** Counts to the limit and stops, however long a list is. */
const countOf = (...all: (SQL | undefined)[]) =>
  sql<number>`(select count(*)::int from (select from ${tasks} where ${and(...all)} limit ${most}) found)`;

const post = atPost(sql`place.office`, sql`place.role`);
const office = atOffice(sql`place.office`);
const rowOf = {
  post: (at: number) =>
    sql`(${sql.placeholder(`office ${at}`)}::uuid, ${sql.placeholder(`role ${at}`)}::text)`,
  led: (at: number) => sql`(${sql.placeholder(`led ${at}`)}::uuid, null)`,
};

/** Counts at so many posts or offices led, place by place: each is a part of an index of its own. */
function countAt(kind: keyof typeof rowOf, places: number, condition: SQL | undefined): SQL<number> {
  if (places === 0) return sql<number>`0`;
  const rows = sql.join(
    Array.from({ length: places }, (_, at) => rowOf[kind](at)),
    sql`, `,
  );
  return sql<number>`(select count(*)::int from (
    select from (values ${rows}) place (office, role),
      lateral (select from ${tasks} where ${condition} limit ${most}) work limit ${most}) found)`;
}

type Shape = { posts: number; led: number };

// One statement for all the lists: each would have to be sent, planned and read by itself. Its text says how many posts
// and offices led there are: with arrays in their place the server guesses ten of each, finds a plan for everybody too
// dear, and plans the whole anew at every call.
const countsOf = ({ posts, led }: Shape) =>
  prepared((tx) =>
    tx
      .select({
        mine: countOf(conditions.mine),
        overdue: countOf(conditions.overdue),
        held: countOf(conditions.held),
        myPayments: countOf(conditions["my-payments"]),
        unclaimed: countAt("post", posts, and(post, ne(tasks.kind, sql`'payment'`))),
        payments: countAt("post", posts, and(post, eq(tasks.kind, sql`'payment'`))),
        team: countAt("led", led, office),
        today: countOf(conditions.mine, lte(tasks.dueAt, sql.placeholder("endOfToday"))),
        week: countOf(conditions.mine, lte(tasks.dueAt, sql.placeholder("endOfWeek"))),
      })
      .from(sql`(select) one`),
  );

const kept = new Map<string, ReturnType<typeof countsOf>>();

function counts(shape: Shape): ReturnType<typeof countsOf> {
  const key = `${shape.posts} ${shape.led}`;
  const known = kept.get(key) ?? countsOf(shape);
  kept.set(key, known);
  return known;
}

/** How many tasks stand in each list of the person, each counted to at most 101. */
export async function countQueues(context: StaffContext): Promise<QueueCounts> {
  const { tx, actor, now } = context;
  const today = civilDate(now);
  const led = officesLed(actor);
  const places: [string, string][] = [
    ...actor.posts.map(({ officeId }, at): [string, string] => [`office ${at}`, officeId]),
    ...actor.posts.map(({ role }, at): [string, string] => [`role ${at}`, role]),
    ...led.map((officeId, at): [string, string] => [`led ${at}`, officeId]),
  ];
  const [[found], asked] = await Promise.all([
    counts({ posts: actor.posts.length, led: led.length })(tx).execute({
      ...valuesOf(context),
      ...Object.fromEntries(places),
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
