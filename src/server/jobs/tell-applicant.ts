import { z } from "zod";
import type { Doors } from "@/db/doors";
import { recordDelivery } from "@/domain/tracking/record-delivery";
import { type NoticeRow, writeNotice } from "@/domain/tracking/write-notice";
import { describeError } from "@/lib/log";
import { addressOf, hostOf } from "@/server/addresses";
import { sendMail } from "@/server/gateways/mail";
import { sendSms } from "@/server/gateways/sms";
import { enterById } from "@/server/jobs/place-of-job";

const Payload = z.object({ municipalityId: z.number(), dossierId: z.uuid(), seq: z.number() });

function send(notice: NoticeRow, from: string): Promise<string> {
  const id = `${notice.municipalityId}.${notice.dossierId}.${notice.eventSeq}`;
  const { recipient: to, subject, body: text } = notice;
  return notice.channel === "sms" ? sendSms({ id, to, text }) : sendMail({ id, to, from, subject, text });
}

/**
 * Tells the applicant of one entry of the history: writes the message, sends it outside any transaction, writes down how
 * that went. Throws when it was not sent, so that the queue tries again, later each time.
 */
export async function tellApplicant(doors: Doors, payload: unknown): Promise<void> {
  const { municipalityId, dossierId, seq } = Payload.parse(payload);
  const { place, inside } = await enterById(doors, municipalityId, "tell-applicant");
  const notice = await inside((context) =>
    writeNotice(context, { dossierId, seq, host: hostOf(place), address: addressOf(place) }),
  );
  if (!notice) return;
  try {
    const reference = await send(notice, place.fullName);
    await inside((context) => recordDelivery(context, notice, { sent: true, reference }));
  } catch (error) {
    // Only the kind of the error is kept: what a mail server answers can repeat the address.
    const { kind, code } = describeError(error);
    await inside((context) =>
      recordDelivery(context, notice, { sent: false, error: [kind, code].filter(Boolean).join(" ") }),
    );
    throw error;
  }
}
