"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { InboxRow } from "@/domain/routing/rules-inbox";
import type { Language } from "@/lib/text";
import { errorWords, useApi } from "@/server/trpc/client";
import { staffMessages } from "@/ui/messages/staff";
import { translator } from "@/ui/messages/translator";

/** What was done last, or why it could not be. */
type Said = { text: string; failed: boolean } | null;

/** Taking and putting aside from the list, with one line that says how it went. */
export function useInboxActs(language: Language) {
  const [said, say] = useState<Said>(null);
  const api = useApi();
  const queries = useQueryClient();
  const t = translator(language, staffMessages);
  const settled = () => queries.invalidateQueries(api.work.inbox.pathFilter());
  const onError = (error: unknown) => say({ text: errorWords(error, language), failed: true });
  const take = useMutation(api.work.take.mutationOptions({ onError, onSettled: settled }));
  const hold = useMutation(api.work.hold.mutationOptions({ onError, onSettled: settled }));
  const told = (text: string, onDone?: () => void) => ({
    onSuccess: () => {
      say({ text, failed: false });
      onDone?.();
    },
  });
  return {
    said,
    forget: () => say(null),
    isBusy: take.isPending || hold.isPending,
    take: (row: InboxRow) =>
      take.mutate({ taskId: row.taskId }, told(t("taken", { register: row.register }))),
    hold: (row: InboxRow, until: string | null, reasons: string | null, onDone?: () => void) =>
      hold.mutate(
        { taskId: row.taskId, until, reasons },
        told(t(until ? "heldDone" : "heldOff", { register: row.register }), onDone),
      ),
  };
}
