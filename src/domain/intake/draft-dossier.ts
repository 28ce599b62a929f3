import { insertOf } from "@/db/writes";
import type { OfferedProcedure } from "@/domain/catalogue/reads";
import type { Assigned } from "@/domain/dossier/assign-openings";
import { openTasks } from "@/domain/dossier/open-tasks";
import { chainEvents, eventBy, noticesOf, projection } from "@/domain/dossier/record-events";
import { chainStart } from "@/domain/dossier/rules-chain";
import type { Calendar } from "@/domain/dossier/rules-clock";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import type { DossierState } from "@/domain/dossier/rules-state";
import { startWaits } from "@/domain/dossier/start-waits";
import { dossierEvents, dossiers } from "@/domain/dossier/tables";
import { documentChecks } from "@/domain/dossier/tables-work";
import type { SubmitApplication } from "@/domain/intake/inputs-submission";
import { registerName } from "@/domain/intake/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import type { Effect } from "@/domain/workflow/marking";
import { civilDate, endOfDay } from "@/lib/dates";
import type { Answers } from "@/lib/form-answers-value";
import { newId } from "@/lib/ids";
import { newTrackingCode } from "@/lib/tracking-code";

/** An application that was found in order, with everything its rows are made of but the register number. */
export type Registration = {
  input: SubmitApplication;
  procedure: OfferedProcedure;
  answers: Answers;
  requestHash: string;
  letters: string;
  calendar: Calendar;
  state: DossierState;
  following: DossierEvent[];
  effects: Effect[];
};

/** What the number came with: the person's row, and where the first steps go. */
type Given = { personId: string | null; registerNumber: number; assigned: Assigned[] };

/** What the applicant takes home: the register's certificate of article 60 of law 44/2015. */
export type Receipt = {
  id: string;
  register: string;
  trackingCode: string;
  dueOn: string;
  registeredAt: Date;
};

function dossierRow(
  { actor, now }: Context,
  { input, procedure, answers, requestHash, state, calendar }: Registration,
) {
  return {
    municipalityId: actor.municipalityId,
    id: input.id,
    procedureCode: procedure.code,
    procedureVersion: procedure.version,
    channel: input.channel,
    takenInBy: actor.kind === "staff" ? actor.staffId : null,
    requestHash,
    applicant: { ...input.applicant, verified: actor.kind === "citizen" },
    noticeChannel: input.noticeChannel,
    answers,
    trackingCode: newTrackingCode(actor.municipalityId),
    registeredAt: now,
    ...projection(state, calendar, now),
  };
}

function checkRows(context: Context, { id, documents }: SubmitApplication) {
  return documents.map(({ key, state: found }) => ({
    municipalityId: context.actor.municipalityId,
    dossierId: id,
    documentKey: key,
    state: found,
    checkedAt: context.now,
    checkedBy: eventBy(context).id,
  }));
}

function registeredEvent({ input, procedure, requestHash }: Registration, register: string): DossierEvent {
  const { code, version } = procedure;
  return { kind: "registered", register, channel: input.channel, procedure: code, version, requestHash };
}

/**
 * Prepares everything of a dossier that does not wait for its register number. Returns what writes it, with its history,
 * checks and first tasks, under the number then given: the register is locked from there to the commit, so little is
 * left to do and all of it goes out at once, with the commit. That returns the receipt.
 */
export function draftDossier(context: Context, registration: Registration) {
  const { tx, now } = context;
  const { input, procedure, calendar, letters, following, effects } = registration;
  const draft = dossierRow(context, registration);
  const registerYear = Number(civilDate(now).slice(0, 4));
  const legal = { calendar, dueAt: endOfDay(draft.dueOn) };
  const waits = { calendar, items: null, requestId: newId() };
  const beside = [
    ...insertOf(documentChecks, checkRows(context, input)),
    ...startWaits(context, { id: input.id, procedure }, effects, waits),
  ];
  return async ({ personId, registerNumber, assigned }: Given): Promise<Receipt> => {
    const register = registerName(letters, registerYear, registerNumber);
    const start = { id: input.id, eventSeq: 0, eventHash: chainStart };
    const events = [registeredEvent(registration, register), ...following];
    const { rows, head } = chainEvents(context, start, events, eventBy(context));
    const numbered = { personId, registerYear, registerNumber };
    const { eventSeq, eventHash } = head;
    await tx.write([
      ...insertOf(dossiers, [{ ...draft, ...numbered, eventSeq, eventHash }]),
      ...insertOf(dossierEvents, rows),
      ...noticesOf(draft.municipalityId, rows),
      ...openTasks(context, input.id, assigned, legal),
      ...beside,
    ]);
    return {
      id: input.id,
      register,
      trackingCode: draft.trackingCode,
      dueOn: draft.dueOn,
      registeredAt: now,
    };
  };
}
