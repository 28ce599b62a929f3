import type { ChooseSubject } from "@/domain/intake/inputs";
import { saveDraft } from "@/domain/intake/save-draft";
import type { CitizenActor, GuestActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";

/** Keeps whether the application is for oneself or for a business one represents. */
export async function chooseSubject(
  context: Context<CitizenActor | GuestActor>,
  { draftId, business }: ChooseSubject,
): Promise<void> {
  await saveDraft(context, draftId, ({ applicant }) => ({
    applicant: { ...applicant, business },
    step: "subject",
    isDone: true,
  }));
}
