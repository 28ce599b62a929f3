import { and, eq, inArray, sql } from "drizzle-orm";
import { given, prepared } from "@/db/prepared";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import { tasks, timers } from "@/domain/dossier/tables-work";
import type { Context } from "@/domain/tenancy/rules-actor";
import type { Effect } from "@/domain/workflow/marking";

/** What is written of the step that was done; the others that close with it were cancelled. */
function workDone({ actor }: Context, cause: DossierEvent) {
  const closedBy = actor.kind === "staff" ? actor.staffId : null;
  if (cause.kind === "paid")
    return { token: cause.token, closedBy, outcome: "paid", reasons: null, record: null };
  if (cause.kind !== "completed") return null;
  const { token, outcome, reasons, record } = cause;
  return { token, closedBy, outcome, reasons, record: record === null ? null : JSON.stringify(record) };
}

const closeDone = prepared((tx) =>
  tx
    .update(tasks)
    .set({
      open: false,
      closedAt: given("closedAt", tasks.closedAt),
      closedBy: given("closedBy", tasks.closedBy),
      outcome: given("outcome", tasks.outcome),
      reasons: given("reasons", tasks.reasons),
      record: sql`${sql.placeholder("record")}::jsonb`,
    })
    .where(
      and(
        eq(tasks.dossierId, sql.placeholder("dossierId")),
        eq(tasks.token, sql.placeholder("token")),
        eq(tasks.open, true),
      ),
    ),
);

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
  await Promise.all([
    done && closeDone(tx).execute({ dossierId, closedAt: now, ...done }),
    cancelled.length > 0 &&
      tx
        .update(tasks)
        .set({ open: false, closedAt: now })
        .where(and(eq(tasks.dossierId, dossierId), inArray(tasks.token, cancelled), eq(tasks.open, true))),
    left.length > 0 &&
      tx.delete(timers).where(and(eq(timers.dossierId, dossierId), inArray(timers.token, left))),
  ]);
}
