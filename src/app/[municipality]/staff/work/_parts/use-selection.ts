"use client";

import { useState } from "react";
import type { InboxRow } from "@/domain/routing/rules-inbox";
import { chosenUpTo } from "@/ui/office/choosing";

/** Rows chosen to be acted on together; those that left the list are no longer among them. */
export function useSelection(rows: readonly InboxRow[]) {
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  return {
    selected,
    chosen: rows.filter(({ taskId }) => selected.has(taskId)),
    toggle: (taskId: string) => {
      const next = new Set(selected);
      if (!next.delete(taskId)) next.add(taskId);
      select(next);
      setLast(taskId);
    },
    upTo: (taskId: string) => {
      select(chosenUpTo(rows, selected, last, taskId));
      setLast(taskId);
    },
    clear: () => select(new Set()),
  };
}
