import { and, eq, gt, inArray, isNull, lt, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { tasks } from "@/domain/dossier/tables-work";
import type { InboxQuery } from "@/domain/routing/inputs-inbox";
import type { StaffActor } from "@/domain/tenancy/rules";
import { type Context, leadsOffice } from "@/domain/tenancy/rules-actor";

export type StaffContext = Context<StaffActor>;

const isHeld = (now: Date) => gt(tasks.heldUntil, now);
const isNotHeld = (now: Date) => or(isNull(tasks.heldUntil), lte(tasks.heldUntil, now));

/** Offices the person leads. */
export const officesLed = (actor: StaffActor): string[] => [
  ...new Set(actor.posts.filter((post) => leadsOffice(actor, post.officeId)).map((post) => post.officeId)),
];

/**
 * The conditions of a list, each of them answered by one index. A list that spans posts is several conditions, read
 * one by one and merged, because one condition over all posts would walk past everybody else's tasks.
 */
export function conditionsOf(
  { actor, now }: StaffContext,
  query: Pick<InboxQuery, "queue" | "assignee">,
): SQL[] {
  // Said as a word and not as a parameter: only then may a kept plan use the indexes of open work.
  const open = sql`${tasks.open}`;
  const mine = and(open, eq(tasks.assigneeId, actor.staffId));
  const perPost = (more: SQL | undefined) =>
    actor.posts.map((post) =>
      and(open, eq(tasks.officeId, post.officeId), eq(tasks.role, post.role), isNull(tasks.assigneeId), more),
    );
  const some = (() => {
    switch (query.queue) {
      case "mine":
        return [and(mine, ne(tasks.kind, "payment"), isNotHeld(now))];
      case "overdue":
        return [and(mine, lt(tasks.dueAt, now))];
      case "held":
        return [and(mine, isHeld(now))];
      case "unclaimed":
        return perPost(ne(tasks.kind, "payment"));
      case "waiting":
        return [and(mine, eq(tasks.kind, "payment")), ...perPost(eq(tasks.kind, "payment"))];
      case "team": {
        const led = officesLed(actor);
        const held = query.assignee ? eq(tasks.assigneeId, query.assignee) : undefined;
        return led.length > 0 ? [and(open, inArray(tasks.officeId, led), held)] : [];
      }
    }
  })();
  return some.flatMap((condition) => condition ?? []);
}
