import { AttachmentReference } from "@/domain/documents/inputs-attachment";
import { getAttachmentToRead } from "@/domain/documents/reads";
import { removeAttachment } from "@/domain/documents/remove-attachment";
import { forAnyone, router } from "@/server/trpc/base";

/** Files handed in and acts issued. */
export const documentsRouter = router({
  download: forAnyone()
    .input(AttachmentReference)
    .query(({ ctx, input }) => getAttachmentToRead(ctx, input.id)),
  removeAttachment: forAnyone()
    .input(AttachmentReference)
    .mutation(({ ctx, input }) => removeAttachment(ctx, input)),
});
