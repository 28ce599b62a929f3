import type { ChooseContact } from "@/domain/intake/inputs";
import { saveDraft } from "@/domain/intake/save-draft";
import type { CitizenActor, GuestActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";

/** Keeps how the applicant wants to be told. A guest's address is the one they proved. */
export async function chooseContact(
  context: Context<CitizenActor | GuestActor>,
  { draftId, noticeChannel, phone, email }: ChooseContact,
): Promise<void> {
  await saveDraft(context, draftId, ({ applicant }) => ({
    applicant: { ...applicant, phone, email: context.actor.kind === "guest" ? context.actor.email : email },
    noticeChannel,
    step: "contact",
    isDone: true,
  }));
}
