import type { LoadedDossier } from "@/domain/dossier/reads";
import { type ChainHead, overtaken, recordEvents } from "@/domain/dossier/record-events";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import { applyEvent, groundOf, stateOf } from "@/domain/dossier/rules-state";
import { listHolidays } from "@/domain/tenancy/reads";
import type { Context } from "@/domain/tenancy/rules-actor";

/** Writes entries that make no step in the workflow, such as who took a task. Returns the new head. */
export async function noteOnDossier(
  context: Context,
  dossier: LoadedDossier,
  events: DossierEvent[],
  office: string | null = null,
): Promise<ChainHead> {
  const ground = groundOf(dossier);
  const state = events.reduce(
    (known, event) => applyEvent(known, event, context.now, ground),
    stateOf(dossier),
  );
  const calendar = new Set(await listHolidays(context.tx));
  const { writes, head } = recordEvents(context, dossier, { events, state, calendar, office });
  await context.tx.write(writes, overtaken);
  return head;
}
