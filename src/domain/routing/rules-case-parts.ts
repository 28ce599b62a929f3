import type { RequiredDocument } from "@/domain/catalogue/inputs";
import type { HistoryEntry, LoadedDossier, TaskRow } from "@/domain/dossier/reads";
import { DossierEvent } from "@/domain/dossier/rules-events";
import type {
  attachments,
  completionRequests,
  documentChecks,
  issuedDocuments,
} from "@/domain/dossier/tables-work";
import type {
  CaseAttachment,
  CaseDocument,
  CaseEntry,
  CaseFile,
  CaseOpinion,
  CaseRequest,
} from "@/domain/routing/rules-case";
import type { FlatNode } from "@/domain/workflow/definition";
import { graphOf } from "@/domain/workflow/graph";
import { civilDate, differenceInDays } from "@/lib/dates";
import type { Text } from "@/lib/text";

/** What the parts of a page are told about: the dossier, the offices by name, the people by identifier. */
export type Around = {
  dossier: LoadedDossier;
  now: Date;
  offices: { id: string; code: string; name: Text; phone: string | null }[];
  people: ReadonlyMap<string, string>;
};

type AttachmentRow = typeof attachments.$inferSelect;
type CheckRow = typeof documentChecks.$inferSelect;

/** A file as the page lists it, without where it is kept. */
function fileOf({ id, fileName, mediaType, size, state, addedAt }: AttachmentRow): CaseAttachment {
  return { id, fileName, mediaType, size, state, addedAt: addedAt.toISOString() };
}

/** The documents the procedure asks for, each with what the office knows of it and the files that came. */
export function documentsOf(
  required: readonly RequiredDocument[],
  checks: readonly CheckRow[],
  files: readonly AttachmentRow[],
): CaseDocument[] {
  return required.map(({ key, name, conditional, heldBy }) => {
    const check = checks.find((each) => each.documentKey === key);
    return {
      ...{ key, name, conditional, heldBy },
      state: check?.state ?? null,
      note: check?.note ?? null,
      checkedBy: check?.checkedBy ?? null,
      files: files.filter((file) => file.documentKey === key).map(fileOf),
    };
  });
}

const nodeIn = ({ dossier }: Around, id: string): FlatNode | undefined =>
  graphOf(dossier.procedure.workflow).places.get(id)?.node;

const nameIn = (around: Around, id: string): Text | null => {
  const node = nodeIn(around, id);
  return node && "name" in node ? node.name : null;
};

/** The name of an office, or a dash for one that is not known. */
export function officeName({ offices }: Around, officeId: string): Text {
  return offices.find((office) => office.id === officeId)?.name ?? { sq: "–", en: "–" };
}

function opinionOf(task: TaskRow, around: Around): CaseOpinion[] {
  const node = nodeIn(around, task.node);
  if (node?.kind !== "opinion") return [];
  const outcome = node.outcomes.find((each) => each.id === task.outcome);
  const dueOn = civilDate(task.dueAt);
  const days = differenceInDays(civilDate(around.now), dueOn);
  const written = task.record?.text;
  return [
    {
      id: task.id,
      name: node.name,
      question: node.question,
      office: officeName(around, task.officeId),
      state: task.open ? "waiting" : outcome ? "given" : "silent",
      dueOn,
      daysLeft: Math.max(0, days),
      overdueDays: task.open ? Math.max(0, -days) : 0,
      outcome: outcome?.name ?? null,
      tone: outcome?.tone ?? "neutral",
      words: [typeof written === "string" ? written : null, task.reasons].filter(Boolean).join("\n") || null,
      silence: node.silence,
      external: node.external === true,
      asked: null,
    },
  ];
}

/** The opinions asked, each with its own clock. */
export function opinionsOf(tasks: readonly TaskRow[], around: Around): CaseOpinion[] {
  return tasks.filter((task) => task.kind === "opinion").flatMap((task) => opinionOf(task, around));
}

const eventOf = ({ kind, data }: HistoryEntry): DossierEvent | null => {
  const read = DossierEvent.safeParse({ kind, ...data });
  return read.success ? read.data : null;
};

const officeByCode = ({ offices }: Around, code: string | null): Text | null =>
  offices.find((office) => office.code === code)?.name ?? null;

