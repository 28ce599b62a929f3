import { useCallback, useEffect, useState } from "react";
import { newId } from "@/lib/ids";
import { type CounterDraft, type DraftPerson, emptyDraft, isEmptyDraft } from "@/ui/counter/draft";

const placeOf = (clerk: string) => `ossis-counter-${clerk}`;

function isKept(kept: unknown): kept is Partial<CounterDraft> & { id: string } {
  return typeof kept === "object" && kept !== null && "id" in kept && typeof kept.id === "string";
}

function readKept(clerk: string): CounterDraft | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(placeOf(clerk)) ?? "null");
    return isKept(kept) ? { ...emptyDraft(kept.id), ...kept } : null;
  } catch {
    return null;
  }
}

/** The application on the screen, only ever in a browser: kept in this tab for this clerk until it is registered, through any reload. */
export function useDraft(clerk: string) {
  const [draft, setDraft] = useState(() => readKept(clerk) ?? emptyDraft(newId()));
  useEffect(() => {
    if (isEmptyDraft(draft)) sessionStorage.removeItem(placeOf(clerk));
    else sessionStorage.setItem(placeOf(clerk), JSON.stringify(draft));
  }, [clerk, draft]);
  const change = useCallback(
    (part: Partial<CounterDraft>) => setDraft((known) => ({ ...known, ...part })),
    [],
  );
  const changePerson = useCallback(
    (part: Partial<DraftPerson>) => setDraft((known) => ({ ...known, person: { ...known.person, ...part } })),
    [],
  );
  /** An empty one with a new identifier. */
  const renew = () => setDraft(emptyDraft(newId()));
  return { draft, setDraft, change, changePerson, renew };
}

export type DraftStore = ReturnType<typeof useDraft>;
