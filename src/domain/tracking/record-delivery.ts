import { and, eq, sql } from "drizzle-orm";
import type { Context } from "@/domain/tenancy/rules-actor";
import { notices } from "@/domain/tracking/tables";
import type { NoticeRow } from "@/domain/tracking/write-notice";

/** How sending went: what the carrier called the message, or what went wrong. */
export type Delivery = { sent: true; reference: string } | { sent: false; error: string };

/** Writes down one attempt to send a message. */
export async function recordDelivery(
  { tx, now }: Context,
  notice: NoticeRow,
  delivery: Delivery,
): Promise<void> {
  const attempts = sql`${notices.attempts} + 1`;
  await tx
    .update(notices)
    .set(
      delivery.sent
        ? { state: "sent", attempts, sentAt: now, reference: delivery.reference, lastError: null }
        : { state: "failed", attempts, lastError: delivery.error.slice(0, 200) },
    )
    .where(
      and(
        eq(notices.dossierId, notice.dossierId),
        eq(notices.eventSeq, notice.eventSeq),
        eq(notices.channel, notice.channel),
      ),
    );
}
