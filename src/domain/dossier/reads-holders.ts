import { and, eq, type SQL, sql } from "drizzle-orm";
import { tasks } from "@/domain/dossier/tables-work";
import type { Context } from "@/domain/tenancy/rules-actor";
import { absences, staff } from "@/domain/tenancy/tables";
import { civilDate } from "@/lib/dates";

/** Of the people who hold these open tasks, those who are away today or no longer work here. */
export async function listHoldersAway(
  { tx, now }: Pick<Context, "tx" | "now">,
  which: SQL,
): Promise<ReadonlySet<string>> {
  const today = civilDate(now);
  const absent = sql`exists (select from ${absences} where ${absences.municipalityId} = ${staff.municipalityId} and ${absences.staffId} = ${staff.id} and ${absences.fromOn} <= ${today} and ${absences.toOn} >= ${today})`;
  const rows = await tx
    .select({ id: staff.id })
    .from(tasks)
    .innerJoin(staff, and(eq(staff.municipalityId, tasks.municipalityId), eq(staff.id, tasks.assigneeId)))
    .where(and(which, sql`${tasks.open}`, sql`(not ${staff.active} or ${absent})`));
  return new Set(rows.map((row) => row.id));
}
