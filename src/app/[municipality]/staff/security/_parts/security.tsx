"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ListSecurity } from "@/domain/tenancy/inputs-people";
import { securityKinds } from "@/domain/tenancy/rules-security";
import { compareAlbanian } from "@/lib/albanian";
import type { Language } from "@/lib/text";
import { errorWords, useApi } from "@/server/trpc/client";
import { Button } from "@/ui/kit/button";
import { EmptyState } from "@/ui/kit/empty-state";
import { Skeleton } from "@/ui/kit/skeleton";
import { peopleMessages } from "@/ui/messages/people";
import { translator } from "@/ui/messages/translator";
import { SaidLine } from "@/ui/office/said-line";
import { LoadFailed } from "@/ui/staff/load-failed";
import { SecurityList } from "@/ui/staff/security-list";
import { securityWords } from "@/ui/staff/security-words";

/** The security log by kind, fifty at a time. */
export function Security({ language }: { language: Language }) {
  const api = useApi();
  const t = translator(language, peopleMessages);
  const [asked, ask] = useState<ListSecurity>({ kind: null, after: null });
  const page = useQuery(api.people.security.queryOptions(asked, { placeholderData: keepPreviousData }));
  const kinds = securityKinds
    .map((kind) => ({ kind, name: t(securityWords[kind]) }))
    .sort((a, b) => compareAlbanian(a.name, b.name));
  const { events = [], next = null } = page.data ?? {};
  if (page.isError && !page.data) {
    const words = errorWords(page.error, language);
    return (
      <LoadFailed
        language={language}
        title={t("security")}
        words={words}
        onRetry={() => void page.refetch()}
      />
    );
  }
  return (
    <div className="mx-auto max-w-6xl p-3">
      <h1 className="mb-2">{t("security")}</h1>
      <SaidLine said={page.error ? { text: errorWords(page.error, language), failed: true } : null} />
      <label className="mb-3 flex flex-wrap items-center gap-2 text-caption">
        <span className="font-semibold">{t("what")}</span>
        <select
          className="o-input h-9 max-w-80 min-w-0 py-0 text-caption"
          value={asked.kind ?? ""}
          onChange={({ target }) => ask({ kind: target.value || null, after: null })}
        >
          <option value="">{t("allKinds")}</option>
          {kinds.map(({ kind, name }) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {page.isPending ? <Skeleton language={language} what={t("security")} rows={10} /> : null}
      {page.data && events.length === 0 ? <EmptyState title={t("noEvents")} /> : null}
      {events.length > 0 ? <SecurityList language={language} events={events} /> : null}
      <div className="mt-3 flex flex-wrap gap-2">
        {asked.after ? (
          <Button type="button" variant="secondary" onClick={() => ask({ ...asked, after: null })}>
            {t("newest")}
          </Button>
        ) : null}
        {next ? (
          <Button type="button" variant="secondary" onClick={() => ask({ ...asked, after: next })}>
            {t("older")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
