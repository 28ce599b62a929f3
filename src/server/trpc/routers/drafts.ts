import { chooseContact } from "@/domain/intake/choose-contact";
import { chooseSubject } from "@/domain/intake/choose-subject";
import { discardDraft } from "@/domain/intake/discard-draft";
import {
  ChooseContact,
  ChooseSubject,
  DraftReference,
  SaveAnswers,
  SettleDocument,
  StartDraft,
  StateIdentity,
} from "@/domain/intake/inputs";
import { getOwnDraft, listFiles, listOwnDrafts } from "@/domain/intake/reads";
import { saveAnswers } from "@/domain/intake/save-answers";
import { sendDraft } from "@/domain/intake/send-draft";
import { settleDocument } from "@/domain/intake/settle-document";
import { startDraft } from "@/domain/intake/start-draft";
import { stateIdentity } from "@/domain/intake/state-identity";
import { listUnits } from "@/domain/tenancy/reads";
import { forApplicant, router } from "@/server/trpc/base";

/** Online applications while they are filled in. */
export const draftsRouter = router({
  start: forApplicant()
    .input(StartDraft)
    .mutation(({ ctx, input }) => startDraft(ctx, input)),
  get: forApplicant()
    .input(DraftReference)
    .query(async ({ ctx, input }) => {
      const [draft, files, units] = await Promise.all([
        getOwnDraft(ctx.tx, ctx.actor, input.draftId),
        listFiles(ctx.tx, input.draftId),
        listUnits(ctx.tx),
      ]);
      return { draft, files, units: units.map((unit) => unit.name), isGuest: ctx.actor.kind === "guest" };
    }),
  list: forApplicant().query(({ ctx }) => listOwnDrafts(ctx.tx, ctx.actor, ctx.now)),
  saveAnswers: forApplicant()
    .input(SaveAnswers)
    .mutation(({ ctx, input }) => saveAnswers(ctx, input)),
  stateIdentity: forApplicant()
    .input(StateIdentity)
    .mutation(({ ctx, input }) => stateIdentity(ctx, input)),
  chooseSubject: forApplicant()
    .input(ChooseSubject)
    .mutation(({ ctx, input }) => chooseSubject(ctx, input)),
  chooseContact: forApplicant()
    .input(ChooseContact)
    .mutation(({ ctx, input }) => chooseContact(ctx, input)),
  settleDocument: forApplicant()
    .input(SettleDocument)
    .mutation(({ ctx, input }) => settleDocument(ctx, input)),
  send: forApplicant()
    .input(DraftReference)
    .mutation(({ ctx, input }) => sendDraft(ctx, input)),
  discard: forApplicant()
    .input(DraftReference)
    .mutation(({ ctx, input }) => discardDraft(ctx, input)),
});
