import { and, eq, inArray } from "drizzle-orm";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import { consultations } from "@/domain/dossier/tables-consultation";
import { tasks } from "@/domain/dossier/tables-work";
import type { Context } from "@/domain/tenancy/rules-actor";

/** Closes the opinions that ended with the step that asked them; their times go with those of the step. */
export async function dropConsultations({ tx, now }: Context, events: DossierEvent[]): Promise<void> {
  const ids = events.flatMap((event) =>
    event.kind === "consultation-revoked" ? [event.consultationId] : [],
  );
  if (ids.length === 0) return;
  await Promise.all([
    tx.update(consultations).set({ state: "revoked", settledAt: now }).where(inArray(consultations.id, ids)),
    tx
      .update(tasks)
      .set({ open: false, closedAt: now, outcome: "revoked" })
      .where(and(inArray(tasks.id, ids), eq(tasks.open, true))),
  ]);
}
