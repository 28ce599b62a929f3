import { and, eq, gt, isNull, lt, lte, ne, or, type Placeholder, type SQL, sql } from "drizzle-orm";
import { tasks } from "@/domain/dossier/tables-work";
import type { InboxQuery } from "@/domain/routing/inputs-inbox";
import type { StaffActor } from "@/domain/tenancy/rules";
import { type Context, leadsOffice } from "@/domain/tenancy/rules-actor";

export type StaffContext = Context<StaffActor>;

/** Offices the person leads. */
export const officesLed = (actor: StaffActor): string[] => [
  ...new Set(actor.posts.filter((post) => leadsOffice(actor, post.officeId)).map((post) => post.officeId)),
];

/** A part of a list that one index answers; a list is one or several of them, read one by one and merged. */
export type Part =
  | "mine"
  | "overdue"
  | "held"
  | "my-payments"
  | "unclaimed"
  | "payments"
  | "team"
  | "team-of";

const given = (name: string): Placeholder => sql.placeholder(name);
// Said as a word and not as a parameter: only then may a kept plan use the indexes of open work.
const open = sql`${tasks.open}`;
const mine = and(open, eq(tasks.assigneeId, given("staffId")));

/** All open work of one office. One condition over all offices led would sort what the index has in order. */
export const atOffice = (office: Placeholder | SQL): SQL | undefined => and(open, eq(tasks.officeId, office));

/** Work nobody has yet at one post. One condition over all posts would walk past everybody else's tasks. */
export const atPost = (office: Placeholder | SQL, role: Placeholder | SQL): SQL | undefined =>
  and(open, eq(tasks.officeId, office), eq(tasks.role, role), isNull(tasks.assigneeId));

const team = atOffice(given("officeId"));
const ofPost = atPost(given("officeId"), given("role"));

/** The condition of each part; its values are those of `partsOf`. */
export const conditions: Record<Part, SQL | undefined> = {
  mine: and(mine, ne(tasks.kind, "payment"), or(isNull(tasks.heldUntil), lte(tasks.heldUntil, given("now")))),
  overdue: and(mine, lt(tasks.dueAt, given("now"))),
  held: and(mine, gt(tasks.heldUntil, given("now"))),
  "my-payments": and(mine, eq(tasks.kind, "payment")),
  unclaimed: and(ofPost, ne(tasks.kind, "payment")),
  payments: and(ofPost, eq(tasks.kind, "payment")),
  team,
  "team-of": and(team, eq(tasks.assigneeId, given("assignee"))),
};

type Values = Record<string, string | null>;

/** What of a person the conditions ask for. */
export function valuesOf({ actor, now }: StaffContext): Values {
  return { staffId: actor.staffId, now: now.toISOString() };
}

/** The parts of a list, each with the values of its condition. */
export function partsOf(
  context: StaffContext,
  { queue, assignee }: Pick<InboxQuery, "queue" | "assignee">,
): { part: Part; values: Values }[] {
  const { posts } = context.actor;
  const values = valuesOf(context);
  const own = (part: Part) => ({ part, values });
  const perPost = (part: Part) =>
    posts.map(({ officeId, role }) => ({ part, values: { ...values, officeId, role } }));
  switch (queue) {
    case "unclaimed":
      return perPost("unclaimed");
    case "waiting":
      return [own("my-payments"), ...perPost("payments")];
    case "team":
      return officesLed(context.actor).map((officeId) =>
        assignee
          ? { part: "team-of", values: { ...values, officeId, assignee } }
          : { part: "team", values: { ...values, officeId } },
      );
    default:
      return [own(queue)];
  }
}
