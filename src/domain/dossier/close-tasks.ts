import { and, eq, inArray } from "drizzle-orm";
import type { TaskRow } from "@/domain/dossier/reads";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import { tasks, timers } from "@/domain/dossier/tables-work";
import type { Context } from "@/domain/tenancy/rules-actor";
import type { Effect } from "@/domain/workflow/marking";

/** What is written of the step that was done; the others that close with it were cancelled. */
function workDone({ actor }: Context, cause: DossierEvent): { token: number; work: Partial<TaskRow> } | null {
  const closedBy = actor.kind === "staff" ? actor.staffId : null;
  if (cause.kind === "paid") return { token: cause.token, work: { closedBy, outcome: "paid" } };
  if (cause.kind !== "completed") return null;
  const { token, outcome, reasons, record } = cause;
  return { token, work: { closedBy, outcome, reasons, record } };
}

/** Closes the tasks a step leaves behind and takes their timers away. */
export async function closeTasks(
  context: Context,
  dossierId: string,
  effects: Effect[],
  cause: DossierEvent,
): Promise<void> {
  const { tx, now } = context;
  const left = effects.flatMap((effect) =>
    effect.kind === "closeTask" || effect.kind === "closeWait" ? [effect.token] : [],
  );
  const done = workDone(context, cause);
  const cancelled = left.filter((token) => token !== done?.token);
  const close = (tokens: number[], work: Partial<TaskRow>) =>
    tx
      .update(tasks)
      .set({ open: false, closedAt: now, ...work })
      .where(and(eq(tasks.dossierId, dossierId), inArray(tasks.token, tokens), eq(tasks.open, true)));
  await Promise.all([
    done && close([done.token], done.work),
    cancelled.length > 0 && close(cancelled, {}),
    left.length > 0 &&
      tx.delete(timers).where(and(eq(timers.dossierId, dossierId), inArray(timers.token, left))),
  ]);
}
