import type { StateIdentity } from "@/domain/intake/inputs";
import { saveDraft } from "@/domain/intake/save-draft";
import type { CitizenActor, GuestActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";

/** Keeps who a guest says they are; somebody signed in stays who the identity provider says. */
export async function stateIdentity(
  context: Context<CitizenActor | GuestActor>,
  { draftId, ...identity }: StateIdentity,
): Promise<void> {
  await saveDraft(context, draftId, ({ applicant }) => ({
    applicant: context.actor.kind === "citizen" ? applicant : { ...applicant, ...identity },
    step: "identity",
    isDone: true,
  }));
}
