import { and, eq, isNull } from "drizzle-orm";
import type { RequestedItem } from "@/domain/dossier/inputs";
import { getDossier } from "@/domain/dossier/reads";
import { speaksForApplicant } from "@/domain/dossier/rules";
import { attachments, completionRequests } from "@/domain/dossier/tables-work";
import type { Context } from "@/domain/tenancy/rules-actor";
import type { AskedCompletion } from "@/domain/tracking/rules";
import { notFound } from "@/lib/errors";

/** The name under which files for an asked thing are kept. */
function keyOf(item: RequestedItem, place: number): string {
  return item.documentKey ?? `asked-${place + 1}`;
}

/** What is asked of the applicant now, in the officer's words; null when nothing is. Throws not-found for anybody else. */
export async function getAskedCompletion(
  { tx, actor }: Context,
  { dossierId }: { dossierId: string },
): Promise<AskedCompletion | null> {
  const dossier = await getDossier(tx, dossierId);
  if (!speaksForApplicant(actor, dossier)) throw notFound();
  const [[request], files] = await Promise.all([
    tx
      .select()
      .from(completionRequests)
      .where(and(eq(completionRequests.dossierId, dossierId), isNull(completionRequests.answeredAt))),
    tx
      .select()
      .from(attachments)
      .where(and(eq(attachments.dossierId, dossierId), isNull(attachments.removedAt))),
  ]);
  if (!request) return null;
  const items = request.items.map((item, place) => {
    const key = keyOf(item, place);
    const added = files.filter((file) => file.documentKey === key && file.addedAt >= request.askedAt);
    return { ...item, key, files: added.map(({ id, fileName, state }) => ({ id, fileName, state })) };
  });
  return { service: dossier.procedure.facts.title, dueOn: request.dueOn, items };
}
