import { and, eq, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { given } from "@/db/prepared";
import { keptWrite, type Write } from "@/db/writes";
import type { LoadedDossier } from "@/domain/dossier/reads";
import { isConsulting } from "@/domain/dossier/rules-consultation";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import { tasks, timers } from "@/domain/dossier/tables-work";
import type { Context } from "@/domain/tenancy/rules-actor";
import { graphOf, isTimed } from "@/domain/workflow/graph";
import type { Effect } from "@/domain/workflow/marking";

/** What is written of the step that was done; the others that close with it were cancelled. */
function workDone(actor: Context["actor"], cause: DossierEvent) {
  const closedBy = actor.kind === "staff" ? actor.staffId : null;
  if (cause.kind === "paid")
    return { token: cause.token, closedBy, outcome: "paid", reasons: null, record: null };
  if (cause.kind !== "completed") return null;
  const { token, outcome, reasons, record } = cause;
  return { token, closedBy, outcome, reasons, record: record === null ? null : JSON.stringify(record) };
}

const closeDone = keptWrite((from) =>
  from
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

const inTokens = (column: PgColumn) =>
  sql`${column} = any(string_to_array(${sql.placeholder("tokens")}, ' ')::int[])`;

const closeCancelled = keptWrite((from) =>
  from
    .update(tasks)
    .set({ open: false, closedAt: given("closedAt", tasks.closedAt) })
    .where(
      and(eq(tasks.dossierId, sql.placeholder("dossierId")), inTokens(tasks.token), eq(tasks.open, true)),
    ),
);

const dropTimers = keptWrite((from) =>
  from.delete(timers).where(and(eq(timers.dossierId, sql.placeholder("dossierId")), inTokens(timers.token))),
);

type Stay = { token: number; node: string };
type Left = Pick<LoadedDossier, "id" | "procedure" | "consultations">;

/** Those whose time may run: asking the table for the others would find nothing, which costs as much as finding. */
function timedOf({ procedure, consultations }: Left, stays: Stay[]): Stay[] {
  const { places } = graphOf(procedure.workflow);
  return stays.filter((stay) => {
    const place = places.get(stay.node);
    return !place || isTimed(place) || isConsulting({ consultations }, stay);
  });
}

const tokensOf = (stays: Stay[]): string => stays.map(({ token }) => token).join(" ");

/** Closes the tasks a step leaves behind and takes their timers away. */
export function closeTasks(
  { actor, now }: Pick<Context, "actor" | "now">,
  dossier: Left,
  effects: Effect[],
  cause: DossierEvent,
): Write[] {
  const dossierId = dossier.id;
  const left = effects.flatMap((effect): Stay[] =>
    effect.kind === "closeTask" || effect.kind === "closeWait" ? [effect] : [],
  );
  const done = workDone(actor, cause);
  const cancelled = left.filter(({ token }) => token !== done?.token);
  const timed = timedOf(dossier, left);
  return [
    ...(done ? [closeDone({ dossierId, closedAt: now, ...done })] : []),
    ...(cancelled.length > 0
      ? [closeCancelled({ dossierId, closedAt: now, tokens: tokensOf(cancelled) })]
      : []),
    ...(timed.length > 0 ? [dropTimers({ dossierId, tokens: tokensOf(timed) })] : []),
  ];
}
