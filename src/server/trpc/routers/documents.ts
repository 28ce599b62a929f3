import { DossierOfActs, RevokeDocument, VerifyCode } from "@/domain/documents/inputs";
import { AttachmentReference } from "@/domain/documents/inputs-attachment";
import { getAttachmentToRead } from "@/domain/documents/reads";
import { listActs, verifyAct } from "@/domain/documents/reads-act";
import { removeAttachment } from "@/domain/documents/remove-attachment";
import { revokeDocument } from "@/domain/documents/revoke-document";
import { forAnyone, forStaff, router } from "@/server/trpc/base";

/** Files handed in and acts issued. */
export const documentsRouter = router({
  download: forAnyone()
    .input(AttachmentReference)
    .query(({ ctx, input }) => getAttachmentToRead(ctx, input.id)),
  removeAttachment: forAnyone()
    .meta({ resend: "nothing" })
    .input(AttachmentReference)
    .mutation(({ ctx, input }) => removeAttachment(ctx, input)),
  verify: forAnyone()
    .meta({ notes: true })
    .input(VerifyCode)
    .query(({ ctx, input }) => verifyAct(ctx, { ...input, address: ctx.address ?? "none" })),
  acts: forAnyone()
    .input(DossierOfActs)
    .query(({ ctx, input }) => listActs(ctx, input)),
  revoke: forStaff("mayor", "deputy-mayor", "head-of-directorate")
    .meta({ resend: "same" })
    .input(RevokeDocument)
    .mutation(({ ctx, input }) => revokeDocument(ctx, input)),
});
