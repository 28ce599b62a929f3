import type { RequiredDocument } from "@/domain/catalogue/inputs";
import type { HistoryEntry } from "@/domain/dossier/reads";
import type { AskedRow } from "@/domain/dossier/reads-consultation";
import { filesSharedWith } from "@/domain/dossier/rules-consultation";
import type { attachments } from "@/domain/dossier/tables-work";
import type { CaseOpinion, SharedAttachment } from "@/domain/routing/rules-case";
import { type Around, askedName } from "@/domain/routing/rules-case-parts";
import { answerNames, opinionsFor } from "@/domain/routing/rules-consultation";
import type { StaffActor } from "@/domain/tenancy/rules";
import { civilDate, differenceInDays } from "@/lib/dates";
import type { Text } from "@/lib/text";

type AttachmentRow = typeof attachments.$inferSelect;

const otherFile: Text = { sq: "Skedar tjetër i praktikës", en: "Another file of the case" };

/** Files by the names of the documents they are; those of one document are numbered. */
export function sharedFiles(
  ids: readonly string[],
  rows: readonly AttachmentRow[],
  documents: readonly RequiredDocument[],
): SharedAttachment[] {
  const shared = rows.filter(({ id }) => ids.includes(id));
  return shared.map(({ id, documentKey, mediaType, size, state }, place) => {
    const name = documents.find(({ key }) => key === documentKey)?.name ?? otherFile;
    const isSame = (row: AttachmentRow) =>
      (documents.find(({ key }) => key === row.documentKey)?.name ?? otherFile) === name;
    const number = shared.slice(0, place).filter(isSame).length + 1;
    const numbered = { sq: `${name.sq} (${number})`, en: `${name.en} (${number})` };
    return {
      ...{ id, mediaType, size, state },
      name: shared.filter(isSame).length > 1 ? numbered : name,
    };
  });
}

type Parts = {
  history: readonly HistoryEntry[];
  files: readonly AttachmentRow[];
  asked: readonly AskedRow[];
};

/**
 * The parts of a dossier for somebody who was only asked for an opinion: the files shared with their office, their own
 * answers and those meant for all asked, nothing said of the others, and no act.
 */
export function partsForAsked<Known extends Parts>(actor: StaffActor, parts: Known) {
  const files = filesSharedWith(actor, parts.asked);
  const asked = opinionsFor(actor, parts.asked);
  const hidden = parts.asked.filter((row) => !asked.includes(row)).map(({ id }) => id);
  const isHidden = ({ data }: HistoryEntry) =>
    [data.consultationId, data.taskId].some((id) => typeof id === "string" && hidden.includes(id));
  return {
    ...parts,
    asked,
    files: parts.files.filter(({ id }) => files.has(id)),
    history: parts.history.filter((entry) => !isHidden(entry)),
    issued: [],
  };
}

const states = { open: "waiting", answered: "given", lapsed: "silent", revoked: "revoked" } as const;
const tones = { positive: "positive", negative: "negative", given: "neutral" } as const;

type Seen = { files: readonly AttachmentRow[]; directs: (taskId: string) => boolean };

function askedOf(row: AskedRow, around: Around, { files, directs }: Seen): CaseOpinion["asked"] {
  const { documents } = around.dossier.procedure.facts;
  return {
    kind: row.kind,
    by: row.asker,
    askedOn: civilDate(row.askedAt),
    person: row.person,
    settledOn: row.settledAt && civilDate(row.settledAt),
    mailedOn: row.mailedAt && civilDate(row.mailedAt),
    remindedOn: row.remindedAt && civilDate(row.remindedAt),
    revokedWhy: row.reasons,
    visible: row.visible,
    email: row.email,
    files: sharedFiles(row.files, files, documents),
    directs: row.state === "open" && directs(row.taskId),
  };
}

/** An opinion an officer asked, with its own clock, as the page lists it beside those of the workflow. */
export function askedOpinion(row: AskedRow, around: Around, seen: Seen): CaseOpinion {
  const dueOn = civilDate(row.dueAt);
  const days = differenceInDays(civilDate(around.now), dueOn);
  const name = askedName(row, around);
  return {
    id: row.id,
    name,
    question: { sq: row.question, en: row.question },
    office: name,
    state: states[row.state],
    dueOn,
    daysLeft: Math.max(0, days),
    overdueDays: row.state === "open" ? Math.max(0, -days) : 0,
    outcome: row.outcome && answerNames[row.outcome],
    tone: row.outcome ? tones[row.outcome] : "neutral",
    words: row.words,
    silence: row.silence,
    external: row.body !== null,
    asked: askedOf(row, around, seen),
  };
}
