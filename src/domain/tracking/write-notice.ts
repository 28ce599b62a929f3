import { and, eq } from "drizzle-orm";
import { getDossier, listHistory } from "@/domain/dossier/reads";
import { registerIn } from "@/domain/dossier/rules-history";
import { getMunicipality } from "@/domain/tenancy/reads";
import type { Context } from "@/domain/tenancy/rules-actor";
import { composeMail, composeSms, type NoticeFacts, noticeKind, wayTo } from "@/domain/tracking/rules-notice";
import { notices } from "@/domain/tracking/tables";

export type NoticeRow = typeof notices.$inferSelect;

/** The entry of a history to tell of, and where the municipality answers. */
export type ToTell = { dossierId: string; seq: number; host: string; address: string };

/**
 * Writes the message an entry of the history calls for, once, whoever asks how often. Returns it while it waits to be
 * sent, and null when there is nothing to say, nobody to say it to, or it was sent.
 */
export async function writeNotice(
  context: Context,
  { dossierId, seq, host, address }: ToTell,
): Promise<NoticeRow | null> {
  const { tx, actor, now } = context;
  const dossier = await getDossier(tx, dossierId);
  const [history, municipality] = await Promise.all([
    listHistory({ tx, now }, dossier),
    getMunicipality(tx, actor.municipalityId),
  ]);
  const entry = history.find((each) => each.seq === seq);
  const kind = entry && noticeKind(entry, history);
  const way = wayTo(dossier.applicant, dossier.noticeChannel);
  if (!entry || !kind || !way) return null;
  const { items, dueOn } = entry.data;
  const facts: NoticeFacts = {
    kind,
    municipality: municipality.fullName,
    host,
    code: dossier.trackingCode,
    register: registerIn(history),
    service: dossier.procedure.facts.title,
    dueOn: kind === "asked" && typeof dueOn === "string" ? dueOn : dossier.dueOn,
    asked: Array.isArray(items) ? items.length : 0,
  };
  const text = way.channel === "sms" ? { subject: "", body: composeSms(facts) } : composeMail(facts, address);
  await tx
    .insert(notices)
    .values({
      municipalityId: actor.municipalityId,
      dossierId,
      eventSeq: seq,
      ...way,
      ...text,
      state: "waiting",
      attempts: 0,
      writtenAt: now,
    })
    .onConflictDoNothing();
  const [row] = await tx
    .select()
    .from(notices)
    .where(and(eq(notices.dossierId, dossierId), eq(notices.eventSeq, seq)));
  return row && row.state !== "sent" ? row : null;
}
