import { insertOf, type Write } from "@/db/writes";
import { enqueueJobs } from "@/domain/dossier/enqueue-jobs";
import type { ChainHead } from "@/domain/dossier/record-events";
import type { Move } from "@/domain/dossier/rules-move";
import { issuedDocuments } from "@/domain/dossier/tables-work";
import type { Context } from "@/domain/tenancy/rules-actor";
import { civilDate } from "@/lib/dates";

/** The issued act of a step that issues one; a job composes and renders it after the commit. */
export function issueDocument(
  { actor: { municipalityId }, now }: Pick<Context, "actor" | "now">,
  head: ChainHead,
  { events, state }: Move,
): Write[] {
  const place = events.findIndex((event) => event.kind === "issued");
  const issued = events[place];
  if (issued?.kind !== "issued") return [];
  const { documentId, verificationCode } = issued;
  const row = {
    municipalityId,
    id: documentId,
    dossierId: head.id,
    verificationCode,
    kind: state.outcome === "refused" ? ("refused" as const) : ("approved" as const),
    eventSeq: head.eventSeq - events.length + place + 1,
    issuedOn: civilDate(now),
  };
  const job = { task: "render-document" as const, payload: { documentId }, key: `render:${documentId}` };
  return [...insertOf(issuedDocuments, [row]), ...enqueueJobs(municipalityId, [job])];
}
