import { z } from "zod";

/** A stored file to be added to a dossier or draft; its identifier is chosen by the sender, so that sending twice adds one. */
export const AddAttachment = z.strictObject({
  id: z.uuid(),
  dossierId: z.uuid(),
  documentKey: z.string().min(1).max(60),
  fileName: z.string().min(1).max(120),
  mediaType: z.enum(["application/pdf", "image/jpeg", "image/png"]),
  size: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  storageKey: z.string().min(20),
  state: z.enum(["pending", "clean"]),
});
export type AddAttachment = z.infer<typeof AddAttachment>;

export const AttachmentReference = z.strictObject({ id: z.uuid() });
export type AttachmentReference = z.infer<typeof AttachmentReference>;
