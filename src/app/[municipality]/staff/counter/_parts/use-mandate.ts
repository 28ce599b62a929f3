import { useQuery } from "@tanstack/react-query";
import { readNipt, readPersonalNumber } from "@/lib/identifiers";
import { useApi } from "@/server/trpc/client";
import type { CounterDraft } from "@/ui/counter/draft";

/** What the person at the counter handed in online for the business they name; null until both numbers are whole. */
export function useMandate({ personQuery, nipt: typed }: CounterDraft) {
  const [person, business] = [readPersonalNumber(personQuery), readNipt(typed)];
  const wanted = person.ok && business.ok;
  const numbers = {
    personalNumber: person.ok ? person.value : "",
    nipt: business.ok ? business.value : "",
  };
  const found = useQuery(useApi().counter.findMandate.queryOptions(numbers, { enabled: wanted }));
  return (wanted && found.data) || null;
}
