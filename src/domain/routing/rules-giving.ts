import type { HistoryEntry, TaskRow } from "@/domain/dossier/reads";

/** How long what was shared out can be taken back. */
const UNDO_MS = 10 * 60_000;

type Entry = Pick<HistoryEntry, "seq" | "at" | "kind" | "by" | "data">;

/**
 * True when somebody who got a step wrote nothing into the history after this entry: nothing checked, put aside, asked
 * or done.
 */
export function isUntouched(
  history: readonly Pick<Entry, "seq" | "by">[],
  since: number,
  holder: string,
): boolean {
  return !history.some(({ seq, by }) => seq > since && by.id === holder);
}

/**
 * What can become of a step that was shared out, when whoever did so takes it back: `back` to whom it came from (null
 * for the queue), `done` before, `begun` by whoever got it or somewhere else since, or too `late`.
 */
export type Undoing = { kind: "back"; from: string | null } | { kind: "done" | "begun" | "late" };

/** Until when what was shared out at this time can be taken back. */
export const undoUntil = (at: Date): Date => new Date(at.getTime() + UNDO_MS);

/** The time before which nothing that was shared out can be taken back any more. */
export const undoSince = (now: Date): Date => new Date(now.getTime() - UNDO_MS);

/** Decides it by the last entry of the dossier that tells of the step's hands. */
export function undoingOf(
  history: readonly Entry[],
  task: Pick<TaskRow, "id" | "assigneeId" | "open">,
  staffId: string,
  now: Date,
): Undoing {
  const last = history.findLast(({ data }) => data.taskId === task.id);
  if (last?.by.id !== staffId) return { kind: "begun" };
  if (last.kind === "returned") return { kind: "done" };
  if (last.kind !== "given" || !task.open || task.assigneeId !== last.data.to) return { kind: "begun" };
  if (last.at < undoSince(now)) return { kind: "late" };
  if (!isUntouched(history, last.seq, String(last.data.to))) return { kind: "begun" };
  const { from } = last.data;
  return { kind: "back", from: typeof from === "string" ? from : null };
}
