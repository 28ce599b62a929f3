import { z } from "zod";
import type { Doors } from "@/db/doors";
import { recordInvitation } from "@/domain/routing/record-invitation";
import { writeInvitation } from "@/domain/routing/write-invitation";
import { addressOf } from "@/server/addresses";
import { sendMail, sendsMail } from "@/server/gateways/mail";
import { enterById } from "@/server/jobs/place-of-job";

const Payload = z.object({ municipalityId: z.number(), consultationId: z.uuid() });

/**
 * Sends a body outside the link to the question it was asked. Each attempt makes a new link, so that none is kept
 * anywhere in between. Where no mail goes out nothing is made, because a link made by hand would stop opening. Throws
 * when it was not sent, so that the queue tries again, later each time.
 */
export async function inviteBody(doors: Doors, payload: unknown): Promise<void> {
  const { municipalityId, consultationId } = Payload.parse(payload);
  if (!sendsMail()) return;
  const { place, inside } = await enterById(doors, municipalityId, "invite-body");
  const invitation = await inside((context) =>
    writeInvitation(context, { consultationId, address: addressOf(place) }),
  );
  if (!invitation) return;
  await sendMail({ ...invitation, from: place.fullName });
  await inside((context) => recordInvitation(context, { consultationId }));
}
