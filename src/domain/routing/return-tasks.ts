import { and, eq, sql } from "drizzle-orm";
import { loadStanding } from "@/domain/dossier/load-standing";
import { noteOnDossier } from "@/domain/dossier/note-on-dossier";
import { refusalToWork, type Standing } from "@/domain/dossier/rules";
import { tasks } from "@/domain/dossier/tables-work";
import { asTaker } from "@/domain/routing/rules";
import { type Colleague, listPresent } from "@/domain/tenancy/reads";
import type { StaffActor } from "@/domain/tenancy/rules";
import { type Context, staffOnly } from "@/domain/tenancy/rules-actor";
import { type Place, requireAdministrator } from "@/domain/tenancy/rules-people";
import { civilDate } from "@/lib/dates";

type Return = {
  staffId: string;
  /** Posts whose tasks stay where they are. */
  kept: readonly Place[];
  /** Who gets what they may have; null for the queues. */
  to: string | null;
  reasons: string | null;
};
type Loaded = Awaited<ReturnType<typeof loadStanding>>;

/** The colleague as somebody who is here and may do this step; null when they may not. */
async function takerOf(
  { tx, now }: Context,
  actor: StaffActor,
  { task, ...standing }: Loaded,
  to: string | null,
): Promise<Colleague | null> {
  if (to === null) return null;
  const { officeId, role } = task;
  const colleague = (await listPresent(tx, officeId, role, civilDate(now))).find(({ id }) => id === to);
  if (!colleague) return null;
  const taker = asTaker(actor, colleague, task);
  return refusalToWork(taker, task, standing satisfies Standing) ? null : colleague;
}

/**
 * Takes the open tasks of somebody who leaves a post: each goes to the colleague named, as far as they may have it,
 * or back to the queue of its office, with an entry in its history. No due time changes. Returns how many went where.
 */
export async function returnTasks(
  context: Context,
  { staffId, kept, to, reasons }: Return,
): Promise<{ given: number; queued: number }> {
  const { tx } = context;
  const actor = staffOnly(context.actor);
  requireAdministrator(actor);
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
    const colleague = await takerOf(context, actor, loaded, to);
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
          ? { kind: "given", ...entry, to: colleague.id, toName: colleague.fullName }
          : { kind: "put-back", ...entry },
      ]),
    ]);
  }
  return { given, queued: leaving.length - given };
}
