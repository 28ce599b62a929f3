"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { addDays } from "@/lib/dates";
import { newId } from "@/lib/ids";
import type { Language } from "@/lib/text";
import { errorWords, useApi } from "@/server/trpc/client";
import { absenceMessages } from "@/ui/messages/absence";
import { translator } from "@/ui/messages/translator";
import type { Said } from "@/ui/office/said-line";

/** Entering, ending and taking away absences, and how the last act went. */
export function useAbsences(language: Language, today: string) {
  const api = useApi();
  const queries = useQueryClient();
  const [said, say] = useState<Said>(null);
  const t = translator(language, absenceMessages);
  // What one filled form enters has one identifier; the next form another.
  const [id, setId] = useState(newId);
  const told = (words: "entered" | "removed" | "ended") => async () => {
    setId(newId());
    say({ text: t(words), failed: false });
    await queries.invalidateQueries();
  };
  const onError = (error: unknown) => say({ text: errorWords(error, language), failed: true });
  const enter = useMutation(api.people.enterAbsence.mutationOptions({ onSuccess: told("entered"), onError }));
  const remove = useMutation(api.people.endAbsence.mutationOptions({ onSuccess: told("removed"), onError }));
  const end = useMutation(api.people.endAbsence.mutationOptions({ onSuccess: told("ended"), onError }));
  return {
    said,
    forget: () => say(null),
    isBusy: enter.isPending || remove.isPending || end.isPending,
    enter: (staffId: string, days: { fromOn: string; toOn: string }) =>
      enter.mutate({ id, staffId, ...days }),
    remove: (absenceId: string) => remove.mutate({ absenceId, toOn: null }),
    // Whoever is back today was away until yesterday.
    end: (absenceId: string) => end.mutate({ absenceId, toOn: addDays(today, -1) }),
  };
}
