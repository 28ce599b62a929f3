"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { OfficeName, PersonRow } from "@/domain/routing/rules-people";
import { compareAlbanian, fold } from "@/lib/albanian";
import type { Language } from "@/lib/text";
import { errorWords, useApi } from "@/server/trpc/client";
import { Button } from "@/ui/kit/button";
import { EmptyState } from "@/ui/kit/empty-state";
import { Skeleton } from "@/ui/kit/skeleton";
import { peopleMessages } from "@/ui/messages/people";
import { translator } from "@/ui/messages/translator";
import { SaidLine } from "@/ui/office/said-line";
import { LoadFailed } from "@/ui/staff/load-failed";
import { PeopleTable } from "@/ui/staff/people-table";
import { AddDialog } from "./add-dialog";
import { ImportDialog } from "./import-dialog";
import { PersonDialog } from "./person-dialog";

function matching(people: readonly PersonRow[], offices: readonly OfficeName[], query: string) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return people;
  const textOf = ({ fullName, userName, posts }: PersonRow) => {
    const held = offices.filter(({ id }) => posts.some(({ officeId }) => officeId === id));
    return fold(
      [fullName, userName, ...held.map(({ code, name }) => `${code} ${name.sq} ${name.en}`)].join(" "),
    );
  };
  return people.filter((person) => {
    const text = textOf(person);
    return words.every((word) => text.includes(word));
  });
}

type Opened = { kind: "person"; staffId: string } | { kind: "add" } | { kind: "import" } | null;

/** Everybody who works here, to be found, added and changed. */
export function People({ language, self }: { language: Language; self: string }) {
  const api = useApi();
  const t = translator(language, peopleMessages);
  const list = useQuery(api.people.list.queryOptions());
  const [query, setQuery] = useState("");
  const [all, setAll] = useState(false);
  const [opened, open] = useState<Opened>(null);
  const { people = [], offices = [] } = list.data ?? {};
  const shown = matching(people, offices, query)
    .filter(({ active }) => all || active)
    .toSorted((a, b) => compareAlbanian(a.fullName, b.fullName));
  const person =
    opened?.kind === "person" ? people.find(({ staffId }) => staffId === opened.staffId) : undefined;
  const close = () => open(null);
  if (list.isPending) return <Skeleton language={language} what={t("people")} rows={10} />;
  if (!list.data) {
    const words = errorWords(list.error, language);
    return (
      <LoadFailed language={language} title={t("people")} words={words} onRetry={() => void list.refetch()} />
    );
  }
  return (
    <div className="mx-auto max-w-6xl p-3">
      <h1 className="mb-2">{t("people")}</h1>
      <SaidLine said={list.error ? { text: errorWords(list.error, language), failed: true } : null} />
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <input
          type="search"
          className="o-input min-w-0 flex-1 basis-56"
          aria-label={t("find")}
          placeholder={t("find")}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
        <label className="flex min-h-8 items-center gap-2 text-caption">
          <input
            type="checkbox"
            className="size-4"
            checked={all}
            onChange={({ target }) => setAll(target.checked)}
          />
          {t("showInactive")}
        </label>
        <span className="text-caption text-text-2" role="status">
          {t("shown", { count: shown.length })}
        </span>
        <div className="flex flex-wrap gap-2">
          <Button type="button" icon="plus" onClick={() => open({ kind: "add" })}>
            {t("add")}
          </Button>
          <Button type="button" variant="secondary" icon="upload" onClick={() => open({ kind: "import" })}>
            {t("import")}
          </Button>
        </div>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t("nobody")} />
      ) : (
        <PeopleTable
          language={language}
          people={shown}
          offices={offices}
          onOpen={(staffId) => open({ kind: "person", staffId })}
        />
      )}
      {person ? (
        <PersonDialog
          key={person.staffId}
          language={language}
          person={person}
          isSelf={person.staffId === self}
          people={people}
          offices={offices}
          onClose={close}
        />
      ) : null}
      {opened?.kind === "add" ? <AddDialog language={language} offices={offices} onClose={close} /> : null}
      {opened?.kind === "import" ? (
        <ImportDialog language={language} offices={offices} onClose={close} />
      ) : null}
    </div>
  );
}
