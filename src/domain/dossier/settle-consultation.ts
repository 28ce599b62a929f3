import { and, eq } from "drizzle-orm";
import { moveTimes } from "@/domain/dossier/move-times";
import { noteOnDossier } from "@/domain/dossier/note-on-dossier";
import type { LoadedDossier, TaskRow } from "@/domain/dossier/reads";
import type { ConsultationRow } from "@/domain/dossier/reads-consultation";
import { waitsUntil } from "@/domain/dossier/rules-consultation";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import { consultations } from "@/domain/dossier/tables-consultation";
import { tasks, timers } from "@/domain/dossier/tables-work";
import { listHolidays } from "@/domain/tenancy/reads";
import type { Context } from "@/domain/tenancy/rules-actor";
import { conflict } from "@/lib/errors";

type Ending = Extract<
  DossierEvent,
  { kind: "consultation-answered" | "consultation-lapsed" | "consultation-revoked" }
>;

/** What the rows of the opinion and of its task keep of how it ended. */
function endOf(event: Ending): { asked: Partial<ConsultationRow>; task: Partial<TaskRow> } {
  switch (event.kind) {
    case "consultation-answered": {
      const { outcome, words, person } = event;
      const asked = { state: "answered" as const, outcome, words, person };
      return { asked, task: { outcome, record: { text: words ?? "", person } } };
    }
    case "consultation-lapsed":
      return { asked: { state: "lapsed" }, task: { outcome: "unanswered" } };
    case "consultation-revoked":
      return {
        asked: { state: "revoked", reasons: event.reasons },
        task: { outcome: "revoked", reasons: event.reasons },
      };
  }
}

/**
 * Ends an opinion that was asked from a step, on the locked dossier, and hands the step back to its officer when it was
 * the last one awaited; what it waited is no part of its own time. Throws conflict when it is not awaited any more.
 */
export async function settleConsultation(
  context: Context,
  dossier: LoadedDossier,
  asked: Pick<ConsultationRow, "id" | "taskId">,
  event: Ending,
  office: string | null = null,
): Promise<void> {
  const { tx, actor, now } = context;
  const awaited = dossier.consultations.find(({ id }) => id === asked.id);
  if (!awaited) {
    throw conflict({
      sq: "Ky mendim nuk pritet më: është dhënë, ka kaluar afati ose kërkesa u tërhoq.",
      en: "This opinion is no longer awaited: it was given, its time is over, or the question was taken back.",
    });
  }
  const left = dossier.consultations.filter((each) => each !== awaited);
  const end = endOf(event);
  const closedBy = event.kind === "consultation-answered" && actor.kind === "staff" ? actor.staffId : null;
  await Promise.all([
    tx
      .update(consultations)
      .set({ ...end.asked, settledAt: now })
      .where(and(eq(consultations.id, asked.id), eq(consultations.state, "open"))),
    tx
      .update(tasks)
      .set({ open: false, closedAt: now, closedBy, ...end.task })
      .where(and(eq(tasks.id, asked.id), eq(tasks.open, true))),
    tx
      .delete(timers)
      .where(
        and(eq(timers.dossierId, dossier.id), eq(timers.token, awaited.token), eq(timers.boundary, asked.id)),
      ),
    tx
      .update(tasks)
      .set({ heldUntil: waitsUntil(left, awaited.token), holdReason: null })
      .where(and(eq(tasks.id, asked.taskId), eq(tasks.open, true))),
    noteOnDossier(context, dossier, [event], office),
  ]);
  await moveTimes(context, dossier, asked.taskId, new Set(await listHolidays(tx)));
}
