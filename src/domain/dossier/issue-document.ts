import { sql } from "drizzle-orm";
import type { ChainHead } from "@/domain/dossier/record-events";
import type { Issue, Move } from "@/domain/dossier/rules-move";
import { issuedDocuments } from "@/domain/dossier/tables-work";
import type { Context } from "@/domain/tenancy/rules-actor";
import { civilDate } from "@/lib/dates";

/** Writes the issued act of a step that issues one; a job composes and renders it after the commit. */
export async function issueDocument(
  context: Context,
  head: ChainHead,
  { events, state }: Move,
  issue: Issue,
): Promise<void> {
  const place = events.findIndex((event) => event.kind === "issued");
  if (place < 0) return;
  const { municipalityId } = context.actor;
  const payload = JSON.stringify({ municipalityId, documentId: issue.documentId });
  await Promise.all([
    context.tx.insert(issuedDocuments).values({
      municipalityId,
      id: issue.documentId,
      dossierId: head.id,
      verificationCode: issue.verificationCode,
      kind: state.outcome === "refused" ? "refused" : "approved",
      eventSeq: head.eventSeq - events.length + place + 1,
      issuedOn: civilDate(context.now),
    }),
    context.tx.execute(
      sql`select ossis_jobs.enqueue('render-document', ${payload}::json, ${`render:${issue.documentId}`})`,
    ),
  ]);
}
