import { insertOf, type Write } from "@/db/writes";
import type { OfferedProcedure } from "@/domain/catalogue/reads";
import type { Assigned } from "@/domain/dossier/assign-openings";
import { openTasks } from "@/domain/dossier/open-tasks";
import { eventBy, noticesOf, projection } from "@/domain/dossier/record-events";
import { type Calendar, clockDue, type Due } from "@/domain/dossier/rules-clock";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import type { DossierState } from "@/domain/dossier/rules-state";
import { startWaits } from "@/domain/dossier/start-waits";
import { dossierEvents, dossiers } from "@/domain/dossier/tables";
import type { SubmitApplication } from "@/domain/intake/inputs-submission";
import { numberDossier, takenNumber } from "@/domain/intake/number-dossier";
import { registeredPerson, registerPerson } from "@/domain/intake/register-person";
import { registerName } from "@/domain/intake/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import type { Effect } from "@/domain/workflow/marking";
import { civilDate } from "@/lib/dates";
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
  /** Where the first steps go. */
  assigned: Assigned[];
};

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
  { input, procedure, answers, requestHash, state }: Registration,
  due: Due,
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
    ...projection(state, due),
  };
}

const checks = `insert into document_checks (municipality_id, dossier_id, document_key, state, checked_at, checked_by)
  select $1::smallint, $2::uuid, key, state, $3::timestamptz, $4::text
  from json_to_recordset($5::json) as document (key text, state text)`;

/** One text for any number of documents. */
function writeChecks(context: Context, { id, documents }: SubmitApplication): Write[] {
  if (documents.length === 0) return [];
  const { actor, now } = context;
  const values = [
    actor.municipalityId,
    id,
    now.toISOString(),
    eventBy(context).id,
    JSON.stringify(documents),
  ];
  return [{ text: checks, values }];
}

/** The person's row: the one signed in, or the one the counter names; a guest proved only an address, and gets none. */
function personOf({ actor, now }: Context, { applicant }: SubmitApplication) {
  if (actor.kind === "guest") return { personId: null, writes: [] };
  if (actor.kind === "citizen") return { personId: actor.personId, writes: [] };
  return { personId: registeredPerson, writes: [registerPerson({ actor, now }, applicant)] };
}

function registeredEvent({ input, procedure, requestHash }: Registration, register: string): DossierEvent {
  const { code, version } = procedure;
  return { kind: "registered", register, channel: input.channel, procedure: code, version, requestHash };
}

/**
 * Everything that registers a dossier, with its number, history, checks and first tasks: what writes it, in one
 * statement, and the receipt under the number it then took.
 */
export function draftDossier(context: Context, registration: Registration) {
  const { now } = context;
  const { input, procedure, calendar, letters, following, effects, assigned } = registration;
  const registerYear = Number(civilDate(now).slice(0, 4));
  const due = clockDue(registration.state.clock, calendar, now);
  const row = dossierRow(context, registration, due);
  const { id } = input;
  const person = personOf(context, input);
  const numbered = numberDossier(context, {
    ...{ id, letters, year: registerYear, following },
    registered: (register) => registeredEvent(registration, register),
  });
  const register = { registerYear, registerNumber: takenNumber, ...numbered.head };
  const waits = { calendar, items: null, requestId: newId() };
  const writes = [
    ...numbered.writes,
    ...person.writes,
    ...insertOf(dossiers, [{ ...row, personId: person.personId, ...register }]),
    ...insertOf(dossierEvents, numbered.rows),
    ...noticesOf(row.municipalityId, numbered.rows),
    ...openTasks(context, id, assigned, { calendar, dueAt: due.dueAt }),
    ...writeChecks(context, input),
    ...startWaits(context, { id, procedure }, effects, waits),
  ];
  const { trackingCode, dueOn } = row;
  const receiptOf = (number: number): Receipt => ({
    id,
    register: registerName(letters, registerYear, number),
    ...{ trackingCode, dueOn, registeredAt: now },
  });
  return { writes, receiptOf };
}
