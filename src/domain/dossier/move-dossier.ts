import { and, eq, isNotNull } from "drizzle-orm";
import { assignOpenings, openingsOf } from "@/domain/dossier/assign-openings";
import { closeTasks } from "@/domain/dossier/close-tasks";
import { dropConsultations } from "@/domain/dossier/drop-consultations";
import type { RequestedItem } from "@/domain/dossier/inputs";
import { issueDocument } from "@/domain/dossier/issue-document";
import { openTasks } from "@/domain/dossier/open-tasks";
import type { LockedDossier } from "@/domain/dossier/reads";
import { type ChainHead, overtaken, recordEvents } from "@/domain/dossier/record-events";
import { lastReasons } from "@/domain/dossier/rules";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import { decideMove } from "@/domain/dossier/rules-move";
import type { DossierState } from "@/domain/dossier/rules-state";
import { startWaits } from "@/domain/dossier/start-waits";
import { tasks } from "@/domain/dossier/tables-work";
import { readSurroundings } from "@/domain/tenancy/reads-surroundings";
import type { Context } from "@/domain/tenancy/rules-actor";
import type { Effect } from "@/domain/workflow/marking";
import { newId } from "@/lib/ids";
import { newTrackingCode } from "@/lib/tracking-code";

/** The reasons somebody wrote last: a signature signs what was drafted, and the decision carries those words. */
async function findReasons({ tx }: Context, dossierId: string): Promise<string | null> {
  const written = await tx
    .select({ kind: tasks.kind, reasons: tasks.reasons, closedAt: tasks.closedAt, outcome: tasks.outcome })
    .from(tasks)
    .where(and(eq(tasks.dossierId, dossierId), isNotNull(tasks.reasons)));
  return lastReasons(written);
}

/** Which step the actor closes with this, if a person does. */
function closingOf({ actor }: Context, cause: DossierEvent, effects: Effect[]) {
  if (actor.kind !== "staff" || (cause.kind !== "completed" && cause.kind !== "paid")) return null;
  const closed = effects.find(
    (effect) => "token" in effect && effect.token === cause.token && "how" in effect,
  );
  return closed && "node" in closed ? { node: closed.node, staffId: actor.staffId } : null;
}

type Around = {
  items?: RequestedItem[] | null;
  office?: string | null;
  /** The reasons written last, by whoever knows them already; undefined when nobody does. */
  written?: string | null;
};

/**
 * Carries one step of the workflow out: writes its entries and the state, closes and opens tasks, starts and stops
 * what waits, and issues the document where the step does. Returns the new head and the state. Throws conflict.
 */
export async function moveDossier(
  context: Context,
  dossier: LockedDossier,
  cause: DossierEvent,
  { items = null, office = null, written: known }: Around = {},
): Promise<{ head: ChainHead; state: DossierState }> {
  const { tx, now } = context;
  const naming = {
    requestId: newId(),
    newDocumentId: newId,
    newVerificationCode: () => newTrackingCode(context.actor.municipalityId),
  };
  const [{ calendar, offices }, written] = await Promise.all([
    readSurroundings(tx, dossier.surroundingsStamp),
    known === undefined ? findReasons(context, dossier.id) : known,
  ]);
  const reasons = cause.kind === "completed" ? (cause.reasons ?? written) : null;
  const move = decideMove(dossier, cause, { now, calendar, reasons, items, naming });
  const { effects, events, state } = move;
  const closing = closingOf(context, cause, effects);
  const opened = {
    dossierId: dossier.id,
    definition: dossier.procedure.workflow,
    openings: openingsOf(effects),
    closing,
  };
  const assigned = await assignOpenings(context, opened, offices);
  const { writes, head, due } = recordEvents(context, dossier, { events, state, calendar, office });
  await tx.write(
    [
      ...writes,
      ...closeTasks(context, dossier, effects, cause),
      ...startWaits(context, dossier, effects, { calendar, items, requestId: naming.requestId }),
      ...openTasks(context, dossier.id, assigned, { calendar, dueAt: due.dueAt }),
      ...issueDocument(context, head, move),
    ],
    overtaken,
  );
  await dropConsultations(context, events);
  return { head, state };
}
