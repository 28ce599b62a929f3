import { desc } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import { notices } from "@/domain/tracking/tables";
import type { NoticeRow } from "@/domain/tracking/write-notice";

/** The newest 100 messages of the municipality, for the outbox of the demonstration. */
export async function listNotices(tx: Tx): Promise<NoticeRow[]> {
  return tx.select().from(notices).orderBy(desc(notices.writtenAt)).limit(100);
}
