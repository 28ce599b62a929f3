import { and, asc, isNotNull, sql } from "drizzle-orm";
import { tasks } from "@/domain/dossier/tables-work";
import type { OfficeName, PersonRow } from "@/domain/routing/rules-people";
import { listOffices } from "@/domain/tenancy/reads";
import type { Context } from "@/domain/tenancy/rules-actor";
import { posts, staff } from "@/domain/tenancy/tables";

/** Everybody who works or worked here by name, with their posts, open tasks and last sign-in, and the offices. */
export async function listPeople({
  tx,
}: Pick<Context, "tx">): Promise<{ people: PersonRow[]; offices: OfficeName[] }> {
  const [people, held, loads, offices] = await Promise.all([
    tx.select().from(staff).orderBy(asc(staff.fullName)),
    tx
      .select({ staffId: posts.staffId, officeId: posts.officeId, role: posts.role })
      .from(posts)
      .orderBy(asc(posts.role)),
    tx
      .select({ staffId: tasks.assigneeId, open: sql<number>`count(*)::int` })
      .from(tasks)
      .where(and(sql`${tasks.open}`, isNotNull(tasks.assigneeId)))
      .groupBy(tasks.assigneeId),
    listOffices(tx),
  ]);
  const openOf = new Map(loads.map(({ staffId, open }) => [staffId, open]));
  return {
    people: people.map(({ id, userName, fullName, email, active, lastSignInAt }) => ({
      ...{ staffId: id, userName, fullName, email, active },
      posts: held.filter(({ staffId }) => staffId === id).map(({ officeId, role }) => ({ officeId, role })),
      openTasks: openOf.get(id) ?? 0,
      lastSignIn: lastSignInAt?.toISOString() ?? null,
    })),
    offices: offices.map(({ id, code, nameSq, nameEn }) => ({ id, code, name: { sq: nameSq, en: nameEn } })),
  };
}
