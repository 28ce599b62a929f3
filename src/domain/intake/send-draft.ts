import { eq } from "drizzle-orm";
import type { Procedure } from "@/domain/catalogue/inputs";
import { addMandate } from "@/domain/intake/add-mandate";
import type { Receipt } from "@/domain/intake/draft-dossier";
import type { DraftReference } from "@/domain/intake/inputs";
import type { DocumentAtIntake } from "@/domain/intake/inputs-submission";
import { getJourney, getOwnDraftToChange, type Journey, keysWithFile } from "@/domain/intake/reads";
import { getReceipt } from "@/domain/intake/reads-receipt";
import { readApplicant } from "@/domain/intake/rules-applicant";
import { knownAnswers, mandatePage, needsMandate } from "@/domain/intake/rules-business";
import { checkPage, firstOpen } from "@/domain/intake/rules-journey";
import { submitApplication } from "@/domain/intake/submit-application";
import { drafts } from "@/domain/intake/tables";
import type { CitizenActor, GuestActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { invalid } from "@/lib/errors";

function documentsAtIntake({ documents }: Procedure, withFile: readonly string[]): DocumentAtIntake[] {
  return documents.map(({ key, heldBy }) => {
    if (heldBy !== null) return { key, state: "to-fetch" };
    return { key, state: withFile.includes(key) ? "uploaded" : "missing" };
  });
}

/** Keeps the mandate handed in with this application; nothing where one was in force already, or none is needed. */
async function keepMandate(
  { tx, actor, now }: Context<CitizenActor | GuestActor>,
  draftId: string,
  { subject, steps }: Journey,
): Promise<void> {
  const page = steps.find(({ id }) => id === mandatePage);
  if (actor.kind !== "citizen" || page?.kind !== "question" || !needsMandate(subject, false)) return;
  await addMandate({ tx, actor, now }, draftId, subject, page);
}

/**
 * Sends a finished draft: it becomes a registered dossier under the same identifier. The draft stays locked meanwhile,
 * so sending twice gives the same receipt. Throws invalid while a page still needs something.
 */
export async function sendDraft(
  context: Context<CitizenActor | GuestActor>,
  { draftId }: DraftReference,
): Promise<Receipt> {
  const { tx, actor, now } = context;
  const draft = await getOwnDraftToChange(context, draftId);
  if (draft.sentAt !== null) return getReceipt(tx, draftId);
  const journey = await getJourney(context, draft);
  const { files, around, subject } = journey;
  if (firstOpen(journey.steps) !== checkPage) {
    throw invalid({ sq: "Plotësoni fillimisht të gjitha pjesët.", en: "Complete every part first." });
  }
  const { facts } = draft.procedure;
  const application = {
    id: draft.id,
    procedure: draft.procedureCode,
    channel: "online" as const,
    ...readApplicant(draft.applicant, subject, around, actor.kind === "guest" ? actor.email : null),
    answers: { ...draft.raw, ...knownAnswers(facts.form, subject) },
    documents: documentsAtIntake(facts, keysWithFile(files)),
  };
  await keepMandate(context, draftId, journey);
  await tx.update(drafts).set({ sentAt: now }).where(eq(drafts.id, draftId));
  // Last, because it ends the transaction.
  return submitApplication(context, application, draft.procedureVersion);
}
