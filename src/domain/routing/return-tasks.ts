import { and, eq, sql } from "drizzle-orm";
import { loadStanding } from "@/domain/dossier/load-standing";
import { noteOnDossier } from "@/domain/dossier/note-on-dossier";
import { tasks } from "@/domain/dossier/tables-work";
import { findTaker } from "@/domain/routing/reads-taker";
import type { Context } from "@/domain/tenancy/rules-actor";
import type { Place } from "@/domain/tenancy/rules-people";

type Return = {
  staffId: string;
  /** Posts whose tasks stay where they are. */
  kept: readonly Place[];
  /** Who gets what they may have; null for the queues. */
  to: string | null;
  reasons: string | null;
};

/**
 * Takes the open tasks of somebody who leaves a post: each goes to the colleague named, as far as they may have it,
 * or back to the queue of its office, with an entry in its history. No due time changes. Whoever changes
 * what somebody works as has made sure that they may. Returns how many went where.
 */
export async function returnTasks(
  context: Context,
  { staffId, kept, to, reasons }: Return,
): Promise<{ given: number; queued: number }> {
  const { tx } = context;
  const own = await tx
    .select({ id: tasks.id, officeId: tasks.officeId, role: tasks.role })
    .from(tasks)
    .where(and(eq(tasks.assigneeId, staffId), sql`${tasks.open}`))
    .orderBy(tasks.id);
  const leaving = own.filter(
    (task) => !kept.some(({ officeId, role }) => officeId === task.officeId && role === task.role),
  );
  let given = 0;
  for (const { id } of leaving) {
    const loaded = await loadStanding(tx, id);
    const { task, dossier } = loaded;
    const colleague = to === null ? null : await findTaker(context, loaded, to);
    if (colleague) given++;
    const entry = { taskId: id, node: task.node, reasons };
    const rest = colleague ? {} : { heldUntil: null, holdReason: null };
    await Promise.all([
      tx
        .update(tasks)
        .set({ assigneeId: colleague?.id ?? null, ...rest })
        .where(and(eq(tasks.id, id), eq(tasks.open, true))),
      noteOnDossier(context, dossier, [
        colleague
          ? { kind: "given", ...entry, from: staffId, to: colleague.id, toName: colleague.fullName }
          : { kind: "put-back", ...entry },
      ]),
    ]);
  }
  return { given, queued: leaving.length - given };
}
