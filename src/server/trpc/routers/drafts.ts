import { getOfferedProcedure } from "@/domain/catalogue/reads";
import { discardDraft } from "@/domain/intake/discard-draft";
import { DraftReference, RemoveFile, SaveAnswers, SettleDocument, StartDraft } from "@/domain/intake/inputs";
import { getJourney, getOwnDraft, listOwnDrafts } from "@/domain/intake/reads";
import { getReceipt } from "@/domain/intake/reads-receipt";
import { removeFile } from "@/domain/intake/remove-file";
import { saveAnswers } from "@/domain/intake/save-answers";
import { sendDraft } from "@/domain/intake/send-draft";
import { settleDocument } from "@/domain/intake/settle-document";
import { startDraft } from "@/domain/intake/start-draft";
import { forApplicant, router } from "@/server/trpc/base";

/** Online applications while they are filled in. */
export const draftsRouter = router({
  start: forApplicant()
    .meta({ resend: "same" })
    .input(StartDraft)
    .mutation(({ ctx, input }) => startDraft(ctx, input)),
  get: forApplicant()
    .input(DraftReference)
    .query(async ({ ctx, input }) => {
      const draft = await getOwnDraft(ctx, input.draftId);
      const [journey, offered] = await Promise.all([
        getJourney(ctx, draft),
        getOfferedProcedure(ctx.tx, draft.procedureCode),
      ]);
      return { draft, ...journey, localFee: offered.localFee };
    }),
  list: forApplicant().query(({ ctx }) => listOwnDrafts(ctx)),
  saveAnswers: forApplicant()
    .meta({ resend: "same" })
    .input(SaveAnswers)
    .mutation(({ ctx, input }) => saveAnswers(ctx, input)),
  settleDocument: forApplicant()
    .meta({ resend: "same" })
    .input(SettleDocument)
    .mutation(({ ctx, input }) => settleDocument(ctx, input)),
  removeFile: forApplicant()
    .meta({ resend: "same" })
    .input(RemoveFile)
    .mutation(({ ctx, input }) => removeFile(ctx, input)),
  send: forApplicant()
    .meta({ resend: "same" })
    .input(DraftReference)
    .mutation(({ ctx, input }) => sendDraft(ctx, input)),
  receipt: forApplicant()
    .input(DraftReference)
    .query(async ({ ctx, input }) => {
      const { procedure } = await getOwnDraft(ctx, input.draftId);
      const receipt = await getReceipt(ctx.tx, input.draftId);
      return { ...receipt, service: procedure.facts.title, fee: procedure.facts.fee };
    }),
  discard: forApplicant()
    .meta({ resend: "nothing" })
    .input(DraftReference)
    .mutation(({ ctx, input }) => discardDraft(ctx, input)),
});
