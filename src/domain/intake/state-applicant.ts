import type { ChooseContact, ChooseSubject, StateIdentity } from "@/domain/intake/inputs";
import { saveDraft } from "@/domain/intake/save-draft";
import type { CitizenActor, GuestActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";

type Applying = Context<CitizenActor | GuestActor>;

/** Keeps who a guest says they are. */
export async function stateIdentity(context: Applying, { draftId, ...identity }: StateIdentity): Promise<void> {
  await saveDraft(context, draftId, ({ applicant }) => ({
    // Somebody signed in is who the identity provider says; what they type cannot change it.
    applicant: context.actor.kind === "citizen" ? applicant : { ...applicant, ...identity },
    step: "identity",
    isDone: true,
  }));
}

/** Keeps whether the application is for oneself or for a business. */
export async function chooseSubject(context: Applying, { draftId, business }: ChooseSubject): Promise<void> {
  await saveDraft(context, draftId, ({ applicant }) => ({ applicant: { ...applicant, business }, step: "subject", isDone: true }));
}

/** Keeps how the applicant wants to be told. */
export async function chooseContact(context: Applying, { draftId, noticeChannel, phone, email }: ChooseContact): Promise<void> {
  await saveDraft(context, draftId, ({ applicant }) => ({
    applicant: { ...applicant, phone, email: context.actor.kind === "guest" ? context.actor.email : email },
    noticeChannel,
    step: "contact",
    isDone: true,
  }));
}