/** Who was asked by the opinion an entry speaks of, and for an entry of its task, that it is one; null for others. */
function askedIn(event: DossierEvent, asked: ReadonlyMap<string, Text>): Text | null {
  if ("consultationId" in event) return asked.get(event.consultationId) ?? null;
  const name = "taskId" in event ? asked.get(event.taskId) : undefined;
  return name ? { sq: `mendimi (${name.sq})`, en: `opinion (${name.en})` } : null;
}

/** Who was asked for each opinion beside the workflow. */
function askedNames(events: readonly DossierEvent[], around: Around): Map<string, Text> {
  const named = events.flatMap((event) =>
    event.kind === "consultation-asked" ? [[event.consultationId, askedName(event, around)] as const] : [],
  );
  return new Map(named);
}

/** The office or the body outside that was asked. */
export function askedName(
  { officeId, body }: { officeId: string | null; body: string | null },
  around: Around,
): Text {
  return officeId === null ? { sq: body ?? "–", en: body ?? "–" } : officeName(around, officeId);
}

/** The history with the names of its steps and offices, newest first. */
export function timelineOf(history: readonly HistoryEntry[], around: Around): CaseEntry[] {
  const tokens = new Map<number, string>();
  const asked = askedNames(
    history.flatMap((entry) => eventOf(entry) ?? []),
    around,
  );
  const entries = history.flatMap((entry): CaseEntry[] => {
    const event = eventOf(entry);
    if (!event) return [];
    if ("token" in event && "node" in event) tokens.set(event.token, event.node);
    const node = "node" in event ? event.node : "token" in event ? tokens.get(event.token) : undefined;
    const place = node === undefined ? undefined : nodeIn(around, node);
    const outcomes = place && "outcomes" in place ? place.outcomes : [];
    const outcome =
      event.kind === "completed" ? (outcomes.find((each) => each.id === event.outcome)?.name ?? null) : null;
    const step = askedIn(event, asked) ?? (node === undefined ? null : nameIn(around, node));
    return [
      {
        seq: entry.seq,
        at: entry.at.toISOString(),
        by: entry.by,
        office: officeByCode(around, entry.by.office),
        event,
        step,
        outcome,
      },
    ];
  });
  return entries.reverse();
}

/** The entry before which some were left out, between the first of a history and the rest; null when none was. */
export function earlierThan([, second]: readonly Pick<HistoryEntry, "seq">[]): number | null {
  return second && second.seq > 2 ? second.seq : null;
}

/** The decision as the history has it, or null before there is one. */
export function decisionOf(history: readonly HistoryEntry[], around: Around): CaseFile["decision"] {
  const entry = history.findLast((each) => each.kind === "decided");
  const event = entry && eventOf(entry);
  if (!entry || event?.kind !== "decided") return null;
  return {
    outcome: event.outcome,
    reasons: event.reasons,
    on: civilDate(entry.at),
    office: officeByCode(around, entry.by.office),
  };
}

/** Files that belong to none of the documents asked for. */
export function otherFilesOf(
  required: readonly RequiredDocument[],
  files: readonly AttachmentRow[],
): CaseAttachment[] {
  const known = new Set(required.map((document) => document.key));
  return files.filter((file) => !known.has(file.documentKey)).map(fileOf);
}

/** What was asked of the applicant, oldest first as given. */
export function requestsOf(rows: readonly (typeof completionRequests.$inferSelect)[]): CaseRequest[] {
  return rows.map(({ id, items, askedAt, dueOn, answeredAt }) => ({
    id,
    items: items.map(({ name, why }) => ({ name, why })),
    askedOn: civilDate(askedAt),
    dueOn,
    answeredOn: answeredAt && civilDate(answeredAt),
  }));
}

/** An issued act as the page links it. */
export function actOf({
  id,
  verificationCode,
  issuedOn,
  renderedAt,
  revokedAt,
  revokedWhy,
}: typeof issuedDocuments.$inferSelect): CaseFile["issued"][number] {
  const revoked = revokedAt && { on: civilDate(revokedAt), reasons: revokedWhy };
  return { id, verificationCode, issuedOn, isReady: renderedAt !== null, revoked };
}
