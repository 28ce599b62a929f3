"use client";

import { useState } from "react";
import type { InboxRow } from "@/domain/routing/rules-inbox";

/** Rows chosen to be acted on together; those that left the list are no longer among them. */
export function useSelection(rows: readonly InboxRow[]) {
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  return {
    selected,
    chosen: rows.filter(({ taskId }) => selected.has(taskId)),
    toggle: (taskId: string) => {
      const next = new Set(selected);
      if (!next.delete(taskId)) next.add(taskId);
      select(next);
    },
    clear: () => select(new Set()),
  };
}
