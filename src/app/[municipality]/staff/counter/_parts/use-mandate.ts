import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { readNipt, readPersonalNumber } from "@/lib/identifiers";
import { useApi } from "@/server/trpc/client";
import type { DraftStore } from "./use-draft";

/**
 * What the person at the counter handed in online for the business they name; null until both numbers are whole. The
 * name that is known fills an empty field.
 */
export function useMandate({ draft, change }: DraftStore) {
  const [person, business] = [readPersonalNumber(draft.personQuery), readNipt(draft.nipt)];
  const wanted = person.ok && business.ok;
  const numbers = {
    personalNumber: person.ok ? person.value : "",
    nipt: business.ok ? business.value : "",
  };
  const found = useQuery(useApi().counter.findMandate.queryOptions(numbers, { enabled: wanted }));
  const company = (wanted && found.data) || null;
  // Filled once for each business: a name the clerk empties stays empty.
  const filledFor = useRef("");
  const isUnnamed = draft.businessName === "";
  useEffect(() => {
    if (!company || filledFor.current === company.nipt) return;
    filledFor.current = company.nipt;
    if (isUnnamed) change({ businessName: company.name });
  }, [isUnnamed, company, change]);
  return company;
}
