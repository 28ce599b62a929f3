import { eq } from "drizzle-orm";
import type { DraftReference } from "@/domain/intake/inputs";
import type { DocumentAtIntake, SubmitApplication } from "@/domain/intake/inputs-submission";
import { getOwnDraft, type LoadedDraft, listFiles } from "@/domain/intake/reads";
import { journeyOf } from "@/domain/intake/rules-journey";
import { type Receipt, submitApplication } from "@/domain/intake/submit-application";
import { drafts } from "@/domain/intake/tables";
import { listUnits } from "@/domain/tenancy/reads";
import type { CitizenActor, GuestActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { civilDate } from "@/lib/dates";
import { invalid } from "@/lib/errors";

function documentsOf(draft: LoadedDraft, withFile: Set<string>): DocumentAtIntake[] {
  return draft.procedure.facts.documents.map(({ key, heldBy }) => {
    if (heldBy !== null) return { key, state: "to-fetch" as const };
    return { key, state: withFile.has(key) ? ("uploaded" as const) : ("missing" as const) };
  });
}

function submissionOf(draft: LoadedDraft, withFile: Set<string>): SubmitApplication {
  const { applicant } = draft;
  return {
    id: draft.id,
    procedure: draft.procedureCode,
    channel: "online",
    applicant: {
      personalNumber: applicant.personalNumber ?? "",
      firstName: applicant.firstName ?? "",
      fatherName: applicant.fatherName ?? "",
      lastName: applicant.lastName ?? "",
      phone: applicant.phone ?? null,
      email: applicant.email ?? null,
      unit: null,
      street: null,
      business: applicant.business ?? null,
      verified: false,
    },
    noticeChannel: draft.noticeChannel ?? "none",
    answers: draft.raw,
    documents: documentsOf(draft, withFile),
  };
}

/**
 * Sends a finished draft: it becomes a registered dossier under the same identifier, so sending twice gives the same
 * receipt. Throws invalid while a page still needs something.
 */
export async function sendDraft(
  context: Context<CitizenActor | GuestActor>,
  { draftId }: DraftReference,
): Promise<Receipt> {
  const { tx, actor, now } = context;
  const draft = await getOwnDraft(tx, actor, draftId);
  const [files, units] = await Promise.all([listFiles(tx, draftId), listUnits(tx)]);
  const answers = { units: units.map((unit) => unit.name), today: civilDate(now) };
  const steps = journeyOf(draft.procedure.facts, {
    isGuest: actor.kind === "guest",
    done: draft.done,
    raw: draft.raw,
    answers,
  });
  if (draft.sentAt === null && steps.some((step) => !step.done && step.id !== "check")) {
    throw invalid({ sq: "Plotësoni fillimisht të gjitha pjesët.", en: "Complete every part first." });
  }
  const withFile = new Set(files.filter((file) => file.state !== "refused").map((file) => file.documentKey));
  const receipt = await submitApplication(context, submissionOf(draft, withFile));
  await tx
    .update(drafts)
    .set({ sentAt: draft.sentAt ?? now })
    .where(eq(drafts.id, draftId));
  return receipt;
}
