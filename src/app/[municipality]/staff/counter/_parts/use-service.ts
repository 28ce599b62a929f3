import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { searchIndex, searchServices } from "@/domain/catalogue/rules-search";
import type { CounterService, CounterStart } from "@/domain/intake/rules-counter";
import type { Language } from "@/lib/text";
import { useApi } from "@/server/trpc/client";
import type { DraftStore } from "./use-draft";

const MOST = 8;

/** Searches the services in the browser, and gets the chosen one from the server. */
export function useService(
  { draft, change }: DraftStore,
  { services, favourites }: CounterStart,
  language: Language,
) {
  const api = useApi();
  const [index, byCode] = useMemo(
    () => [searchIndex(services), new Map(services.map((service) => [service.code, service]))],
    [services],
  );
  const known = (codes: string[]) => codes.flatMap((code) => byCode.get(code) ?? []);
  const isTyping = draft.service === "" && draft.serviceQuery.trim().length >= 3;
  const hits = isTyping ? searchServices(index, draft.serviceQuery).hits : [];
  const chosen = useQuery(
    api.counter.service.queryOptions(
      { code: draft.service },
      { enabled: draft.service !== "", staleTime: 300_000 },
    ),
  );
  return {
    service: (draft.service !== "" && chosen.data) || null,
    matches: known(hits.slice(0, MOST).map(({ code }) => code)),
    favourites: known(favourites),
    onQuery: (serviceQuery: string) => change({ serviceQuery, service: "" }),
    onChoose: ({ code, title }: CounterService) =>
      change({ service: code, serviceQuery: title[language], documents: {}, raw: {} }),
  };
}
