import { and, eq, notExists, type SQL, sql } from "drizzle-orm";
import { loadStanding } from "@/domain/dossier/load-standing";
import { noteOnDossier } from "@/domain/dossier/note-on-dossier";
import { listHistory } from "@/domain/dossier/reads";
import { tasks } from "@/domain/dossier/tables-work";
import { findTaker } from "@/domain/routing/reads-taker";
import { isUntouched } from "@/domain/routing/rules-giving";
import { lentTasks } from "@/domain/routing/tables";
import type { Context } from "@/domain/tenancy/rules-actor";
import { absences } from "@/domain/tenancy/tables";
import { civilDate } from "@/lib/dates";

/** Steps that were lent in an absence that is over, of people who are here again, at most 100. */
export async function listEndedLoans({ tx, now }: Context): Promise<string[]> {
  const today = civilDate(now);
  const absence = (which: SQL) =>
    tx
      .select({ one: sql`1` })
      .from(absences)
      .where(
        and(eq(absences.municipalityId, lentTasks.municipalityId), which, sql`${absences.toOn} >= ${today}`),
      );
  const rows = await tx
    .select({ taskId: lentTasks.taskId })
    .from(lentTasks)
    .where(
      and(
        notExists(absence(sql`${absences.id} = ${lentTasks.absenceId}`)),
        notExists(
          absence(sql`${absences.staffId} = ${lentTasks.ownerId} and ${absences.fromOn} <= ${today}`),
        ),
      ),
    )
    .orderBy(lentTasks.taskId)
    .limit(100);
  return rows.map(({ taskId }) => taskId);
}

/**
 * Gives a lent step back to whose it was, unless whoever had it meanwhile has begun, handed it on or done it, or its
 * owner no longer holds the post. It is no longer lent then. Returns whether it went back.
 */
export async function returnLentTask(context: Context, taskId: string): Promise<boolean> {
  const { tx } = context;
  const standing = await loadStanding(tx, taskId);
  const [loan] = await tx.delete(lentTasks).where(eq(lentTasks.taskId, taskId)).returning();
  const { task, dossier } = standing;
  if (!loan || !task.open || task.assigneeId !== loan.holderId) return false;
  const history = await listHistory(context, dossier);
  if (!isUntouched(history, loan.eventSeq, loan.holderId)) return false;
  const owner = await findTaker(context, standing, loan.ownerId);
  if (!owner) return false;
  const event = { taskId, node: task.node, to: owner.id, toName: owner.fullName };
  await Promise.all([
    tx.update(tasks).set({ assigneeId: owner.id }).where(eq(tasks.id, taskId)),
    noteOnDossier(context, dossier, [{ kind: "returned", ...event, why: "absence-over" }]),
  ]);
  return true;
}
