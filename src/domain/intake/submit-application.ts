import { eq, sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { getOfferedProcedure, type OfferedProcedure } from "@/domain/catalogue/reads";
import { assignOpenings, openingsOf } from "@/domain/dossier/assign-openings";
import type { DossierRow } from "@/domain/dossier/reads";
import { fingerprint } from "@/domain/dossier/rules-chain";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import { applyEvent, stateAtRegistration } from "@/domain/dossier/rules-state";
import { dossiers } from "@/domain/dossier/tables";
import { draftDossier, type Receipt } from "@/domain/intake/draft-dossier";
import type { SubmitApplication } from "@/domain/intake/inputs-submission";
import { takenNumber } from "@/domain/intake/number-dossier";
import { registerName, requireAnswers, requireIntake } from "@/domain/intake/rules";
import { getMunicipality } from "@/domain/tenancy/reads";
import { readSurroundingsWithUnits } from "@/domain/tenancy/reads-surroundings";
import type { Context } from "@/domain/tenancy/rules-actor";
import { begin } from "@/domain/workflow/engine";
import { civilDate } from "@/lib/dates";
import { conflict } from "@/lib/errors";
import { readAnswers } from "@/lib/form-answers";
import type { Answers } from "@/lib/form-answers-value";

const sentBefore = prepared((tx) =>
  tx
    .select()
    .from(dossiers)
    .where(eq(dossiers.id, sql.placeholder("id"))),
);

/**
 * The dossier sent under this identifier before, if any. Sent twice at the same moment: the second waits here, and
 * then finds the first.
 */
async function findSent({ tx, actor }: Context, id: string): Promise<DossierRow | null> {
  const lock = sql`select pg_advisory_xact_lock(hashtextextended(${id}, ${actor.municipalityId}))`;
  const locked = tx.execute(lock).execute();
  const [[known]] = await Promise.all([sentBefore(tx).execute({ id }), locked]);
  return known ?? null;
}

function receiptOf(known: DossierRow, letters: string, requestHash: string): Receipt {
  if (known.requestHash !== requestHash) {
    throw conflict({
      sq: "Ky aplikim është dërguar tashmë me të dhëna të tjera.",
      en: "This application was already sent with other data.",
    });
  }
  const { id, registerYear, registerNumber, trackingCode, dueOn, registeredAt } = known;
  const register = registerName(letters, registerYear, registerNumber);
  return { id, register, trackingCode, dueOn, registeredAt };
}

/** The state at registration with what its first steps bring about at once, such as a wait for payment. */
function firstState(procedure: OfferedProcedure, answers: Answers, now: Date) {
  const ground = { definition: procedure.workflow, deadline: procedure.facts.deadline, answers };
  const { effects } = begin(ground.definition, { answers });
  const following = effects.flatMap((effect): DossierEvent[] => {
    if (effect.kind === "stopClock") return [{ kind: "clock-stopped", reason: effect.reason }];
    if (effect.kind !== "awaitPayment") return [];
    return [{ kind: "payment-requested", token: effect.token, node: effect.node }];
  });
  const state = following.reduce(
    (known, event) => applyEvent(known, event, now, ground),
    stateAtRegistration(ground, now),
  );
  return { effects, following, state };
}

/**
 * Registers an application: number, tracking code, first tasks, history and notice in one transaction, which it ends.
 * Sending the same identifier again returns the same receipt. `begunOn` is the version a draft was filled in on. Throws
 * invalid, forbidden, or conflict for other content under it.
 */
export async function submitApplication(
  context: Context,
  input: SubmitApplication,
  begunOn?: number,
): Promise<Receipt> {
  const { tx, actor, now } = context;
  const requestHash = fingerprint(input);
  const [before, procedure, { calendar, offices, units }, { letters }] = await Promise.all([
    findSent(context, input.id),
    getOfferedProcedure(tx, input.procedure, begunOn),
    readSurroundingsWithUnits(tx),
    getMunicipality(tx, actor.municipalityId),
  ]);
  requireIntake(actor, input, procedure);
  if (before) return receiptOf(before, letters, requestHash);
  const { answers, problems } = readAnswers(procedure.facts.form, input.answers, {
    units,
    today: civilDate(now),
  });
  requireAnswers(problems, input.channel);
  const begun = firstState(procedure, answers, now);
  const openings = openingsOf(begun.effects);
  const opened = { dossierId: input.id, definition: procedure.workflow, openings, closing: null };
  const assigned = await assignOpenings(context, opened, offices);
  const registration = { input, procedure, answers, requestHash, letters, calendar, assigned, ...begun };
  const draft = draftDossier(context, registration);
  const { number } = await tx.finish(draft.writes, { number: takenNumber });
  return draft.receiptOf(Number(number));
}
