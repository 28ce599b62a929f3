import { and, eq, isNull } from "drizzle-orm";
import { moveDossier } from "@/domain/dossier/move-dossier";
import { getDossierToChange } from "@/domain/dossier/reads";
import { speaksForApplicant } from "@/domain/dossier/rules";
import { completionRequests } from "@/domain/dossier/tables-work";
import { type Context, servesCounter } from "@/domain/tenancy/rules-actor";
import type { AnswerCompletion } from "@/domain/tracking/inputs";
import { conflict, notFound } from "@/lib/errors";

/**
 * The applicant, or the counter on their behalf, hands in what was asked; the clock runs again and the officer goes
 * on. Throws not-found for anybody else, conflict when nothing is asked any more.
 */
export async function answerCompletion(
  context: Context,
  { dossierId, words }: AnswerCompletion,
): Promise<{ dueOn: string }> {
  const { tx, actor, now } = context;
  const dossier = await getDossierToChange(tx, dossierId);
  if (!speaksForApplicant(actor, dossier) && !(actor.kind === "staff" && servesCounter(actor)))
    throw notFound();
  const [request] = await tx
    .update(completionRequests)
    .set({ answeredAt: now })
    .where(and(eq(completionRequests.dossierId, dossierId), isNull(completionRequests.answeredAt)))
    .returning();
  if (!request)
    throw conflict({ sq: "Nuk ka më asnjë kërkesë për plotësim.", en: "Nothing is asked of you any more." });
  await moveDossier(context, dossier, {
    kind: "answered",
    token: request.token,
    requestId: request.id,
    words,
  });
  const { dueOn } = await getDossierToChange(tx, dossierId);
  return { dueOn };
}
