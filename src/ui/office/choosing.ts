import type { InboxRow } from "@/domain/routing/rules-inbox";

type Row = Pick<InboxRow, "taskId" | "kind" | "assigneeId" | "awaits">;

/** Only one's own steps are acted on together. */
export const isChoosable = ({ kind, assigneeId, awaits }: Row): boolean =>
  kind === "task" && assigneeId !== null && awaits === 0;

/**
 * The rows chosen once everything between the row chosen last and this one is chosen too, in either direction; only
 * this one where none was, or where it left the list.
 */
export function chosenUpTo(
  rows: readonly Row[],
  chosen: ReadonlySet<string>,
  last: string | null,
  taskId: string,
): Set<string> {
  const placeOf = (id: string | null) => rows.findIndex((row) => row.taskId === id);
  const to = placeOf(taskId);
  const from = placeOf(last) < 0 ? to : placeOf(last);
  const between = rows.slice(Math.min(from, to), Math.max(from, to) + 1).filter(isChoosable);
  return new Set([...chosen, ...between.map((row) => row.taskId)]);
}
