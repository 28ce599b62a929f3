import { z } from "zod";
import { Applicant, Channel, NoticeChannel } from "@/domain/dossier/inputs";

/** What the counter says of a document at intake. */
export const DocumentAtIntake = z.object({
  key: z.string().max(60),
  state: z.enum(["seen", "copied", "sign-later", "uploaded", "to-fetch", "missing"]),
});
export type DocumentAtIntake = z.infer<typeof DocumentAtIntake>;

/** A complete application. `id` is chosen by the sender, so that sending twice makes one dossier. */
export const SubmitApplication = z.strictObject({
  id: z.uuid(),
  procedure: z.string().regex(/^[A-Z]{3}-\d{2}$/),
  channel: Channel,
  applicant: Applicant,
  noticeChannel: NoticeChannel,
  answers: z.record(z.string(), z.unknown()),
  documents: z.array(DocumentAtIntake).max(40),
});
export type SubmitApplication = z.infer<typeof SubmitApplication>;
