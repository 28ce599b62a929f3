import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { KnownPerson } from "@/domain/intake/rules-counter";
import { readPersonalNumber } from "@/lib/identifiers";
import { useApi } from "@/server/trpc/client";
import { emptyDraft } from "@/ui/counter/draft";
import type { DraftStore } from "./use-draft";

const nobody = emptyDraft("").person;

function filledIn(person: KnownPerson) {
  const { personalNumber, firstName, fatherName, lastName } = person;
  return {
    ...nobody,
    firstName,
    fatherName,
    lastName,
    phone: person.phone ?? "",
    email: person.email ?? "",
    unit: person.unit ?? "",
    street: person.street ?? "",
    lookedUp: personalNumber,
    known: true,
  };
}

/** Looks a whole number up, and people by a begun name; typing is never held up. */
export function usePerson({ draft, change, changePerson }: DraftStore) {
  const api = useApi();
  const reading = readPersonalNumber(draft.personQuery);
  const number = reading.ok ? reading.value : "";
  const wanted = number !== "" && draft.person.lookedUp !== number;
  const lookup = useQuery(
    api.counter.findPerson.queryOptions({ personalNumber: number }, { enabled: wanted }),
  );
  const name = draft.personQuery.trim();
  const byName = number === "" && name.length >= 3 && !/\d/.test(name);
  const search = useQuery(api.counter.searchPersons.queryOptions({ name }, { enabled: byName }));
  const found = wanted && lookup.isSuccess ? lookup.data : undefined;
  useEffect(() => {
    if (found) change({ person: filledIn(found) });
    else if (found === null) changePerson({ lookedUp: number });
  }, [found, number, change, changePerson]);
  return {
    matches: (byName && search.data) || [],
    isLooking: wanted && lookup.fetchStatus === "fetching",
    onQuery: (personQuery: string) =>
      change({ personQuery, ...(draft.person.known ? { person: nobody } : {}) }),
    onChoose: (person: KnownPerson) =>
      change({ personQuery: person.personalNumber, person: filledIn(person) }),
  };
}
