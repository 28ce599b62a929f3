import { insertOf, type Write } from "@/db/writes";
import type { RequestedItem } from "@/domain/dossier/inputs";
import type { LoadedDossier } from "@/domain/dossier/reads";
import type { Calendar } from "@/domain/dossier/rules-clock";
import { itemsAsked, passesAt } from "@/domain/dossier/rules-move";
import { completionRequests, timers } from "@/domain/dossier/tables-work";
import type { Context } from "@/domain/tenancy/rules-actor";
import type { Effect } from "@/domain/workflow/marking";
import { civilDate } from "@/lib/dates";

type Asked = { calendar: Calendar; items: RequestedItem[] | null; requestId: string };

/** Starts what now waits: timers of the steps, and the request to the applicant where one waits for them. */
export function startWaits(
  { actor, now }: Pick<Context, "actor" | "now">,
  dossier: Pick<LoadedDossier, "id" | "procedure">,
  effects: Effect[],
  { calendar, items, requestId }: Asked,
): Write[] {
  const { municipalityId } = actor;
  const dossierId = dossier.id;
  const started = effects.flatMap((effect) =>
    effect.kind === "startTimer"
      ? [
          {
            municipalityId,
            dossierId,
            token: effect.token,
            boundary: effect.boundary ?? "",
            firesAt: passesAt(effect.after, calendar, now),
          },
        ]
      : [],
  );
  const asked = effects.flatMap((effect) =>
    effect.kind === "awaitApplicant"
      ? [
          {
            municipalityId,
            id: requestId,
            dossierId,
            token: effect.token,
            items: itemsAsked(dossier, effect.node, items),
            askedAt: now,
            dueOn: civilDate(passesAt(effect.due, calendar, now)),
          },
        ]
      : [],
  );
  return [...insertOf(timers, started), ...insertOf(completionRequests, asked)];
}
