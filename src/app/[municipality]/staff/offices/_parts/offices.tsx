"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { OfficeKind } from "@/domain/tenancy/rules";
import type { OfficeRow } from "@/domain/tenancy/rules-offices";
import type { Language } from "@/lib/text";
import { errorWords, useApi } from "@/server/trpc/client";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { FailedAct } from "@/ui/kit/failed-act";
import { NoticeBox } from "@/ui/kit/notice-box";
import { Skeleton } from "@/ui/kit/skeleton";
import { peopleMessages } from "@/ui/messages/people";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { type Said, SaidLine } from "@/ui/office/said-line";
import { KindFields } from "@/ui/staff/kind-fields";
import { LoadFailed } from "@/ui/staff/load-failed";
import { OfficeCard } from "@/ui/staff/office-card";
import { OfficeForm } from "@/ui/staff/office-form";
import { officeKindNames } from "@/ui/staff/office-kind-names";

function useOffices(language: Language, onSaved: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  const [said, say] = useState<Said>(null);
  const t = translator(language, peopleMessages);
  const list = useQuery(api.offices.list.queryOptions());
  const done = async (text: string) => {
    say({ text, failed: false });
    await queries.invalidateQueries(api.offices.list.pathFilter());
  };
  const onError = (error: unknown) => say({ text: errorWords(error, language), failed: true });
  const change = useMutation(
    api.offices.change.mutationOptions({
      onSuccess: () => {
        onSaved();
        return done(t("officeSaved"));
      },
      onError,
    }),
  );
  const move = useMutation(
    api.offices.moveKind.mutationOptions({
      onSuccess: (_, { kind, officeId }) => {
        const office = list.data?.offices.find(({ id }) => id === officeId)?.code ?? "";
        return done(t("moved", { work: officeKindNames[kind][language], office }));
      },
      onError,
    }),
  );
  return { list, said, say, change, move };
}

function Missing({ language, kinds }: { language: Language; kinds: readonly OfficeKind[] }) {
  const t = translator(language, peopleMessages);
  if (kinds.length === 0) return null;
  const names = kinds.map((kind) => officeKindNames[kind][language]).join(", ");
  return <NoticeBox tone="bad" title={t("officeMissing", { kinds: names })} role="alert" />;
}

/** The offices with their people and work, and which office does each kind of work. */
export function Offices({ language }: { language: Language }) {
  const [t, s] = [translator(language, peopleMessages), translator(language, systemMessages)];
  const [edited, edit] = useState<OfficeRow | null>(null);
  const { list, said, say, change, move } = useOffices(language, () => edit(null));
  const formId = useId();
  const { offices = [], missing = [], lacking = [] } = list.data ?? {};
  if (list.isPending) return <Skeleton language={language} what={t("offices")} rows={10} />;
  if (!list.data) {
    const words = errorWords(list.error, language);
    return (
      <LoadFailed
        language={language}
        title={t("offices")}
        words={words}
        onRetry={() => void list.refetch()}
      />
    );
  }
  return (
    <div className="mx-auto max-w-5xl p-3">
      <h1>{t("offices")}</h1>
      <p className="mb-2 text-text-2">{t("officesLead")}</p>
      <Missing language={language} kinds={missing} />
      <ul className="mb-8">
        {offices.map((office) => (
          <OfficeCard
            key={office.id}
            language={language}
            office={office}
            onEdit={() => {
              say(null);
              edit(office);
            }}
          />
        ))}
      </ul>
      <section aria-labelledby="kinds-title">
        <h2 id="kinds-title">{t("moveWork")}</h2>
        <p className="mb-2 text-caption text-text-2">{t("moveHint")}</p>
        <KindFields
          language={language}
          offices={offices}
          lacking={lacking}
          isBusy={move.isPending}
          onMove={(kind, officeId) => move.mutate({ kind, officeId })}
        />
      </section>
      <div className="sticky bottom-0">
        <SaidLine
          said={list.error ? { text: errorWords(list.error, language), failed: true } : edited ? null : said}
        />
      </div>
      {edited ? (
        <Dialog
          language={language}
          open
          title={`${edited.code} – ${language === "sq" ? edited.nameSq : edited.nameEn}`}
          onClose={() => edit(null)}
          actions={
            <>
              <Button form={formId} disabled={change.isPending}>
                {s("save")}
              </Button>
              <Button type="button" variant="secondary" onClick={() => edit(null)}>
                {s("cancel")}
              </Button>
              <FailedAct words={said?.failed ? said.text : null} />
            </>
          }
        >
          <OfficeForm
            language={language}
            formId={formId}
            office={edited}
            onSave={(office) => change.mutate(office)}
          />
        </Dialog>
      ) : null}
    </div>
  );
}
